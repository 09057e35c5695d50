"""Where feeds stood before: not all programs follow a page that leads on."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from hooks.knowledge import addresses
from hooks.knowledge.moves import Move
from hooks.publishing.feeds.notices import Notice
from hooks.publishing.feeds.streams import Stream


class Before:
    """The moves of pages with a feed, by the page of today."""

    def __init__(self, moves: Iterable[Move]) -> None:
        self.found: dict[str, list[Move]] = defaultdict(list)
        for move in moves:
            if move.fed:
                self.found[move.new].append(move)

    def of(self, stream: Stream) -> list[Move]:
        """Those of the stream's page: none where it is not the page's own feed."""
        is_own = stream.rss == addresses.feeds(stream.page)[0]
        return self.found[stream.page] if is_own else []

    def places(self, stream: Stream) -> list[str]:
        """The pages that the same feed stood beside."""
        return [move.old for move in self.of(stream) if not move.since]

    def merged(self, stream: Stream) -> Iterator[Stream]:
        """The feeds of tags that the stream's took in, each with what it told since then."""
        for move in self.of(stream):
            if move.since:
                yield since(stream, move.since, *addresses.feeds(move.old))


def since(stream: Stream, day: dt.date, rss: str, json: str) -> Stream:
    """The stream at other addresses, without what is older than the day."""

    def notices() -> Sequence[Notice]:
        return [notice for notice in stream.notices() if notice.date >= day]

    return replace(stream, rss=rss, json=json if stream.json else "", notices=notices)
