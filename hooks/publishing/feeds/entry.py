"""What a feed holds and says of itself, in no format yet. Every address is absolute."""

import datetime as dt
from dataclasses import dataclass
from urllib.parse import urlsplit

LENGTH = 20  # entries of a feed, and of each document of its archive


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Who publishes the feeds, and where: `root` is the site's address and ends with a slash.

    `authority` is what ids begin with, such as `local-lore.example,2026`: a name the publisher
    held on a day, and that day (RFC 4151, 2.1), or the name alone. It stays when the site moves.
    `licence` is the address of what the texts are under, or empty.
    """

    name: str
    root: str
    language: str
    authority: str = ""
    licence: str = ""

    def id(self, name: str, first: dt.date) -> str:
        """A `tag:` URI. The site's host and the year of `first` stand in for what is not set."""
        authority = self.authority or urlsplit(self.root).hostname or ""
        return f"tag:{authority if ',' in authority else f'{authority},{first.year}'}:{name}"


@dataclass(frozen=True, slots=True)
class Category:
    """A tag, and the address of the facet it belongs to."""

    label: str
    domain: str


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that comes with an entry: its address, its size in bytes, its media type."""

    address: str
    length: int
    type: str


@dataclass(frozen=True, slots=True)
class Origin:
    """The published text that an entry retells."""

    title: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry. `id` is a `tag:` URI and never changes; title and summary are plain text.

    `html` is the full text, and empty where there is no more than the summary. Without a day of its
    own, an entry counts from when a program first finds it.
    """

    id: str
    title: str
    address: str
    summary: str
    html: str
    published: dt.date | None
    updated: dt.date | None
    creators: tuple[str, ...] = ()
    categories: tuple[Category, ...] = ()
    image: Enclosure | None = None
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """An entry as it stands in a feed of one format, with its summary alone and with its text."""

    short: bytes
    full: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """What one document of a feed says of itself.

    `own` is the document's address, `page` that of the page it belongs to, `icon` a square picture
    of the site. `older` is the document of the archive that goes on from here, if any. `current` is
    the feed that a document of an archive belongs to, and empty for the feed itself.
    """

    title: str
    note: str
    page: str
    own: str
    icon: str
    publisher: Publisher
    updated: dt.date | None
    older: str = ""
    current: str = ""


def moment(date: dt.date) -> dt.datetime:
    """The first moment of the day in UTC: stories have days, feeds want moments."""
    return dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC)
