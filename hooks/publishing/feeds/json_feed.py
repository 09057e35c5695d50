"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): the same entries for other programs."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence

from hooks.publishing.feeds.entry import Channel, Entry, Item, moment

TYPE = "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"


def item(entry: Entry) -> Item:
    """One entry as JSON."""
    values: dict[str, object] = {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        "date_published": stamp(entry.published),
        "date_modified": stamp(entry.updated),
        "authors": [{"name": creator} for creator in entry.creators],
        "tags": [category.label for category in entry.categories],
    }
    if image := entry.image:
        file = {"url": image.address, "mime_type": image.type, "size_in_bytes": image.length}
        values |= {"image": image.address, "attachments": [file]}
    if entry.origin:  # JSON Feed leaves names that begin with _ to who publishes
        values["_via"] = {"title": entry.origin.title, "url": entry.origin.address}
    short = written(values | {"content_text": entry.summary})
    full = written(values | {"content_html": entry.html}) if entry.html else short
    return Item(short.encode(), full.encode())


def stamp(date: dt.date | None) -> str:
    """The day as RFC 3339 wants it; empty if there is none."""
    return moment(date).isoformat() if date else ""


def document(channel: Channel, items: Sequence[bytes]) -> bytes:
    """A feed, or a document of its archive, with `items` as they are."""
    values: dict[str, object] = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": channel.own,
        "description": channel.note,
        "icon": channel.icon,
        "authors": [{"name": channel.publisher.name, "url": channel.publisher.root}],
        "language": channel.publisher.language,
    }
    if channel.older:
        values["next_url"] = channel.older
    before = written(values | {"items": []}).removesuffix("]}").encode()
    return b"".join((before, b"\n", b",\n".join(items), b"\n]}\n"))


def written(values: Mapping[str, object]) -> str:
    """The values as JSON on one line, without what is empty.

    No program can take it for HTML, as it holds no `<`.
    """
    kept = {key: value for key, value in values.items() if value or key == "items"}
    return json.dumps(kept, ensure_ascii=False).replace("<", "\\u003c")
