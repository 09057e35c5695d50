"""What would be published with an old day, and go past everyone who follows by feed: advice."""

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial

from hooks.content.library import Library
from hooks.content.story import Story
from hooks.knowledge.moves import addresses_of
from hooks.problems import Problem
from hooks.rules import RULES, fault


def check(library: Library, stories: Sequence[Story], today: dt.date | None) -> Iterator[Problem]:
    """A story that was not published yet is dated so that feeds hold it, with the newest."""
    told = list(filter(partial(is_published, library), stories))
    most = RULES["comes-late"].most
    newest = sorted((story.date for story in told), reverse=True)[:most]
    for story in stories if today and len(newest) == most else ():
        is_late = dt.date.min < story.date < newest[-1] and not story.retracted
        if is_late and not is_published(library, story):
            late = fault("comes-late", most=most, today=today)
            yield late.at(story.path, story.date_line)


def is_published(library: Library, story: Story) -> bool:
    """Whether the ledger has the story's address, or one that it had before."""
    return any(each in library.ledger for each in addresses_of(story, library.vocabulary))
