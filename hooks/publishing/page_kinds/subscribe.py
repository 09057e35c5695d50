"""How to follow the hub: every feed, facet by facet, with how much it holds."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hooks.content.vocabulary import Facet
from hooks.knowledge import addresses, last_days
from hooks.knowledge.hub import Hub
from hooks.publishing.feeds import streams
from hooks.publishing.feeds.streams import Stream
from hooks.publishing.page import HOME, Page
from hooks.publishing.views.pagination import slices
from hooks.publishing.views.views import Anchor

TITLE = "Subscribe"


@dataclass(frozen=True, slots=True)
class Row:
    """A feed in a list: how many entries it and its archive hold, and the day of the last."""

    stream: Stream
    count: int
    last: dt.date | None


def pages(hub: Hub) -> Iterator[Page]:
    """The page that explains, and one or more for each facet."""
    every = tuple(streams.of_hub(hub))
    yield Page(
        address=addresses.SUBSCRIBE,
        template="hub/subscribe.html",
        title=TITLE,
        description="Hear of new stories by a feed (RSS), without an account: of all, or "
        "only of what you care about.",
        names=("RSS", "JSON feed", "OPML", "newsletter", "e-mail", "email"),
        updated=last_days.of_all(hub),
        context=lambda: {
            "rows": rows([stream for stream in every if not stream.facet]),
            "opml": addresses.opml(addresses.SUBSCRIBE),
            "facets": tuple(anchor(facet) for facet in hub.vocabulary.facets),
            "pairs": bool(hub.pairs.found),
        },
    )
    for facet in hub.vocabulary.facets:
        yield from of_facet(facet, [stream for stream in every if stream.facet == facet.name])


def of_facet(facet: Facet, found: Sequence[Stream]) -> Iterator[Page]:
    """The feeds of a facet's tags, in the order of the vocabulary."""
    page = Page(
        address=addresses.subscribe(facet),
        template="hub/feeds.html",
        title=f"Feeds: {facet.plural}",
        description=f"Follow one of {len(found)}: {facet.plural}.",
        crumbs=(HOME, Anchor(TITLE, addresses.SUBSCRIBE)),
        searched=False,
    )
    for cut in slices(found, page.address):
        yield page.numbered(
            cut.number,
            lambda cut=cut: {  # type: ignore[misc]
                "slice": cut,
                "rows": rows(cut.items),
                "opml": addresses.opml(addresses.subscribe(facet)),
                "facet": facet,
            },
        )


def anchor(facet: Facet) -> Anchor:
    return Anchor(facet.plural, addresses.subscribe(facet), facet.note)


def rows(found: Sequence[Stream]) -> tuple[Row, ...]:
    told = ((stream, stream.notices()) for stream in found)
    return tuple(
        Row(stream, len(notices), max((one.date for one in notices), default=None))
        for stream, notices in told
    )
