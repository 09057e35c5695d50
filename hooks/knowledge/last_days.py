"""The day on which a list last changed: a story in it did, or one was taken back out of it."""

import datetime as dt
from collections.abc import Iterable

from hooks.content.story import Story
from hooks.content.vocabulary import Facet, TagKey
from hooks.knowledge.hub import Hub


def newest(stories: Iterable[Story]) -> dt.date | None:
    return max((story.updated for story in stories), default=None)


def of_all(hub: Hub) -> dt.date | None:
    return newest((*hub.stories, *hub.retracted))


def of_kind(hub: Hub, name: str) -> dt.date | None:
    gone = (story for story in hub.retracted if story.kind == name)
    return newest((*hub.of_kind(name), *gone))


def of_facet(hub: Hub, facet: Facet) -> dt.date | None:
    every = (*hub.stories, *hub.retracted)
    return newest(one for one in every if any(key.facet == facet.name for key in one.tags))


def of_tags(hub: Hub, *keys: TagKey) -> dt.date | None:
    """That of the stories with all these tags, or narrower ones."""
    there = set.intersection(*(set(hub.index[key]) for key in keys))
    gone = set.intersection(*(set(hub.lost[key]) for key in keys))
    return newest((*(hub.stories[n] for n in there), *(hub.retracted[n] for n in gone)))
