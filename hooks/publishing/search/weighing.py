"""What the search keeps of one page: how often each word stands there, and its passages as a file.

A pure function of the page and its language, so that one that has not changed need not be weighed
again. Plain texts and bytes: of thousands of pages, dictionaries would take ten times as much.
"""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from hooks.publishing.search.coding import digest, packed
from hooks.publishing.search.entry import Entry
from hooks.publishing.search.words import Language, tokens

NAMES = 2  # what a tag or synonym weighs against a word in the text
MOST = 255  # times that a stem counts, which is one byte


@dataclass(frozen=True, slots=True)
class Counts:
    """Stems with a space between them, and how often each stands there, one byte each."""

    stems: str
    times: bytes
    length: int  # of all that was counted

    def read(self) -> Mapping[str, int]:
        return dict(zip(self.stems.split(), self.times, strict=True))


@dataclass(frozen=True, slots=True)
class Weighed:
    """A page: what results show of it, its facets, its words and stems, and its passages packed
    with what tells them from all others."""

    row: tuple[str, str, str, str, tuple[str, ...]]
    facets: tuple[tuple[str, str], ...]
    words: str
    title: Counts
    body: Counts
    told: bytes
    passages: bytes


def weighed(language: Language, entry: Entry) -> Weighed:
    texts = [passage.text for passage in entry.passages]
    twice = [entry.summary, *(passage.heading for passage in entry.passages)]
    said = tokens(" ".join((*twice, *twice, *texts)))
    called, title = tokens(" ".join(entry.names)), tokens(entry.title)
    data = written([[each.anchor, each.heading, each.text] for each in entry.passages])
    shown = (entry.address, entry.title, entry.kind, entry.date, tuple(entry.shown))
    return Weighed(
        row=shown,
        facets=tuple(entry.facets),
        words=" ".join(dict.fromkeys(chain(said, called, title))),
        title=counts(language.counted(title)),
        body=counts(language.counted(said + called * NAMES)),
        told=digest(data),
        passages=packed(data),
    )


def counts(found: Counter[str]) -> Counts:
    try:
        times = bytes(found.values())
    except ValueError:  # one is more than a byte holds
        times = bytes(min(count, MOST) for count in found.values())
    return Counts(" ".join(found), times, found.total())


def written(value: object) -> bytes:
    """The value as JSON. No program can take it for HTML, as it holds no `<`."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").encode()
