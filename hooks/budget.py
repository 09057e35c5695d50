"""A bound on what one story may cost, whatever is in it.

Patterns and parsers have inputs on which they take for ever, known ones and unknown. So nothing
is trusted to end: work on a stranger's text is done inside `within`.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType

try:
    import resource
except ImportError:  # not on Windows, where only the limits on the text hold
    resource = None  # type: ignore[assignment]

AGAIN = 0.05  # seconds; for code that swallows the first interruption
STATM = Path("/proc/self/statm")


class OverBudgetError(BaseException):
    """The work took too long. No `except Exception` on the way may keep it."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Interrupts what runs inside after `seconds` of processor time with OverBudgetError.

    A signal does it, which Python's `re` heeds too; threads and systems without setitimer go
    without. `too_deep_or_big` names the other two ways in which a text can break a parser.
    """
    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return
    before = signal.signal(signal.SIGVTALRM, interrupt)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds, AGAIN)
    try:
        yield
    finally:
        with suppress(OverBudgetError):
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def interrupt(number: int, frame: FrameType | None) -> None:
    raise OverBudgetError


BROKEN = (OverBudgetError, RecursionError, MemoryError)


@contextmanager
def memory(more: int) -> Iterator[None]:
    """Lets the process grow by at most `more` bytes, where the system can hold it to that.

    What passes the bound raises MemoryError.
    """
    if resource is None or not STATM.exists():
        yield
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    pages = int(STATM.read_text().split()[0])
    bound = pages * resource.getpagesize() + more
    resource.setrlimit(resource.RLIMIT_AS, (bound if hard < 0 else min(bound, hard), hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
