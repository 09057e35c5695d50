"""Ids and days that feeds gave out. Whoever follows knows a story by its id, and takes it for a new
one where that changes; with another day an old one comes again."""

import datetime as dt
from collections.abc import Iterator, Sequence

from hooks.content.authority import FILE, Authority
from hooks.content.ledger import Told
from hooks.content.library import Library
from hooks.content.story import Story
from hooks.content.vocabulary import Vocabulary
from hooks.knowledge import addresses
from hooks.knowledge.moves import addresses_of
from hooks.knowledge.past import Past
from hooks.problems import Problem
from hooks.rules import Fault, fault


def with_these(told: Told, stories: Sequence[Story], words: Vocabulary, authority: str) -> Told:
    """What feeds gave out, once these stories are published. A day that is known stays."""
    past, where, days = Past(told), dict(told.items), {}
    for story in stories:
        for id_, day in past.items_of(story):
            where[id_], days[id_] = addresses.of_story(story, words), day
    return Told(told.authority or authority, where, {**days, **told.days})


def check(library: Library, stories: Sequence[Story]) -> Iterator[Problem]:
    """The authority is that of before, and so is each story's id, and the day of all it told."""
    told, today = library.told, library.authority
    if told.authority and today and today.text != told.authority:
        yield fault("authority-changed", was=told.authority).at(FILE, today.line)
    if today and not told.authority and (late := set_late(told, today)):
        yield late.at(FILE, today.line)
    yield from check_ids(library, stories)
    past = Past(told)
    for story in stories if told.items else ():
        if story.date > dt.date.min:
            yield from check_days(story, past)
            yield from check_changes(story, past)


def set_late(told: Told, today: Authority) -> Fault | None:
    """That an authority was set after ids had gone out without one, each with its story's year."""
    name, _, since = today.text.partition(",")
    years = {id_: day.year for id_, day in told.days.items() if "/" not in id_}
    other = sum(str(year) != since for year in years.values()) if since else 0
    stories = f"{other:,} {'story' if other == 1 else 'stories'}"
    return fault("authority-late", stories=stories, name=name) if other else None


def check_ids(library: Library, stories: Sequence[Story]) -> Iterator[Problem]:
    """No published story has an id that feeds never gave out."""
    items, kept = library.told.items, {story.id for story in stories}
    lost = {at: id_ for id_, at in items.items() if "/" not in id_ and id_ not in kept}
    for story in stories if lost else ():
        if story.id and story.id not in items:
            each = addresses_of(story, library.vocabulary)
            if was := next((lost[address] for address in each if address in lost), ""):
                yield fault("id-changed", was=was).at(story.path, story.id_line)


def check_days(story: Story, past: Past) -> Iterator[Problem]:
    """A published story has the day it was published with, and so has its withdrawal."""
    for id_, day in past.items_of(story):
        was, gone = past.told.days.get(id_, day), story.retracted
        if was != day:
            what = "withdrawal" if gone else "story"
            line = gone.line if gone else story.date_line
            yield fault("date-changed", what=what, was=was).at(story.path, line)


def check_changes(story: Story, past: Past) -> Iterator[Problem]:
    """No change is told again with another day, and a story that was put back says so."""
    if story.retracted:
        return
    gone, ending = past.withdrawal(story.id)
    known, now = past.changes.get(story.id, set()), {one.date: one for one in story.changes}
    lost, new = sorted(d for d in known - now.keys() if d >= gone), sorted(now.keys() - known)
    for was, day in zip(lost, new, strict=False):
        yield fault("change-moved", was=was).at(story.path, now[day].line)
    if ending and not any(day >= gone for day in now):
        yield fault("put-back").at(story.path, story.date_line)
