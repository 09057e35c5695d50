"""The vocabulary: kinds of story, facets and their tags. All of it is data, from `tags.yml`."""

import dataclasses
import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from hooks.content.schema.fields import Field
from hooks.content.tagging.meeting import Gaps, Pairing

RULE = "rule"  # what a facet asks for whose tags are labels
LATITUDE, LONGITUDE = "latitude", "longitude"  # a facet that asks for both has a map


class TagKey(NamedTuple):
    """Names one tag of one facet; sorts by facet, then slug."""

    facet: str
    slug: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of story, for example a case study. `body` is `sections` or `turns`.

    `prompts` are what a form asks for the sections; `former` addresses it had, `merged` the days on
    which it took in the kind of one; `schema` is its type in schema.org; its address is on `line`.
    """

    name: str
    label: str
    plural: str
    address: str
    note: str
    body: str
    sections: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    merged: Mapping[str, dt.date] = dataclasses.field(default_factory=dict, hash=False)
    schema: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """One tag. `data` holds what its facet declares, as text or number.

    `former` are slugs that it had, or that tags had which it took in; with a slash in it, a whole
    address, without slashes around it. `merged` gives the day on which it took one of those in.
    """

    facet: str
    slug: str
    label: str
    note: str
    line: int
    broader: str = ""
    guidance: str = ""
    synonyms: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    merged: Mapping[str, dt.date] = dataclasses.field(default_factory=dict)
    data: Mapping[str, str | float] = dataclasses.field(default_factory=dict)

    @property
    def key(self) -> TagKey:
        return TagKey(self.facet, self.slug)

    @property
    def position(self) -> tuple[float, float] | None:
        """Degrees north and east, if it has both."""
        both = LATITUDE in self.data and LONGITUDE in self.data
        return (float(self.data[LATITUDE]), float(self.data[LONGITUDE])) if both else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facet:
    """A way of sorting stories. `field` is its key in front matter; `at_most` bounds a story.

    `shared` says in words why two stories with the same tag belong together ("also in"); without it
    the facet relates none. With `card` its tags show on a story's card, with `sequence` a story
    leads to those around it with the same tag. `together` heads the tags that go with its own. A
    `closed` one gets no more tags; of a `linked` one stories link to the guidance. `data` are
    further keys of its tags. `names` gives the slug for each word of front matter: slug, synonym,
    former slug; `folded` for synonyms without case and accents. `former` are old addresses: all
    below moved, but for whole ones, with a slash. `schema` is its tags' type in schema.org.
    """

    name: str
    field: str
    label: str
    plural: str
    address: str
    note: str
    shared: str
    together: str = ""
    card: bool = False
    sequence: bool = False
    required: bool = False
    closed: bool = False
    linked: bool = False
    at_most: int = 5
    data: tuple[Field, ...] = ()
    tags: tuple[Tag, ...] = ()
    indent: str = ""  # before the dashes of the list of its tags
    names: Mapping[str, str] = dataclasses.field(default_factory=dict)
    folded: Mapping[str, str] = dataclasses.field(default_factory=dict)
    former: tuple[str, ...] = ()
    schema: str = ""
    line: int = 1

    @property
    def is_located(self) -> bool:
        """Whether its tags are places on the globe."""
        return {LATITUDE, LONGITUDE} <= {each.name for each in self.data if each.kind == "number"}

    @property
    def is_ruled(self) -> bool:
        """Whether its tags are labels, each given by a published rule."""
        return any(field.name == RULE for field in self.data)


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Whoever holds a Vocabulary may trust that its slugs, fields and addresses are unique.

    It is equal to itself only, so that what is made from it can be kept.
    """

    kinds: tuple[Kind, ...] = ()
    facets: tuple[Facet, ...] = ()
    pairs: tuple[Pairing, ...] = ()
    gaps: tuple[Gaps, ...] = ()

    def tags(self) -> Iterator[Tag]:
        """Every tag, facet by facet in the order of the file."""
        for facet in self.facets:
            yield from facet.tags

    def facet(self, name: str) -> Facet:
        """The facet of that name. Raises StopIteration when there is none: a bug, not input."""
        return next(facet for facet in self.facets if facet.name == name)

    def kind(self, name: str) -> Kind:
        """The kind of that name."""
        for kind in self.kinds:  # asked so often that a generator would be slow
            if kind.name == name:
                return kind
        raise StopIteration
