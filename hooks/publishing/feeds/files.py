"""Every feed as the files that make it up: the feed, and its archive, in both formats.

A story stands in a dozen feeds, as the same item in each. It is written once, in each format, and
the full text is kept only if another feed than an archive holds it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import chain
from operator import attrgetter

from hooks.content.story import Story
from hooks.content.vocabulary import TagKey
from hooks.knowledge import addresses
from hooks.knowledge.moves import Move
from hooks.knowledge.newest import newest
from hooks.knowledge.pair_addresses import Names
from hooks.knowledge.pairs import Pair
from hooks.publishing.feeds import farewells, json_feed, opml, pair_streams, rss, streams
from hooks.publishing.feeds.archive import Part, parts
from hooks.publishing.feeds.before import Before
from hooks.publishing.feeds.channels import channel, text_in
from hooks.publishing.feeds.entries import Entries
from hooks.publishing.feeds.entry import LENGTH, Item
from hooks.publishing.feeds.notices import Key, Notice
from hooks.publishing.feeds.streams import Stream, Tellable

FORMATS = (rss, json_feed)
Items = Callable[[], list[tuple[Item, ...]]]
AT_ONCE = 500  # feeds of pairs in one part
DAY = attrgetter("date")  # of a notice


@dataclass(frozen=True, slots=True)
class Feed:
    """A file of a feed: its address, how its text is made, and whose stories' texts that holds."""

    address: str
    text: Callable[[], bytes]
    stories: tuple[Story, ...] = ()


class Writer:
    """Writes the feeds of one hub."""

    def __init__(self, entries: Entries) -> None:
        self.entries, self.shortly = entries, replace(entries, is_brief=True)
        self.publisher = entries.publisher
        self.streams = tuple(streams.of_hub(entries.hub))
        self.owners = tuple(streams.of_owners(entries.hub))
        self.current = {
            n.key for s in (*self.streams, *self.owners) for n in newest(s.notices(), DAY, LENGTH)
        }
        self.kept, self.told = dict[Key, tuple[Item, ...]](), dict[Key, tuple[Item, ...]]()
        self.before = Before(entries.hub)

    def feeds(self) -> Iterator[Feed]:
        """Every file of every feed, empty feeds included: a subscriber may be early.

        A feed stands at each address that its page had before, and so does its archive: not all
        programs follow a redirect, and some have the archive's documents by their addresses.
        """
        for part in self.parts():
            yield from part()

    def parts(self) -> Iterator[Callable[[], Iterator[Feed]]]:
        """The feeds in parts that can be written side by side: each stream's in one of them."""
        hub = self.entries.hub
        yield partial(self.written, (*self.streams, *self.owners))
        pairs = tuple(hub.pairs.found.values())
        for start in range(0, len(pairs), AT_ONCE):
            yield partial(self.of_pairs, pairs[start : start + AT_ONCE])
        yield self.rest

    def written(self, found: Iterable[Stream]) -> Iterator[Feed]:
        for stream in chain.from_iterable((each, *self.before.merged(each)) for each in found):
            told = stream.notices()
            for part in (Part(told, 0, None),) if stream.short else parts(told, DAY):
                yield from self.documents(stream, part)

    def of_pairs(self, pairs: Iterable[Pair]) -> Iterator[Feed]:
        return self.written(pair_streams.of_pairs(self.entries.hub, pairs))

    def rest(self) -> Iterator[Feed]:
        """What stands in the place of feeds whose pages are gone, and the lists of feeds."""
        yield from self.left()
        facets = self.entries.hub.vocabulary.facets
        for address, text in opml.lists(self.streams, facets, self.publisher):
            yield Feed(address, text.__bytes__)

    def documents(self, stream: Stream, part: Part[Tellable]) -> Iterator[Feed]:
        """One part in each format that the stream has."""
        stories = (
            () if stream.short else tuple(n.story for n in part.entries if isinstance(n, Notice))
        )
        make = self.brief if stream.short else self.items
        items = cache(lambda: [make(notice) for notice in part.entries])  # for both at once
        for number, own in enumerate(filter(None, (stream.rss, stream.json))):
            text = partial(self.text, stream, part, items, number, own)
            yield Feed(addresses.archive(own, part.number), text, stories)
            for page in self.before.places(stream):
                place = addresses.feeds(page)[number]
                yield Feed(addresses.archive(place, part.number), text, stories)

    def text(
        self, stream: Stream, part: Part[Tellable], items: Items, number: int, own: str
    ) -> bytes:
        """The part in the format of that number."""
        told = [text_in(stream, part, item[number]) for item in items()]
        made: bytes = FORMATS[number].document(channel(self.publisher, stream, part, own), told)
        return made

    def left(self) -> Iterator[Feed]:
        """The feeds whose pages are gone: that of two tags goes on, all others end."""
        hub = self.entries.hub
        names, withdrawn = Names(hub.vocabulary), pair_streams.taken_back(hub)
        for move in hub.moves:
            if not move.fed and hub.published.intersection(addresses.feeds(move.old)):
                two = names.two(move.old)
                lapsed = pair_streams.lapsed(hub, two, move, withdrawn) if two else None
                yield from self.written([lapsed]) if lapsed else self.ended(move, two or ())

    def ended(self, move: Move, tags: Iterable[TagKey]) -> Iterator[Feed]:
        """What stands where a feed was that nothing took the place of: a last item that says so.

        Its title names the tags that the feed was of, if they are still there.
        """
        labels = " and ".join(self.entries.hub.tags[key].label for key in tags)
        title = f"{labels or farewells.in_words(move.old)}: this feed has ended"
        entry = farewells.ended(self.entries, move, title)
        for form, place in zip(FORMATS, addresses.own_feeds(move.old), strict=False):
            head = channel(self.publisher, streams.ended(move, title), Part((), 0, None), place)
            yield Feed(place, partial(form.document, head, [form.item(entry).full]))

    def items(self, notice: Tellable) -> tuple[Item, ...]:
        """The notice in each format; what is kept has no text that nobody will ask for."""
        if notice.key in self.kept:
            return self.kept[notice.key]
        entry = notice.entry(self.entries)
        made = tuple(form.item(entry) for form in FORMATS)
        is_current = notice.key in self.current or not entry.html
        self.kept[notice.key] = made if is_current else tuple(Item(i.short, b"") for i in made)
        return made

    def brief(self, notice: Tellable) -> tuple[Item, ...]:
        """The notice for a feed that is short, which is RSS."""
        if notice.key not in self.told:
            self.told[notice.key] = (rss.item(notice.entry(self.shortly)),)
        return self.told[notice.key]
