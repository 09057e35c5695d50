"""Places near a place, by the way over ground, for every facet whose tags are places."""

from collections.abc import Mapping
from dataclasses import dataclass

from hooks.content.vocabulary import Facet, Tag, TagKey
from hooks.knowledge.distance import Nearest
from hooks.knowledge.hub import Hub

MOST = 5


@dataclass(frozen=True, slots=True)
class Near:
    """Another place, and how far away its middle is."""

    key: TagKey
    kilometres: float


def with_stories(hub: Hub, facet: Facet) -> tuple[Tag, ...]:
    """The facet's places that have stories, without those that gather others which have some."""
    return tuple(
        tag for tag in facet.tags
        if tag.position and hub.index[tag.key]
        and not any(hub.index[key] for key in hub.below[tag.key])
    )  # fmt: skip


def near(hub: Hub, facet: Facet) -> Mapping[TagKey, tuple[Near, ...]]:
    """For each place that gathers no other the nearest that have stories, nearest first."""
    if not facet.is_located:
        return {}
    places = with_stories(hub, facet)
    number = {place.key: at for at, place in enumerate(places)}
    tree = Nearest([place.position for place in places if place.position])
    found = {}
    for tag in facet.tags:
        if tag.position and not hub.below[tag.key]:
            rows = tree.to(tag.position, MOST, number.get(tag.key, -1))
            found[tag.key] = tuple(Near(places[other].key, far) for far, other in rows)
    return found
