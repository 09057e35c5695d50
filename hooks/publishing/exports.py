"""Open data: every story as rows of tables and as one JSON document, piece by piece.

The dictionary says which tables and columns there are; here they are filled in. Only what stands
in the hub is in it: no story that was taken back and none that waits for its day.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from hooks.content.schema import columns, story_schema, vocabulary_schema
from hooks.content.schema.fields import field_named
from hooks.content.story import Story
from hooks.content.text.forms import decimal
from hooks.content.vocabulary import Tag
from hooks.knowledge import addresses, last_days
from hooks.knowledge.hub import Hub

# Excel takes a file for UTF-8 only by this mark; without it, pounds and accents come out wrong.
MARK = "\ufeff"
# A spreadsheet takes a cell that begins so for a formula (OWASP, CSV injection).
FORMULA = re.compile("[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
BETWEEN = "; "


def table(hub: Hub, name: str, columns: Sequence[str]) -> Iterator[str]:
    """The lines of a CSV file (RFC 4180), the names of the columns first."""
    yield MARK + line(columns)
    for row in rows(hub, name):
        yield line([harmless(plain(row.get(column))) for column in columns])


def line(cells: Iterable[str]) -> str:
    written = io.StringIO(newline="")
    csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(cells)
    return written.getvalue()


def harmless(cell: str) -> str:
    """The cell with a quote before it where a spreadsheet would reckon; a plain number does not."""
    return f"'{cell}" if FORMULA.match(cell.lstrip(" ")) and decimal(cell) is None else cell


def is_harmless(cell: str) -> bool:
    return harmless(cell) == cell


def plain(value: object) -> str:
    """A value as a cell."""
    if value is None:
        return ""
    if isinstance(value, tuple):
        return BETWEEN.join(map(str, value))
    return digits(value) if isinstance(value, float) else str(value)


def digits(number: float) -> str:
    """The number in plain digits, all that it has."""
    return format(Decimal(repr(number).removesuffix(".0")), "f")


def rows(hub: Hub, name: str) -> Iterator[dict[str, Any]]:
    """The rows of a table, newest story first; each holds more than the columns that are shown."""
    if name == "tags":
        yield from (of_tag(hub, tag) for tag in hub.vocabulary.tags())
        return
    for story in hub.stories:
        if name == "stories":
            yield of_story(hub, story)
        elif name == "story_tags":
            yield from ({"story": story.id, "facet": k.facet, "tag": k.slug} for k in story.tags)
        else:
            for entry in getattr(story, name):
                yield {"story": story.id} | {key: getattr(entry, key) for key in entry.__slots__}


def of_story(hub: Hub, story: Story) -> dict[str, Any]:
    """All of a story but its text, by the names in the dictionary."""
    made: dict[str, Any] = {
        key: getattr(story, key)
        for key in ("title", "summary", "date", "updated", "id", "period", "aliases", "kind")
    }
    made[columns.ADDRESS] = hub.address(story)
    for facet in hub.vocabulary.facets:
        made[facet.field] = tuple(key.slug for key in story.tags if key.facet == facet.name)
    made[columns.PICTURE] = addresses.of_picture(story, hub.vocabulary)
    made[columns.PICTURE_ALT] = story.image.alt if story.image else ""
    return made


def of_tag(hub: Hub, tag: Tag) -> dict[str, Any]:
    """All that the vocabulary says of a tag, and where its page is."""
    keys = [field.name for field in vocabulary_schema.TAG if field.kind != "entries"]
    own = {key: getattr(tag, key) for key in keys}
    where = {columns.ADDRESS: hub.tag_address(tag.key)}
    return {columns.FACET: tag.facet, **own, **where, **tag.data}


def document(hub: Hub, about: dict[str, str]) -> Iterator[str]:
    """The JSON document: what `about` says, then one story a line, then one tag a line."""
    yield written(about)[:-1] + ', "stories": [\n'
    for number, story in enumerate(hub.stories):
        inside = {name: entries(name, getattr(story, name)) for name in LISTS}
        made = of_story(hub, story) | inside
        made[columns.MARKDOWN] = hub.address(story) + addresses.MARKDOWN
        yield (",\n" if number else "") + written(made)
    yield '\n], "tags": [\n'
    yield ",\n".join(written(of_tag(hub, tag)) for tag in hub.vocabulary.tags())
    yield "\n]}\n"


def written(values: Mapping[str, Any]) -> str:
    """JSON without `<`, so that no reader takes it for a page."""
    return json.dumps(values, ensure_ascii=False, default=str).replace("<", "\\u003c")


LISTS = ("people", "key_facts", "sources", "changes")


def entries(name: str, values: Sequence[Any]) -> list[dict[str, Any]]:
    """The entries with the keys that a story may write in them."""
    keys = [field.name for field in field_named(story_schema.FIELDS, name).fields]
    return [{key: getattr(value, key) for key in keys} for value in values]


def version(hub: Hub) -> str:
    """The day of the newest change or withdrawal; empty where nothing was published yet."""
    day = last_days.of_all(hub)
    return day.isoformat() if day else ""
