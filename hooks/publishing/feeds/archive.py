"""A list of entries cut into a feed and the archive that leads back to the first (RFC 5005, 4).

The feed holds the newest, and never a part of a day: of stories that come in a batch none goes to
the archive unheard. The documents of the archive are counted from the oldest entry and are
always full, so one that is written stays as it is while newer entries come in.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from hooks.knowledge.newest import newest
from hooks.publishing.feeds.entry import LENGTH

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """One document: its entries, its number in the archive (0 for the feed), and the next older."""

    entries: Sequence[T]
    number: int
    older: int | None


def parts(entries: Sequence[T], day: Callable[[T], dt.date]) -> Iterator[Part[T]]:
    """The feed first, then its archive from the newest to the oldest document. `day` gives that
    of an entry."""
    last = max(0, -(-(len(entries) - LENGTH) // LENGTH))
    yield Part(newest(entries, day, LENGTH), 0, last or None)
    for number in range(last, 0, -1):
        end = len(entries) - LENGTH * (number - 1)
        yield Part(entries[end - LENGTH : end], number, number - 1 or None)
