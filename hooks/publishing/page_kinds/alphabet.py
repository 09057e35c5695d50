"""The pages that list from A to Z: all tags, and all stories by their titles.

They are cut into pages of fifty, and so is no page's list of letters longer than MOST.
"""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from typing import TypeVar

from hooks.content.story import Story
from hooks.content.vocabulary import Facet, Tag
from hooks.knowledge import addresses, last_days
from hooks.knowledge.hub import Hub
from hooks.publishing.page import HOME, Page
from hooks.publishing.views import views, words
from hooks.publishing.views.pagination import Slice, slices
from hooks.publishing.views.views import Anchor

MOST = 80  # letters that lead on, so that a hub in a script of thousands has no longer list
DIGITS, SIGNS = "0–9", "Other signs"
T = TypeVar("T")


def pages(hub: Hub) -> Iterator[Page]:
    """Both lists."""
    yield from of_stories(hub)
    yield from of_tags(hub)


def of_tags(hub: Hub) -> Iterator[Page]:
    """Every tag from A to Z, with the facet it belongs to."""
    tags = sorted(hub.vocabulary.tags(), key=lambda tag: (order(tag.label), tag.key))
    page = Page(
        address=addresses.TAGS,
        template="hub/tags.html",
        title="Tags from A to Z",
        description=f"Every tag of the hub: {among(hub.vocabulary.facets)}.",
        searched=False,
    )
    yield from lettered(page, tags, lambda tag: tag.label, partial(tag_shown, hub))


def of_stories(hub: Hub) -> Iterator[Page]:
    """Every story from A to Z by its title."""
    stories = sorted(hub.stories, key=lambda story: (order(story.title), story.path))
    page = Page(
        address=addresses.TITLES,
        template="hub/titles.html",
        title="Stories from A to Z",
        description="Every story of the hub, by its title.",
        crumbs=(HOME, Anchor("Stories", addresses.STORIES)),
        searched=False,
        updated=last_days.of_all(hub),
    )
    yield from lettered(page, stories, lambda story: story.title, partial(story_shown, hub))


def tag_shown(hub: Hub, tag: Tag) -> tuple[views.TagRow, str]:
    return views.tag_row(hub, tag), hub.facets[tag.facet].label


def story_shown(hub: Hub, story: Story) -> tuple[Anchor, Story]:
    """The story with a way to it; its kind is the way's note."""
    kind = hub.vocabulary.kind(story.kind).label
    return Anchor(story.title, hub.address(story), kind), story


def lettered(
    page: Page, items: Sequence[T], name: Callable[[T], str], show: Callable[[T], object]
) -> Iterator[Page]:
    """The pages of a sorted list, with a way to each letter; `show` makes a row of an item."""
    cuts = slices(items, page.address)
    ways = letters(cuts, page.address, name)
    for cut in cuts:
        yield page.numbered(cut.number, partial(one_page, cut, ways, name, show))


def one_page(
    cut: Slice[T], ways: Sequence[Anchor], name: Callable[[T], str], show: Callable[[T], object]
) -> Mapping[str, object]:
    parts = groupby(cut.items, key=lambda item: letter(name(item)))
    groups = [(heading(first), id_of(first), [*map(show, found)]) for first, found in parts]
    return {"slice": cut, "letters": ways, "groups": groups}


def letters(cuts: Sequence[Slice[T]], address: str, name: Callable[[T], str]) -> tuple[Anchor, ...]:
    """Each first letter, leading to where it begins; of very many every second, third and so on."""
    found: dict[str, Anchor] = {}
    for cut in cuts:
        page = addresses.numbered(address, cut.number)
        for first in dict.fromkeys(letter(name(item)) for item in cut.items):
            found.setdefault(first, Anchor(heading(first), f"{page}#{id_of(first)}"))
    return tuple(found.values())[:: -(-len(found) // MOST) or 1]


def order(text: str) -> tuple[str, str]:
    """By its letters and digits, whatever their case, accents and the signs around them."""
    plain = "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold())
                    if sign.isalnum() or sign.isspace())  # fmt: skip
    return " ".join(plain.split()), text


def letter(text: str) -> str:
    """What a text stands under: its first letter, small, or one heading for the ten digits."""
    first = order(text)[0][:1]
    return DIGITS if first.isascii() and first.isdecimal() else first or SIGNS


def id_of(first: str) -> str:
    """The id of a letter's heading; no two have the same."""
    return {DIGITS: "digits", SIGNS: "signs"}.get(first, first)


def heading(first: str) -> str:
    """The letter as it shows."""
    return first.upper() if len(first) == 1 else first


def among(facets: Sequence[Facet]) -> str:
    """The facets in words."""
    *most, last = (words.amid(facet.plural) for facet in facets)
    return f"{', '.join(most)} and {last}" if most else last
