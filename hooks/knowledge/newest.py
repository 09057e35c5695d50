"""The newest of a list, as a feed holds them: so many, and never a part of a day."""

import datetime as dt
from collections.abc import Callable, Sequence
from itertools import takewhile
from typing import TypeVar

from hooks.rules import RULES

T = TypeVar("T")
MOST = RULES["past-the-feed"].most  # entries of a feed, however many came on one day


def newest(entries: Sequence[T], day: Callable[[T], dt.date], least: int) -> Sequence[T]:
    """The first entries, at least so many, with all of the last one's day, as far as MOST."""
    if len(entries) <= least:
        return entries
    last = day(entries[least - 1])
    more = takewhile(lambda entry: day(entry) == last, entries[least:MOST])
    return [*entries[:least], *more]
