"""What was published is still there, unless it was another hub that published it: whoever begins a
hub from a copy of one has the ledger of that one beside stories of their own."""

import datetime as dt
from collections.abc import Iterator, Sequence

from hooks.content.ledger import NAME
from hooks.content.library import Library
from hooks.content.story import Story
from hooks.knowledge import given_out
from hooks.knowledge.ledger import check_ledger
from hooks.knowledge.moves import addresses_of
from hooks.problems import Problem
from hooks.rules import fault

LEAST = 2  # stories that are gone at once: one alone may have been taken away


def check(
    library: Library, told: tuple[Story, ...], docs: str, stories: str, today: dt.date | None
) -> Iterator[Problem]:
    """What is gone or changed; of another hub's ledger only that it is one."""
    if is_anothers(library, told):
        count = len(given(library))
        yield fault("ledger-of-another", count=count).at(f"{stories}/{NAME}")
        return
    yield from check_ledger(library, told, docs, stories, today)
    yield from given_out.check(library, told)


def given(library: Library) -> dict[str, str]:
    """The address of each story that feeds gave out, by its id."""
    return {id_: at for id_, at in library.told.items.items() if "/" not in id_}


def is_anothers(library: Library, stories: Sequence[Story]) -> bool:
    """Whether none of the stories that feeds gave out is here, by its id or at its address.

    Nobody can say so while a file cannot be read.
    """
    was = given(library)
    unread = {problem.path for problem in library.problems} - {story.path for story in stories}
    if len(was) < LEAST or unread or any(story.id in was for story in stories):
        return False
    gone, words = set(was.values()), library.vocabulary
    return all(gone.isdisjoint(addresses_of(story, words)) for story in stories)
