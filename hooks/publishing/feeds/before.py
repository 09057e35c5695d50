"""Where feeds stood before: not all programs follow a page that leads on."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.knowledge.moves import Move
from hooks.publishing.feeds.farewells import Joined, in_words
from hooks.publishing.feeds.streams import Stream, Tellable
from hooks.publishing.views import words


class Before:
    """The moves of pages with a feed, by the page of today."""

    def __init__(self, hub: Hub) -> None:
        self.today = hub.today
        self.found: dict[str, list[Move]] = defaultdict(list)
        for move in hub.moves:
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
                yield since(stream, move.old, move.since, self.today)


def since(stream: Stream, old: str, day: dt.date, today: dt.date | None) -> Stream:
    """The stream at the feed of the page `old`, without what is older than the day, and with a word
    on what became of it once the day has come."""
    first = Joined(old, stream.page, stream.title, day)
    was = in_words(old)

    def notices() -> Sequence[Tellable]:
        later = [notice for notice in stream.notices() if notice.date >= day]
        return later if today and day > today else [*later, first]

    rss, json = addresses.feeds(old)
    return replace(
        stream,
        title=f"{was}, now part of {stream.title}",
        note=f"{was} became part of {stream.title} on {words.day(day)}. "
        "What is new there since then comes here too.",
        rss=rss,
        json=json if stream.json else "",
        notices=notices,
    )
