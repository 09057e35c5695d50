"""What a part of a feed says of itself, and how an item stands in it."""

from hooks.knowledge import addresses
from hooks.publishing.feeds.archive import Part
from hooks.publishing.feeds.entry import Channel, Item, Publisher
from hooks.publishing.feeds.streams import Stream, Tellable

ICON = "assets/mark.png"


def channel(publisher: Publisher, stream: Stream, part: Part[Tellable], own: str) -> Channel:
    """The part's head; `own` is the address of the feed that it is a part of."""
    root, older = publisher.root, part.older
    return Channel(
        title=f"{stream.title} – {publisher.name}",
        note=stream.note,
        page=root + stream.page,
        own=root + addresses.archive(own, part.number),
        icon=root + ICON,
        publisher=publisher,
        updated=max((notice.last for notice in part.entries), default=None),
        older=root + addresses.archive(own, older) if older else "",
        current=root + own if part.number else "",
    )


def text_in(stream: Stream, part: Part[Tellable], item: Item) -> bytes:
    """How the item stands in that part of the feed."""
    return item.full if stream.whole or not (part.number or stream.short) else item.short
