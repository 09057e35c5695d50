"""The page of a facet: its tags, in groups where some gather others, and the map if it has one."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from hooks.content.vocabulary import Facet, Tag
from hooks.knowledge import addresses, last_days
from hooks.knowledge.hub import Hub
from hooks.publishing.maps.atlas import Atlas
from hooks.publishing.page import Page
from hooks.publishing.page_kinds import gap_pages
from hooks.publishing.views import views
from hooks.publishing.views.pagination import Slice, slices
from hooks.publishing.views.views import TagRow


@dataclass(frozen=True, slots=True)
class Listed:
    """A tag in the list, and the one that heads its group; none where nothing is gathered."""

    head: Tag | None
    tag: Tag


@dataclass(frozen=True, slots=True)
class Group:
    """Tags under the one that gathers them. It is `continued` where a page before began it."""

    head: TagRow | None
    rows: tuple[TagRow, ...]
    continued: bool = False


def of_facet(hub: Hub, facet: Facet, atlas: Atlas) -> Iterator[Page]:
    """The tags of a facet in the order of the vocabulary, narrower ones under their broader."""
    page = Page(
        address=addresses.of_facet(facet),
        template="hub/facet.html",
        title=facet.plural,
        description=facet.note,
        names=("map",) if atlas.outline and facet.is_located else (),
        facet=facet,
        updated=last_days.of_facet(hub, facet),
    )
    for cut in slices(in_groups(hub, facet), page.address):
        yield page.numbered(cut.number, partial(values, hub, facet, atlas, cut))


def values(hub: Hub, facet: Facet, atlas: Atlas, cut: Slice[Listed]) -> Mapping[str, object]:
    """One page's tags in their groups; the map stands on the first."""
    drawing = atlas.of_facet(facet) if cut.number == 1 else None
    return {
        "slice": cut,
        "facet": facet,
        "groups": tuple(groups(hub, cut)),
        "map": drawing,
        "tables": gap_pages.of_facet(hub, facet),
    }


def groups(hub: Hub, cut: Slice[Listed]) -> Iterator[Group]:
    for head, found in groupby(cut.items, key=lambda item: item.head):
        tags = [item.tag for item in found]
        rows = tuple(views.tag_row(hub, tag) for tag in tags if tag is not head)
        yield Group(head and views.tag_row(hub, head), rows, head is not None and tags[0] != head)


def in_groups(hub: Hub, facet: Facet) -> list[Listed]:
    """Each tag that gathers others heads its group; so does every tag beside such groups."""
    top = [tag for tag in facet.tags if not hub.above[tag.key]]
    if not any(hub.below[tag.key] for tag in top):
        return [Listed(None, tag) for tag in top]
    found: list[Listed] = []
    todo = top[::-1]
    while todo:
        tag = todo.pop()
        inside = [hub.tags[key] for key in hub.below[tag.key]]
        found.append(Listed(tag, tag))
        found += [Listed(tag, other) for other in inside if not hub.below[other.key]]
        todo += [other for other in reversed(inside) if hub.below[other.key]]
    return found
