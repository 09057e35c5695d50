"""The most memory that a process and all it started hold together. Only Linux tells.

What processes share counts once (`Pss`, proc_pid_smaps_rollup(5)). It is looked up a few times a
second, so a short peak may pass unseen; `ru_maxrss` of the largest process has no such gap.
"""

import threading
from collections.abc import Iterator
from pathlib import Path

PAUSE = 0.25  # seconds
PROC = Path("/proc")


class Watch:
    """Looks on from a thread of its own; `peak` in bytes is there when the block is left."""

    def __init__(self, pid: int) -> None:
        self.pid, self.peak = pid, 0
        self.over = threading.Event()
        self.thread = threading.Thread(target=self.look, daemon=True)

    def __enter__(self) -> "Watch":
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()

    def look(self) -> None:
        while not self.over.wait(PAUSE):
            every = list(family(self.pid))
            if len(every) > 1:  # of one alone ru_maxrss tells more
                self.peak = max(self.peak, sum(map(held, every)))


def family(pid: int) -> Iterator[int]:
    """The process, its children and theirs."""
    yield pid
    for path in (PROC / str(pid) / "task").glob("*/children"):
        for child in read(path).split():
            yield from family(int(child))


def held(pid: int) -> int:
    """What the process holds, and its share of what it shares, in bytes."""
    for line in read(PROC / str(pid) / "smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def read(path: Path) -> str:
    """Nothing if the process ended meanwhile."""
    try:
        return path.read_text()
    except OSError:
        return ""
