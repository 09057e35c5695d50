"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/): the same entries for other programs."""

import json
from collections.abc import Mapping, Sequence

from hooks.publishing.feeds.entry import Channel, Entry, moment

TYPE = "application/feed+json"
VERSION = "https://jsonfeed.org/version/1.1"


def item(entry: Entry, full: bool) -> str:
    """One entry as JSON, with its text only if `full`."""
    text = {"content_html": entry.html} if full and entry.html else {"content_text": entry.summary}
    values: dict[str, object] = {
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        **text,
        "date_published": moment(entry.published).isoformat(),
        "date_modified": moment(entry.updated).isoformat(),
        "authors": [{"name": creator} for creator in entry.creators],
        "tags": [category.label for category in entry.categories],
    }
    if image := entry.image:
        file = {"url": image.address, "mime_type": image.type, "size_in_bytes": image.length}
        values |= {"image": image.address, "attachments": [file]}
    if entry.origin:  # JSON Feed leaves names that begin with _ to who publishes
        values["_via"] = {"title": entry.origin.title, "url": entry.origin.address}
    return written(values)


def document(channel: Channel, items: Sequence[str]) -> str:
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
    before = written(values | {"items": []}).removesuffix("]}")
    return "".join((before, "\n", ",\n".join(items), "\n]}\n"))


def written(values: Mapping[str, object]) -> str:
    """The values as JSON on one line, without what is empty.

    No program can take it for HTML, as it holds no `<`.
    """
    kept = {key: value for key, value in values.items() if value or key == "items"}
    return json.dumps(kept, ensure_ascii=False).replace("<", "\\u003c")
