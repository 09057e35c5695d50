"""What would be published with an old day, and go past everyone who follows by feed: advice."""

import datetime as dt
from collections.abc import Iterator, Sequence
from operator import attrgetter

from hooks.content.history import Retraction
from hooks.content.library import Library
from hooks.content.story import Story
from hooks.knowledge.moves import addresses_of
from hooks.knowledge.newest import newest
from hooks.knowledge.past import Past
from hooks.problems import Problem
from hooks.rules import RULES, Fault, fault

MOST = RULES["comes-late"].most


def check(library: Library, stories: Sequence[Story], today: dt.date | None) -> Iterator[Problem]:
    """All that was not published yet is dated so that feeds hold it, with the newest."""
    if today:
        yield from check_new(library, stories, today)
        yield from check_changes(library, stories, today)


def check_new(library: Library, stories: Sequence[Story], today: dt.date) -> Iterator[Problem]:
    """Every new story comes into the feed of new stories."""
    told = {story.path for story in stories if is_published(library, story)}
    if not told:
        return
    shown = [one for one in stories if dt.date.min < one.date <= today and not one.retracted]
    shown.sort(key=lambda one: (-one.date.toordinal(), one.id, one.path))
    fed = newest(shown, attrgetter("date"), MOST)
    for story in shown[len(fed) :]:
        if story.path not in told:
            is_many = story.date == fed[-1].date
            many = fault("past-the-feed", most=len(fed))
            found = many if is_many else late("story", today)
            yield found.at(story.path, story.date_line)


def check_changes(library: Library, stories: Sequence[Story], today: dt.date) -> Iterator[Problem]:
    """Every new change, and withdrawal, of a published story comes into the feed of changes."""
    known, past = library.told.items, Past(library.told)
    each = [(story, id_, one) for story in stories for id_, one in past.of_changes(story)]
    first = oldest([one.date for _, id_, one in each if id_ in known])
    for story, id_, one in each:
        if story.id in known and id_ not in known and one.date < first:
            what = "withdrawal" if isinstance(one, Retraction) else "change"
            yield late(what, today).at(story.path, one.line)


def is_published(library: Library, story: Story) -> bool:
    """Whether the ledger has the story's address, or one that it had before."""
    return any(each in library.ledger for each in addresses_of(story, library.vocabulary))


def oldest(days: Sequence[dt.date]) -> dt.date:
    """The oldest day in a feed of these, which holds the newest; the first ever if it has room."""
    newest = sorted(days, reverse=True)[:MOST]
    return newest[-1] if len(newest) == MOST else dt.date.min


def late(what: str, today: dt.date) -> Fault:
    return fault("comes-late", what=what, most=MOST, today=today)
