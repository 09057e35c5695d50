"""The pages of two tags together: the stories that carry both, as in "Prevention in Kirklees"."""

from collections.abc import Iterator

from hooks.knowledge import addresses, last_days
from hooks.knowledge.hub import Hub
from hooks.knowledge.pairs import Pair
from hooks.publishing.page import HOME, Page
from hooks.publishing.page_kinds import lists
from hooks.publishing.views import views
from hooks.publishing.views.pair_views import description, parents, title
from hooks.publishing.views.views import Anchor


def pages(hub: Hub) -> Iterator[Page]:
    """The page of every two tags that have one, and what its list needs beside the first."""
    for pair in hub.pairs.found.values():
        yield from of_pair(hub, pair)


def of_pair(hub: Hub, pair: Pair) -> Iterator[Page]:
    """The stories of both tags, newest first, on as many pages as they need."""
    address, first = hub.pair_address(pair), pair.first
    above = tuple(views.tag_anchor(hub, key) for key in (*reversed(hub.above[first]), first))
    facet = hub.facets[first.facet]
    stories = tuple(hub.stories[position] for position in pair.positions)
    page = Page(
        address=address,
        template="hub/pair.html",
        title=title(hub, pair),
        description=description(hub, pair),
        crumbs=(HOME, Anchor(facet.plural, addresses.of_facet(facet)), *above),
        feed=addresses.feeds(address)[0],
        feed_title=title(hub, pair),
        searched=False,
        updated=last_days.of_tags(hub, pair.first, pair.second),
    )
    yield from lists.listed(page, stories, {"parents": parents(hub, pair)})
