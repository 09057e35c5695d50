"""What the day of the build decides: what waits for its date, and what must not be dated later."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from hooks.content.ledger import NAME
from hooks.content.library import Library
from hooks.content.story import Story
from hooks.knowledge import addresses
from hooks.knowledge.resolver import Resolver
from hooks.problems import Problem
from hooks.rules import Fault, fault

FIRST = 1990  # the first year of a story's date
AHEAD = 2  # years that it may wait


def held_back(stories: Sequence[Story], today: dt.date | None) -> tuple[Story, ...]:
    """The stories that wait for their date, the next to come first; none where no day is known."""
    waiting = (story for story in stories if today and story.date > today)
    return tuple(sorted(waiting, key=lambda story: (story.date, story.path)))


def check(
    stories: Sequence[Story],
    library: Library,
    resolver: Resolver,
    docs: str,
    today: dt.date | None,
    folder: str = "stories",
) -> Iterator[Problem]:
    """No page leads to a story that is not there yet, none that was published waits again, and
    nothing has happened tomorrow. `stories` are all, with those that are no more than drafts."""
    yield from check_years(stories, today)
    if today is None:
        return
    if slow := clock_behind(library, today):  # all else would be told of what is right
        yield slow.at(f"{folder}/{NAME}")
        return
    held = held_back(stories, today)
    waiting = {addresses.of_story(story, library.vocabulary): story for story in held}
    yield from check_links(stories, library, resolver, docs, waiting, today)
    for address, story in waiting.items():
        if address in library.ledger:
            yield fault("waits-again", date=story.date).at(story.path, story.date_line)
    for story in stories:
        yield from check_days(story, max(story.date, today))


def clock_behind(library: Library, today: dt.date) -> Fault | None:
    """That something has the day of tomorrow on which it was published: it is later than today."""
    was = max(library.told.days.values(), default=today)
    return fault("clock-behind", was=was, today=today) if was > today else None


def check_years(stories: Sequence[Story], today: dt.date | None) -> Iterator[Problem]:
    """A date whose year is surely a slip of the keyboard: long past, or years ahead."""
    for story in stories:
        ahead = bool(today) and story.date.year > (today or story.date).year + AHEAD
        if story.date > dt.date.min and (story.date.year < FIRST or ahead):
            told = fault("far-day", date=story.date, first=FIRST, ahead=AHEAD)
            yield told.at(story.path, story.date_line)


def check_links(
    stories: Sequence[Story],
    library: Library,
    resolver: Resolver,
    docs: str,
    waiting: Mapping[str, Story],
    today: dt.date,
) -> Iterator[Problem]:
    """The links to stories that wait longer than what leads to them; `waiting` by address."""
    writings = [(story.path, max(story.date, today), story.links) for story in stories]
    writings += [(f"{docs}/{guide.path}", today, guide.links) for guide in library.guides]
    for path, shown, links in writings:
        for link in links if waiting else ():
            target = addresses.page_of(resolver.resolve(link.target, path) or "#")
            later = waiting.get(target or "")
            if later and later.date > shown:
                ahead = fault("leads-ahead", target=link.target, date=later.date)
                yield ahead.at(path, link.line, link.column)


def check_days(story: Story, shown: dt.date) -> Iterator[Problem]:
    """A change, or the withdrawal, that is dated after the day it would be shown."""
    happened = (*story.changes, *((story.retracted,) if story.retracted else ()))
    if story.updated > max((shown, *(one.date for one in happened))):
        early = fault("not-come-yet", date=story.updated, today=shown)
        yield early.at(story.path, story.updated_line)
    for one in happened:
        if one.date > shown:
            yield fault("not-come-yet", date=one.date, today=shown).at(story.path, one.line)
