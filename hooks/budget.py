"""A bound on what one story may cost, whatever is in it.

Patterns and parsers have inputs on which they take for ever, known ones and unknown. So nothing
is trusted to end: work on a stranger's text is done inside `within`.
"""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from io import FileIO
from types import FrameType

try:
    import resource
except ImportError:  # not on Windows, where only the limits on the text hold
    resource = None  # type: ignore[assignment]

AGAIN = 0.05  # seconds; for code that swallows the first interruption
STATM = "/proc/self/statm"


class OverBudgetError(BaseException):
    """The work took too long. No `except Exception` on the way may keep it."""


BROKEN = (OverBudgetError, RecursionError, MemoryError)


class Alarm:
    """What a signal calls. It goes off at any line, so a late one must find it off."""

    on = True

    def __call__(self, number: int, frame: FrameType | None) -> None:
        if self.on:
            raise OverBudgetError


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Interrupts what runs inside after `seconds` of processor time with OverBudgetError.
    What the system does for it counts too: much where large texts are copied over and over.

    A signal does it, which `re` heeds too; threads and systems without setitimer go without it.
    """
    in_main = threading.current_thread() is threading.main_thread()
    if not hasattr(signal, "setitimer") or not in_main:
        yield
        return
    alarm = Alarm()
    timer, began = signal.getitimer(signal.ITIMER_PROF), time.process_time()
    before = signal.signal(signal.SIGPROF, alarm)
    try:
        try:
            signal.setitimer(signal.ITIMER_PROF, min(seconds, timer[0] or seconds), AGAIN)
            yield
        finally:
            alarm.on = False
    finally:  # once more, as an interruption may have come just before the line above
        alarm.on = False
        left = max(timer[0] - (time.process_time() - began), AGAIN) if timer[0] else 0
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
        signal.setitimer(signal.ITIMER_PROF, left, timer[1])


@contextmanager
def memory(more: int) -> Iterator[None]:
    """Lets the process grow by at most `more` bytes, where the system can hold it to that.

    What passes the bound raises MemoryError. Stands around `within`, never inside it: an
    interruption on the way out would leave the bound as it is.
    """
    if resource is None or (size := mapped()) is None:
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    bound = size + more
    known = [limit for limit in (bound, soft, hard) if limit != resource.RLIM_INFINITY]
    resource.setrlimit(resource.RLIMIT_AS, (min(known), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def mapped() -> int | None:
    """How many bytes the process has mapped; None where the system does not tell."""
    try:
        with FileIO(STATM) as file:
            return int(file.readall().split()[0]) * resource.getpagesize()
    except OSError:
        return None
