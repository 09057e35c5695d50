"""The addresses of two tags' page together, those of today and those of before.

Such an address is that of the first tag with that of the second below it, as in
`themes/prevention/places/kirklees/`. So its form alone tells it from that of a tag, of a
hand-written page or of a page of a list, whichever two tags have a page today.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from itertools import product

from hooks.content.ledger import NAME
from hooks.content.library import VOCABULARY, Library
from hooks.content.vocabulary import TagKey, Vocabulary
from hooks.knowledge import addresses
from hooks.knowledge.addresses import folders
from hooks.knowledge.moves import Move, before, free, moves, since
from hooks.knowledge.pairs import Pairs, Two


class Names:
    """Every address that a tag has or had, and the pages of two tags that they make up."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.each: dict[TagKey, tuple[str, ...]] = {}
        self.lines: dict[TagKey, int] = {}
        self.days: dict[str, dt.date] = {}  # on which a tag at such an address was taken in
        for facet in vocabulary.facets:
            for tag in facet.tags:
                own = addresses.of_tag(tag, facet)
                old = before(own, folders(facet), (tag.slug, *tag.former))
                self.each[tag.key] = (own, *old)
                self.lines[tag.key] = tag.line
                self.days |= {name: day for name in old if (day := since(tag, name))}
        self.lost = {f"{old}/": f"{f.address}/" for f in vocabulary.facets for old in f.former}
        self.key = {name: key for key, names in self.each.items() for name in names}
        self.key |= {names[0]: key for key, names in self.each.items()}

    def of(self, two: Two) -> tuple[str, ...]:
        """The addresses of the page of two tags, today's first."""
        first, second = two
        return tuple(map("".join, product(self.each[first], self.each[second])))

    def two(self, address: str) -> Two | None:
        """The two tags that the address of a page, a further page or a feed is made of."""
        for first, second in halves(address):
            if first in self.key and second in self.key:
                return self.key[first], self.key[second]
        return None

    def since(self, address: str) -> dt.date | None:
        """The day on which the later of the two was taken in by another tag, if one was."""
        names = (name for two in halves(address) for name in two)
        return max((self.days[name] for name in names if name in self.days), default=None)

    def left(self, address: str) -> str | None:
        """Where such an address leads if one tag or both went for good: to the other tag's page, or
        to the first one's facet."""
        for two in halves(address):
            if all(name in self.key or name in self.lost for name in two):
                there = [self.each[self.key[name]][0] for name in two if name in self.key]
                return there[0] if there else self.lost[two[0]]
        return None


def halves(address: str) -> Iterator[tuple[str, str]]:
    """The address of a page, a further page or a feed, cut in two wherever it may be cut."""
    parts = addresses.first_page(addresses.fed(address)).split("/")
    for cut in range(2, len(parts) - 2):
        yield "/".join(parts[:cut]) + "/", "/".join(parts[cut:])


def old_addresses(
    library: Library, known: frozenset[str], pairs: Pairs, docs: str, stories: str = "stories"
) -> tuple[Move, ...]:
    """Every old address that still works; `known` are those of today, but for those of pairs."""
    names = Names(library.vocabulary)
    every = [
        *moves(library.stories, library.vocabulary, library.guides, docs),
        *renamed(pairs, names, f"{stories}/{VOCABULARY}"),
        *gone(pairs, names, library.ledger, f"{stories}/{NAME}"),
    ]
    return tuple(free(every, {*known, *(names.of(two)[0] for two in pairs.found)}))


def renamed(pairs: Pairs, names: Names, path: str) -> Iterator[Move]:
    """Where the pages of two tags were before one of them had its name."""
    for two in pairs.found:
        new, *olds = names.of(two)
        for old in olds:
            line = max(names.lines[key] for key in two)
            yield Move(old, new, path, line, fed=True, since=names.since(old))


def gone(pairs: Pairs, names: Names, published: Mapping[str, int], path: str) -> Iterator[Move]:
    """Where the pages lead that were published and have too few stories now.

    That is the page that lists the same ones, or else that of the first tag that is still there.
    The feed of two tags stays; where they only changed places, it is that of their page today.
    """
    for old, line in published.items():
        if not old.endswith("/") or addresses.first_page(old) != old:
            continue
        two = names.two(old)
        pair = pairs.get(*two) if two else None
        new = names.of((pair.first, pair.second))[0] if pair else names.left(old)
        if new:
            is_fed = pair is not None and two == (pair.second, pair.first)
            yield Move(old, new, path, line, fed=is_fed)
