"""What goes with a tag: the labels of its stories, and the tags that its stories have as well.

Labels, such as who looked at what happened, are given by a published rule. All are told with
their numbers, noughts too, and none is said to be there often.
"""

from collections.abc import Iterator, Mapping

from hooks.content.vocabulary import Facet, TagKey
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing.views import views
from hooks.publishing.views.views import Anchor, TagGroup
from hooks.publishing.views.words import counted


def of_tag(hub: Hub, key: TagKey) -> Mapping[str, tuple[TagGroup, ...]]:
    """What the template shows of it."""
    return {"labels": tuple(labels(hub, key)), "related": tuple(related(hub, key))}


def labels(hub: Hub, key: TagKey) -> Iterator[TagGroup]:
    """Every label of each other facet that has rules; nothing where the tag has no story."""
    for facet in hub.vocabulary.facets if hub.index[key] else ():
        if facet.is_ruled and facet.name != key.facet:
            found = tuple(label(hub, key, tag.key) for tag in facet.tags)
            yield group(facet, found)


def label(hub: Hub, key: TagKey, each: TagKey) -> Anchor:
    """A label with the number of the tag's stories that have it."""
    return noted(hub, each, len(hub.carriers[key] & hub.carriers[each]))


def related(hub: Hub, key: TagKey) -> Iterator[TagGroup]:
    """Tags that go with a tag and have no page with it, by facet, and what number they share."""
    for facet in hub.vocabulary.facets:
        rows = [row for row in hub.related_tags[key] if row.key.facet == facet.name]
        rows = [row for row in rows if hub.pairs.get(key, row.key) is None]
        if rows and not facet.is_ruled:
            yield group(facet, tuple(noted(hub, row.key, row.together) for row in rows))


def noted(hub: Hub, key: TagKey, count: int) -> Anchor:
    return views.tag_anchor(hub, key, counted(count, "story", "stories"))


def group(facet: Facet, tags: tuple[Anchor, ...]) -> TagGroup:
    return TagGroup(facet.plural, addresses.of_facet(facet), tags)
