"""A story: one Markdown file of `stories/`, read and found valid.

Pure values. `story_reader` makes them; `library` finds the files.
"""

import datetime as dt
from dataclasses import dataclass, field

from hooks.content.consent import Consent
from hooks.content.history import Change, Retraction
from hooks.content.vocabulary import TagKey


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Someone who speaks or acts in a story, in a role."""

    name: str
    role: str
    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a claim comes from. `date` is text, as the source shows it."""

    title: str
    publisher: str
    date: str
    url: str = ""
    found_at: str = ""  # as text, for what has no address that a link may lead to


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A row of the key facts."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture, by its path from the project's root, and the words for those who cannot see it."""

    file: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link in Markdown text, with the sentence it stands in."""

    target: str
    sentence: str
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Whoever holds a Story may trust every field of it.

    `stem` is the last part of its address and does not depend on the folder inside its kind's.
    `aliases` are stems that it had before, or whole addresses without slashes around them.
    `tags` are in the order of the facets, canonical slugs only. `updated` is the day of the newest
    change. Of a story that is `retracted` no more is published than its title and the reason.
    """

    path: str
    kind: str
    stem: str
    title: str
    summary: str
    date: dt.date
    updated: dt.date
    id: str
    tags: tuple[TagKey, ...]
    people: tuple[Person, ...] = ()
    period: str = ""
    sources: tuple[Source, ...] = ()
    key_facts: tuple[Fact, ...] = ()
    changes: tuple[Change, ...] = ()  # newest first
    retracted: Retraction | None = None
    owner: str = ""  # a role
    review_by: dt.date | None = None
    review_line: int = 1
    consent: Consent | None = None
    image: Image | None = None
    aliases: tuple[str, ...] = ()
    body: str
    body_line: int
    links: tuple[Link, ...] = ()
    title_line: int = field(default=1, compare=False)
    summary_line: int = field(default=1, compare=False)
    date_line: int = field(default=1, compare=False)
    updated_line: int = field(default=1, compare=False)
    id_line: int = field(default=1, compare=False)
    owner_line: int = field(default=1, compare=False)
    consent_line: int = field(default=1, compare=False)
    image_line: int = field(default=1, compare=False)
    digest: bytes = field(default=b"", compare=False, repr=False)  # of the file it was read from

    @property
    def told(self) -> bytes:
        """What tells it from all others of the same vocabulary."""
        return self.digest or repr(self).encode()
