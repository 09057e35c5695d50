"""What the search keeps of one page: how often each word stands there, and its passages as a file.

A pure function of the page and its language, so that one that has not changed need not be weighed
again. Plain texts and bytes: of thousands of pages, dictionaries would take ten times as much.
"""

import json
from dataclasses import dataclass, replace
from itertools import chain, repeat

from hooks.publishing.search.coding import digest, packed
from hooks.publishing.search.entry import Entry
from hooks.publishing.search.words import Language, key, tokens, wholes

NAMES = 2  # what a tag or synonym weighs against a word in the text
BODY_MOST, TITLE_MOST = 15, 3  # as often as a word counts
ROW = BODY_MOST + 1


@dataclass(frozen=True, slots=True)
class Counts:
    """Words with a space between them, and how often each stands there, one byte each: ROW times
    how often in the title, and how often in the text. They say less of a page `aside`. `joined`
    are those that stand there with hyphens only."""

    words: str
    times: bytes
    length: int  # of the text, and of the title: all that was counted
    title_length: int
    aside: bool = False
    joined: str = ""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A page: what results show of it, its facets, the keys of what it is called, its words, and
    its passages packed with what tells them from all others."""

    row: tuple[str, str, str, str, tuple[str, ...]]
    facets: tuple[tuple[str, str], ...]
    called: tuple[str, ...]
    counts: Counts
    told: bytes
    passages: bytes


def weighed(language: Language, entry: Entry) -> Weighed:
    texts = [passage.text for passage in entry.passages]
    twice = [entry.summary, *(passage.heading for passage in entry.passages)]
    said = " ".join((*twice, *twice, *texts, *[*entry.names] * NAMES))
    data = written([[each.anchor, each.heading, each.text] for each in entry.passages])
    return Weighed(
        row=(entry.address, entry.title, entry.kind, entry.date, tuple(entry.shown)),
        facets=tuple(entry.facets),
        called=tuple(filter(None, (key(tokens(name), language.stop) for name in entry.called))),
        counts=replace(counts(language, entry.title, said), aside=entry.aside),
        told=digest(data),
        passages=packed(data),
    )


def counts(language: Language, *texts: str) -> Counts:
    """Of a title and a text. A word with hyphens is found as one without too, and makes no text
    longer."""
    plain = [language.counted(tokens(text)) for text in texts]
    joined = [
        language.counted(whole for whole, _ in wholes(text) if not whole.isdigit())
        for text in texts
    ]
    title_length, length = (words.total() for words in plain)
    only = set(chain(*joined)).difference(*plain)
    for words, more in zip(plain, joined, strict=True):
        words.update(more)
    title, body = plain
    times = dict(zip(body, map(min, body.values(), repeat(BODY_MOST)), strict=True))
    for word, count in title.items():
        times[word] = times.get(word, 0) + ROW * min(count, TITLE_MOST)
    return Counts(
        " ".join(times), bytes(times.values()), length, title_length, joined=" ".join(sorted(only))
    )


def added(one: int, other: int) -> int:
    """The counts of two forms of a word on one page, as one byte."""
    title = min(one // ROW + other // ROW, TITLE_MOST)
    return title * ROW + min(one % ROW + other % ROW, BODY_MOST)


def written(value: object) -> bytes:
    """The value as JSON. No program can take it for HTML, as it holds no `<`."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").encode()
