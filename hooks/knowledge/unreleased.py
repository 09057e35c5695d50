"""What was published some time ago and is not in the ledger, so nothing guards it: advice."""

import datetime as dt
from collections.abc import Iterator, Sequence

from hooks.content.ledger import NAME
from hooks.content.library import Library
from hooks.content.story import Story
from hooks.knowledge.published import is_anothers
from hooks.problems import Problem
from hooks.rules import RULES, fault

MOST = dt.timedelta(RULES["ledger-behind"].most)  # whoever sends a story has not published it yet


def check(
    library: Library, stories: Sequence[Story], today: dt.date | None, folder: str = "stories"
) -> Iterator[Problem]:
    """A ledger that was begun knows every story that is older than some days."""
    known = library.told.items
    if not today or not (library.ledger or known) or is_anothers(library, stories):
        return
    old = [one for one in stories if dt.date.min < one.date < today - MOST and not one.retracted]
    count = sum(story.id not in known for story in old)
    if count:
        lacked = f"{count:,} {'story' if count == 1 else 'stories'}"
        yield fault("ledger-behind", stories=lacked, days=MOST.days).at(f"{folder}/{NAME}")
