"""The stories before and after one, among those of its kind and those that share a tag with it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hooks.content.vocabulary import Kind
from hooks.knowledge.hub import Hub
from hooks.publishing.views import Anchor, story_anchor

MOST = 6  # of them on a page


@dataclass(frozen=True, slots=True)
class Walk:
    """A row of stories by the day they were told, and its two nearest to one; None at an end."""

    label: str
    older: Anchor | None
    newer: Anchor | None


def walks(hub: Hub, kind: Kind, position: int) -> tuple[Walk, ...]:
    """The rows in which the story at `position` has a neighbour: its kind's, then its tags'."""
    return tuple(walk for walk in rows(hub, kind, position) if walk.older or walk.newer)[:MOST]


def rows(hub: Hub, kind: Kind, position: int) -> Iterator[Walk]:
    yield beside(hub, kind.plural, hub.by_kind[kind.name], position)
    facets = [facet for facet in hub.vocabulary.facets if facet.sequence]
    for facet in facets:
        for key in hub.stories[position].tags:
            if key.facet == facet.name:
                label = f"{facet.label}: {hub.tags[key].label}"
                yield beside(hub, label, hub.index[key], position)


def beside(hub: Hub, label: str, positions: Sequence[int], position: int) -> Walk:
    """The neighbours of `position` in a rising list; the newest story comes first in it."""
    at = bisect_left(positions, position)
    newer = story_anchor(hub, hub.stories[positions[at - 1]]) if at else None
    last = at + 1 == len(positions)
    older = None if last else story_anchor(hub, hub.stories[positions[at + 1]])
    return Walk(label, older, newer)
