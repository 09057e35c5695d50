"""The words of a story that a glossary explains, so that its page can say what they mean."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from hooks.content.body import anchors
from hooks.content.body.terms import Term
from hooks.content.guide import Guide
from hooks.content.story import Story
from hooks.knowledge import addresses

MOST = 8  # on a page
TARGET = re.compile(r"\]\([^()]*\)")  # of a link: its words are not the story's
WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass(frozen=True, slots=True)
class Explained:
    """A term, what it means, and where the glossary says more."""

    label: str
    meaning: str
    address: str


def explained(guides: tuple[Guide, ...], story: Story) -> tuple[Explained, ...]:
    """Up to MOST terms of glossaries that stand in the story, in the order they stand there."""
    known = begins(guides)
    found: dict[str, Explained] = {}
    words = WORD.findall(TARGET.sub("]", story.body)) if known else []
    for at, word in enumerate(words):
        for rest, term in known.get(plain(word), ()):
            if tuple(map(plain, words[at + 1 : at + 1 + len(rest)])) == rest:
                found.setdefault(term.label, term)
        if len(found) == MOST:
            break
    return tuple(found.values())[:MOST]


@lru_cache(maxsize=2)
def begins(
    guides: tuple[Guide, ...],
) -> Mapping[str, tuple[tuple[tuple[str, ...], Explained], ...]]:
    """By its first word the rest of each name, with what it means."""
    table: dict[str, list[tuple[tuple[str, ...], Explained]]] = {}
    for guide in guides:
        for term in guide.terms:
            made = Explained(term.label, term.meaning, place(guide, term))
            for name in term.names:
                first, *rest = map(plain, WORD.findall(name))
                table.setdefault(first, []).append((tuple(rest), made))
    return {first: tuple(rows) for first, rows in table.items()}


def place(guide: Guide, term: Term) -> str:
    return f"{addresses.of_guide(guide.path)}#{anchors.of_page(term.label)}"


def plain(word: str) -> str:
    """The word as terms are compared: an acronym by its letters, another without case or plural."""
    return word if word.isupper() else word.lower().removesuffix("s")
