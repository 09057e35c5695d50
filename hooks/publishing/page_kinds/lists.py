"""The pages that list stories: a tag's, a kind's, all of them.

Every list is cut into pages of fifty, so no page grows with the hub.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from hooks.content.story import Story
from hooks.content.vocabulary import Facet, Kind, Tag
from hooks.knowledge import addresses, last_days
from hooks.knowledge.hub import Hub
from hooks.publishing.maps.atlas import Atlas
from hooks.publishing.page import HOME, Page
from hooks.publishing.page_kinds.passages import Quoted
from hooks.publishing.views import pair_views, tag_company, views
from hooks.publishing.views.pagination import PAGE_SIZE, Slice, slices
from hooks.publishing.views.views import Anchor


def of_tag(
    hub: Hub, tag: Tag, facet: Facet, atlas: Atlas, quoted: Callable[[], Sequence[Quoted]]
) -> Iterator[Page]:
    """The page of a tag: what it means, its stories, the tags around it, what links to it.

    `quoted` gives what stories say of it.
    """
    address = hub.tag_address(tag.key)
    above = tuple(views.tag_anchor(hub, key) for key in reversed(hub.above[tag.key]))
    page = Page(
        address=address,
        template="hub/tag.html",
        title=tag.label,
        description=tag.note,
        crumbs=(HOME, Anchor(facet.plural, addresses.of_facet(facet)), *above),
        tag=tag,
        guide=tag.guidance,
        feed=addresses.feeds(address)[0],
        feed_title=tag.label,
        updated=last_days.of_tags(hub, tag.key),
    )
    about = {"tag": tag, "facet": facet, "above": above, "said": ()}
    around = partial(around_tag, hub, tag, facet, atlas, quoted)
    yield from listed(page, hub.tagged(tag.key), about, around)


def around_tag(
    hub: Hub, tag: Tag, facet: Facet, atlas: Atlas, quoted: Callable[[], Sequence[Quoted]]
) -> Mapping[str, object]:
    """What stands beside a tag's stories on its first page; who is quoted is not told twice."""
    said = quoted()
    told = {each.address.partition("#")[0] for each in said}
    return {
        "said": said,
        "map": atlas.of_tag(facet, tag),
        "near": atlas.near(facet, tag),
        "below": tuple(views.tag_row(hub, hub.tags[key]) for key in hub.below[tag.key][:PAGE_SIZE]),
        "together": pair_views.together(hub, tag.key),
        **tag_company.of_tag(hub, tag.key),
        "backlinks": views.backlinks(hub, hub.tag_address(tag.key), told),
    }


def of_kind(hub: Hub, kind: Kind) -> Iterator[Page]:
    """All stories of one kind."""
    page = Page(
        address=addresses.of_kind(kind),
        template="hub/stories.html",
        title=kind.plural,
        description=kind.note,
        crumbs=(HOME, Anchor("Stories", addresses.STORIES)),
        feed=addresses.feeds(addresses.of_kind(kind))[0],
        feed_title=kind.plural,
        searched=False,
        updated=last_days.of_kind(hub, kind.name),
    )
    yield from listed(page, hub.of_kind(kind.name), {"kinds": ()})


def of_everything(hub: Hub) -> Iterator[Page]:
    """All stories."""
    page = Page(
        address=addresses.STORIES,
        template="hub/stories.html",
        title="Stories",
        description="Every story of the hub, newest first.",
        searched=False,
        updated=last_days.of_all(hub),
    )
    kinds = tuple(
        Anchor(kind.plural, addresses.of_kind(kind), kind.note) for kind in hub.vocabulary.kinds
    )
    in_time = any(story.period for story in hub.stories)
    yield from listed(page, hub.stories, {"kinds": kinds, "in_time": in_time})


def listed(
    page: Page,
    stories: Sequence[Story],
    about: Mapping[str, object],
    around: Callable[[], Mapping[str, object]] = dict,
) -> Iterator[Page]:
    """The pages of a list of stories; `around` gives what stands beside them on the first."""
    for cut in slices(stories, page.address):
        yield page.numbered(cut.number, partial(one_page, cut, about, around))


def one_page(
    cut: Slice[Story], about: Mapping[str, object], around: Callable[[], Mapping[str, object]]
) -> Mapping[str, object]:
    return {**about, **(around() if cut.number == 1 else {}), "slice": cut}
