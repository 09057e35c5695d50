"""What templates show: small frozen values with every word and address worked out.

Addresses are relative to the site's root; templates make them relative to their page.
"""

import datetime as dt
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from hooks.content.story import Story
from hooks.content.vocabulary import Facet, Tag, TagKey
from hooks.knowledge import addresses, relations
from hooks.knowledge.hub import Backlink, Hub

BACKLINKS = 20  # shown on a page, so that no page grows with the hub
REASONS = 3  # tags by which a story is said to be related


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that lead somewhere, with a note beside them."""

    label: str
    address: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A story in a list."""

    title: str
    address: str
    summary: str
    kind: str
    form: str  # of its text: `sections` or `turns`
    date: dt.date
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TagRow:
    """A tag in a list, with how many stories carry it."""

    label: str
    address: str
    note: str
    count: int


@dataclass(frozen=True, slots=True)
class Backlinks:
    """The pages that link to one, and how many more there are."""

    shown: tuple[Backlink, ...]
    more: int


@dataclass(frozen=True, slots=True)
class TagGroup:
    """A facet's tags together, under its name."""

    label: str
    address: str
    tags: tuple[Anchor, ...]


def story_anchor(hub: Hub, story: Story) -> Anchor:
    return Anchor(story.title, hub.address(story))


def card(hub: Hub, story: Story) -> Card:
    """What a list shows of a story."""
    kind = hub.vocabulary.kind(story.kind)
    return Card(
        title=story.title,
        address=hub.address(story),
        summary=story.summary,
        kind=kind.label,
        form=kind.body,
        date=story.date,
        tags=tuple(card_tags(hub, story)),
    )


def card_tags(hub: Hub, story: Story) -> Iterator[str]:
    """The tags that a card shows; where a story has but one of a facet, with the facet's name."""
    for facet in hub.vocabulary.facets:
        labels = [hub.tags[key].label for key in story.tags if key.facet == facet.name]
        if facet.card and labels:
            single = facet.at_most == 1
            yield f"{facet.label}: {labels[0]}" if single else ", ".join(labels)


def tag_row(hub: Hub, tag: Tag) -> TagRow:
    return TagRow(tag.label, hub.tag_address(tag.key), tag.note, len(hub.index[tag.key]))


def tag_anchor(hub: Hub, key: TagKey, note: str = "") -> Anchor:
    return Anchor(hub.tags[key].label, hub.tag_address(key), note)


def tag_groups(hub: Hub, story: Story) -> tuple[TagGroup, ...]:
    """The story's tags by facet, in the order of the vocabulary."""
    groups = []
    for facet in hub.vocabulary.facets:
        keys = [key for key in story.tags if key.facet == facet.name]
        if keys:
            tags = tuple(tag_anchor(hub, key, hub.tags[key].note) for key in keys)
            label = facet.label if len(keys) == 1 else facet.plural
            groups.append(TagGroup(label, addresses.of_facet(facet), tags))
    return tuple(groups)


def reason(hub: Hub, shared: Sequence[TagKey]) -> str:
    """Why a story is related: `also in Kirklees; also about Prevention`."""
    words: dict[str, list[str]] = {}
    for key in shared[:REASONS]:
        words.setdefault(hub.facets[key.facet].shared, []).append(hub.tags[key].label)
    return "; ".join(f"{how} {' and '.join(labels)}" for how, labels in words.items())


def related(hub: Hub, position: int) -> tuple[tuple[Story, str], ...]:
    """Related stories, each with the reason."""
    rows = relations.related_stories(position, hub.stories, hub.index, hub.carriers, hub.relating)
    return tuple((row.story, reason(hub, row.shared)) for row in rows)


def backlinks(hub: Hub, address: str, without: Set[str] = frozenset()) -> Backlinks:
    """What links to the page at `address`, as many as a page can bear, and how many more."""
    links = [link for link in hub.backlinks.get(address, ()) if link.address not in without]
    return Backlinks(tuple(links[:BACKLINKS]), len(links[BACKLINKS:]))


def facet_row(facet: Facet) -> TagRow:
    return TagRow(facet.plural, addresses.of_facet(facet), facet.note, len(facet.tags))
