"""Every feed as the files that make it up: the feed, and its archive, in both formats.

A story stands in a dozen feeds. Its entry is written once in each form, and kept for as long as
it can still be asked for: the full texts of what only an archive holds are not.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.knowledge import addresses
from hooks.publishing.feeds import json_feed, rss, streams
from hooks.publishing.feeds.archive import Part, parts
from hooks.publishing.feeds.entries import Entries
from hooks.publishing.feeds.entry import Channel
from hooks.publishing.feeds.streams import Notice, Stream

FORMATS = (rss, json_feed)
ICON = "assets/mark.png"


@dataclass(frozen=True, slots=True)
class Feed:
    """A file of a feed: its address, and its text, which is UTF-8."""

    address: str
    text: str


class Writer:
    """Writes the feeds of one hub."""

    def __init__(self, entries: Entries) -> None:
        self.entries, self.publisher = entries, entries.publisher
        self.before: dict[str, list[str]] = defaultdict(list)  # a page's old addresses
        for move in entries.hub.moves:
            if move.fed:
                self.before[move.new].append(move.old)
        self.kept: dict[tuple[str, dt.date, bool, bool], tuple[str, ...]] = {}

    def feeds(self) -> Iterator[Feed]:
        """Every file of every feed, empty feeds included: a subscriber may be early.

        A feed stands at each address that its page had before: not all programs follow a redirect.
        """
        for stream in streams.of_hub(self.entries.hub):
            for part in parts(stream.notices()):
                yield from self.documents(stream, part)

    def documents(self, stream: Stream, part: Part[Notice]) -> Iterator[Feed]:
        """One part in each format."""
        full = stream.whole or not part.number
        items = [self.items(notice, full, keep=not part.number) for notice in part.entries]
        for form, own, written in zip(FORMATS, (stream.rss, stream.json), range(2), strict=True):
            channel = self.channel(stream, part, own)
            text = form.document(channel, [texts[written] for texts in items])
            yield Feed(addresses.archive(own, part.number), text)
            for page in () if part.number else self.before[stream.page]:
                yield Feed(addresses.feeds(page)[written], text)

    def items(self, notice: Notice, full: bool, keep: bool) -> tuple[str, ...]:
        """The notice in each format."""
        key = (notice.story.path, notice.date, notice.change is None, full)
        if key in self.kept:
            return self.kept[key]
        entry = notice.entry(self.entries)
        texts = tuple(form.item(entry, full) for form in FORMATS)
        if keep or not full:
            self.kept[key] = texts
        return texts

    def channel(self, stream: Stream, part: Part[Notice], own: str) -> Channel:
        root, older = self.publisher.root, part.older
        return Channel(
            title=f"{stream.title} – {self.publisher.name}",
            note=stream.note,
            page=root + stream.page,
            own=root + addresses.archive(own, part.number),
            icon=root + ICON,
            publisher=self.publisher,
            updated=max((notice.last for notice in part.entries), default=None),
            older=root + addresses.archive(own, older) if older else "",
            current=root + own if part.number else "",
        )
