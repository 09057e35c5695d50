"""What is to be looked at again, owner by owner, and what a story's own page says of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from hooks.content.story import Story
from hooks.knowledge import addresses, reviews
from hooks.knowledge.hub import Hub
from hooks.knowledge.reviews import Review
from hooks.publishing.page import Page
from hooks.publishing.views import words
from hooks.publishing.views.pagination import slices

NOBODY = "Nobody yet"
STATES = {
    reviews.LATER: "To be looked at again by {}.",
    reviews.DUE: "Due to be looked at again by {}.",
    reviews.OVERDUE: "Overdue: it should have been looked at again by {}.",
}


@dataclass(frozen=True, slots=True)
class Row:
    """A story in the list: its title and address, and how its review stands in words."""

    title: str
    address: str
    state: str
    words: str


@dataclass(frozen=True, slots=True)
class Part:
    """The stories of one owner on one page, and the owner's feed."""

    owner: str
    slug: str
    feed: str
    rows: tuple[Row, ...]


def pages(hub: Hub) -> Iterator[Page]:
    """The list of all stories that have a day, owner by owner."""
    page = Page(
        address=addresses.REVIEW,
        template="hub/review.html",
        title="Stories to look at again",
        description="Which stories are due to be looked at again, by whom and by when.",
        searched=False,
    )
    found = [each for owned in reviews.by_owner(hub.stories, hub.today).values() for each in owned]
    for cut in slices(found, page.address):
        values = {"slice": cut, "parts": tuple(parts(hub, cut.items))}
        yield page.numbered(cut.number, lambda values=values: values)  # type: ignore[misc]


def parts(hub: Hub, found: Sequence[Review]) -> Iterator[Part]:
    for slug, owned in groupby(found, key=lambda review: reviews.slug(review.owner)):
        each = tuple(owned)
        feed = addresses.feeds(addresses.of_owner(slug))[0]
        yield Part(each[0].owner or NOBODY, slug, feed, tuple(row(hub, one) for one in each))


def row(hub: Hub, review: Review) -> Row:
    return Row(review.story.title, hub.address(review.story), review.state, said(review))


def said(review: Review) -> str:
    """How the review stands, in a sentence."""
    return STATES[review.state].format(words.day(review.day))


def of_story(hub: Hub, story: Story) -> tuple[str, str]:
    """The state of a story's review and what its page says; both empty where there is nothing."""
    review = reviews.review_of(story, hub.today)
    owner = f"Looked after by: {story.owner}." if story.owner else ""
    sentences = (owner, said(review) if review else "")
    return (review.state if review else ""), " ".join(filter(None, sentences))
