"""How work grows with what it is given: the same on a slow machine and beside other work."""

import time
from collections.abc import Callable

TRIES = 2
LEAST = 0.05  # seconds; the clock says little of less
MOST = 3  # twice as much is twice the work; four times where each part meets every other


def doubled(work: Callable[[int], object], size: int) -> float:
    """How many times the work of `size` that of twice the size is, in processor time."""
    once, twice = (min(spent(work, many) for _ in range(TRIES)) for many in (size, 2 * size))
    return max(twice, LEAST) / max(once, LEAST)


def spent(work: Callable[[int], object], size: int) -> float:
    """Processor seconds."""
    begin = time.process_time()
    work(size)
    return time.process_time() - begin
