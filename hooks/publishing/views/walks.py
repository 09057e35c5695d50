"""The stories before and after one, among those of its kind and those that share a tag with it."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from hooks.content.vocabulary import Kind
from hooks.knowledge.hub import Hub
from hooks.publishing.views.views import Anchor, story_anchor

MOST = 8  # of them on a page


@dataclass(frozen=True, slots=True)
class Walk:
    """A row of stories by the day they were told, and its two nearest to one; None at an end."""

    label: str
    older: Anchor | None
    newer: Anchor | None


def walks(hub: Hub, kind: Kind, position: int) -> tuple[Walk, ...]:
    """The rows in which the story at `position` has a neighbour: its kind's, then its tags'.

    Each facet gives its first before any gives its second, so that none takes the room of all.
    """
    found = [[row for row in group if row.older or row.newer]
             for group in groups(hub, kind, position)]  # fmt: skip
    in_turn = [row for turn in zip_longest(*found) for row in turn if row][:MOST]
    return tuple(row for group in found for row in group if row in in_turn)


def groups(hub: Hub, kind: Kind, position: int) -> Iterator[list[Walk]]:
    """The row of the kind, then those of each facet that asks for some."""
    yield [beside(hub, kind.plural, hub.by_kind[kind.name], position)]
    for facet in hub.vocabulary.facets:
        keys = (key for key in hub.stories[position].tags if key.facet == facet.name)
        if facet.sequence:
            yield [beside(hub, f"{facet.label}: {hub.tags[key].label}", hub.index[key], position)
                   for key in keys]  # fmt: skip


def beside(hub: Hub, label: str, positions: Sequence[int], position: int) -> Walk:
    """The neighbours of `position` in a rising list; the newest story comes first in it."""
    at = bisect_left(positions, position)
    newer = story_anchor(hub, hub.stories[positions[at - 1]]) if at else None
    last = at + 1 == len(positions)
    older = None if last else story_anchor(hub, hub.stories[positions[at + 1]])
    return Walk(label, older, newer)
