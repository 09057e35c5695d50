"""Which stories somebody has to look at again, and by when."""

import datetime as dt
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from hooks.content.story import Story
from hooks.content.text.forms import is_slug, slugged

SOON = dt.timedelta(days=30)
LATER, DUE, OVERDUE = "later", "due", "overdue"


@dataclass(frozen=True, slots=True)
class Review:
    """A story that is to be looked at again: by whom, by which day, and how that stands today."""

    story: Story
    owner: str
    day: dt.date
    state: str


def review_of(story: Story, today: dt.date | None) -> Review | None:
    """The story's review, if it has a day; nothing is due where nobody says what day it is."""
    if not story.review_by:
        return None
    day, state = story.review_by, LATER
    if today and day - SOON <= today:
        state = OVERDUE if day < today else DUE
    return Review(story, story.owner, day, state)


def by_owner(stories: Iterable[Story], today: dt.date | None) -> Mapping[str, tuple[Review, ...]]:
    """The reviews of each owner, those first that are due first; owners from A to Z.

    A name counts in any case; without an owner a story is nobody's, which comes last.
    """
    reviews = [review for story in stories if (review := review_of(story, today))]
    reviews.sort(key=lambda r: (not r.owner, r.owner.casefold(), r.day, r.story.path))
    found: dict[str, list[Review]] = {}
    names: dict[str, str] = {}
    for review in reviews:
        owner = names.setdefault(slug(review.owner), review.owner)
        found.setdefault(owner, []).append(review)
    return {owner: tuple(each) for owner, each in found.items()}


def slug(owner: str) -> str:
    """The owner's part of an address; a name in another script has a number."""
    if not owner:
        return "nobody"
    return made if is_slug(made := slugged(owner)) else f"owner-{zlib.crc32(owner.encode())}"
