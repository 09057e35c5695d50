"""What the form's script goes by when it gives advice: patterns, bounds and words that are known.

They are a file of their own, fetched with the check, as nobody needs them who only looks.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from hooks import rules
from hooks.content.body import link_words
from hooks.content.text import damage, prose, reading
from hooks.content.values import plain_values
from hooks.knowledge import addresses, advice, advice_lines
from hooks.knowledge.hub import Hub
from hooks.publishing.tell.patterns import in_script, of_letters
from hooks.publishing.tell.rules import of_rule

FILE = f"{addresses.TELL}advice.json"
USED = (
    "long-sentence", "reading-age", "unexplained-acronym", "link-text", "summary-repeats-title",
    "passive-title", "html-as-text", "tag-not-shown",
    "other-site", "code-as-text",
)  # fmt: skip


def text(hub: Hub) -> str:
    """The file. Nothing in it changes from build to build of the same hub."""
    return json.dumps(data(hub), ensure_ascii=True, separators=(",", ":")) + "\n"


def data(hub: Hub) -> Mapping[str, Any]:
    """All that the advice goes by."""
    return {
        "rules": {name: of_rule(rules.RULES[name]) for name in USED},
        "most": {name: rules.RULES[name].most for name in USED if rules.RULES[name].most},
        "known": sorted(advice.explained(hub.vocabulary, hub.guides)),
        "alike": advice.ALIKE,
        "fewest_words": reading.FEWEST_WORDS,
        "fewest_sentences": reading.FEWEST_SENTENCES,
        "link": advice_lines.LINK,
        "signs": plain_values.ENTITIES,
        "patterns": patterns(),
        "linked": {
            facet.field: {
                tag.slug: addresses.of_tag(tag, facet) for tag in facet.tags if tag.guidance
            }
            for facet in hub.vocabulary.facets
            if facet.linked
        },
    }


def patterns() -> Mapping[str, str]:
    """The patterns by the names they have in Python, in small letters."""
    return {
        "sentence_end": of_letters(prose.SENTENCE_END),
        "not_prose": in_script(reading.NOT_PROSE),
        "target": in_script(reading.TARGET),
        "acronym": of_letters(reading.ACRONYM),
        "shouted": of_letters(reading.SHOUTED),
        "explained": in_script(reading.EXPLAINED),
        "passive": of_words(reading.PASSIVE),
        "empty_link": in_script(advice_lines.EMPTY_LINK),
        "tag": in_script(damage.TAG),
        "anchor": in_script(advice_lines.ANCHOR),
        "code": in_script(plain_values.SHOWN_CODE),
        "shown": in_script(link_words.SHOWN),
        "led": in_script(link_words.LED),
        "referring": in_script(link_words.REFERRING),
        "defined": in_script(link_words.DEFINED),
    }


def of_words(pattern: re.Pattern[str]) -> str:
    """The pattern, in which `\\w` stands outside of classes, for letters of every language."""
    return in_script(pattern).replace(r"\w", r"[\p{L}\p{N}_]")
