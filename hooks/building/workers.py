"""Work shared among processes: all of it is done, and what it gave comes back in its order.

Each process is a copy of this one (fork), so the work may use whatever is in memory; what it gives
must be something that pickle can write. Elsewhere than on Linux one process does it all.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Generic, TypeVar

from hooks.building.helper import Helper

T = TypeVar("T")
U = TypeVar("U")
AT_ONCE = 50  # items of a piece of work
COUNT = "HUB_PROCESSES"  # how many, for who wants other than one for each processor
TICKET = 4  # bytes: the number of a piece of work
FEWEST = 8  # pieces of work; less is done before another process has begun
MOST = 16_000  # tickets that fit into a pipe at once


def processes() -> int:
    """How many processes may work at once."""
    if sys.platform != "linux":
        return 1
    wanted = os.environ.get(COUNT, "")
    return int(wanted) if wanted.isdecimal() and int(wanted) else len(os.sched_getaffinity(0))


def chunks(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """The items in their order, `size` at a time."""
    return (items[start : start + size] for start in range(0, len(items), size))


def spread(
    work: Callable[[T], U], items: Sequence[T], key: Callable[[T], bytes] | None = None
) -> list[U]:
    """What `work` gives for each item, in their order. Nothing is remembered by any `key`."""
    pieces = [partial(each, work, part) for part in chunks(items, AT_ONCE)]
    return [found for part in share(pieces) for found in part]


def each(work: Callable[[T], U], items: Sequence[T]) -> list[U]:
    """What `work` gives for each item, in one process."""
    return [work(item) for item in items]


def share(work: Sequence[Callable[[], T]]) -> list[T]:
    """Does every piece of the work, and gives what each gave.

    Whoever is free takes the next, so put the longest first. Raises what a piece raises, and
    WorkerError; then no process is left at work.
    """
    return Begun(work).finish()


class Begun(Generic[T]):
    """Work that other processes are at already, while this one may do something else."""

    def __init__(self, work: Sequence[Callable[[], T]]) -> None:
        self.work = work
        self.helpers: list[Helper] = []
        helping = processes() - 1
        if helping < 1 or not FEWEST <= len(work) <= MOST:
            return
        self.tickets = ticketed(len(work))
        try:
            for _ in range(helping):
                self.helpers.append(Helper(partial(done, work, self.tickets)))
        except BaseException:
            self.end()
            raise

    def finish(self) -> list[T]:
        """Does what is left, and gives what each piece gave, as `share` does."""
        if not self.helpers:
            return [piece() for piece in self.work]
        try:
            found = done(self.work, self.tickets)
            for helper in self.helpers:
                found |= helper.result()
        finally:
            self.end()
        return [found[number] for number in range(len(self.work))]

    def end(self) -> None:
        """Leaves no process at work; twice is as good as once."""
        if self.helpers:
            os.close(self.tickets)
        while self.helpers:
            self.helpers.pop().end()


def ticketed(count: int) -> int:
    """A pipe that holds a ticket for each piece of work. To read one from it is to take it."""
    source, sink = os.pipe()
    os.write(sink, b"".join(number.to_bytes(TICKET, "big") for number in range(count)))
    os.close(sink)
    return source


def done(work: Sequence[Callable[[], T]], tickets: int, parent: int = 0) -> dict[int, T]:
    """What the pieces gave that this process took, by their numbers; none once `parent` is gone."""
    found = {}
    while (not parent or os.getppid() == parent) and (ticket := os.read(tickets, TICKET)):
        number = int.from_bytes(ticket, "big")
        found[number] = work[number]()
    return found
