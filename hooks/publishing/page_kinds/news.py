"""What is new: the latest stories, changes and withdrawals, day by day."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, groupby, islice

from hooks.content.story import Story
from hooks.knowledge import addresses, last_days
from hooks.knowledge.hub import Hub
from hooks.publishing.page import Context, Page
from hooks.publishing.views.views import Anchor, story_anchor
from hooks.publishing.views.words import amid

MOST = 60  # events on the page; the lists and feeds have all


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a story: `what` in one or two words, `note` in a sentence."""

    date: dt.date
    what: str
    story: Anchor
    note: str


@dataclass(frozen=True, slots=True)
class Day:
    """What happened on one day."""

    date: dt.date
    events: tuple[Event, ...]


def page(hub: Hub) -> Page:
    """The page with the newest events."""
    return Page(
        address=addresses.NEWS,
        template="hub/news.html",
        title="What’s new",
        description="The latest stories, changes and withdrawals, day by day.",
        names=("news", "recent", "updates"),
        updated=last_days.of_all(hub),
        context=lambda: context(hub),
    )


def context(hub: Hub) -> Context:
    told = chain.from_iterable(of_story(hub, story) for story in (*hub.stories, *hub.retracted))
    newest = sorted(told, key=lambda event: (-event.date.toordinal(), event.story.address))
    days = groupby(islice(newest, MOST), key=lambda event: event.date)
    return {"days": tuple(Day(date, tuple(events)) for date, events in days)}


def of_story(hub: Hub, story: Story) -> Iterator[Event]:
    anchor = story_anchor(hub, story)
    if story.retracted:
        yield Event(story.retracted.date, "Withdrawn", anchor, story.retracted.reason)
        return
    yield Event(story.date, f"New {amid(hub.vocabulary.kind(story.kind).label)}", anchor, "")
    for change in story.changes:
        yield Event(change.date, "Changed", anchor, change.note)
