"""What one command costs and what the site it made weighs."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.memory import Watch

KIB = 1 if sys.platform == "darwin" else 1024  # the unit of ru_maxrss, in bytes


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds (user and system), seconds on the clock, peak memory in bytes."""

    cpu: float
    wall: float
    peak: int


@dataclass(frozen=True, slots=True)
class Site:
    """Bytes and number of all files, number of HTML pages, the heaviest of them, its address."""

    size: int
    files: int
    pages: int
    heaviest: int
    address: str


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Runs the command in `folder` and waits; raises RuntimeError if it fails.

    Linux counts this process's own memory at the start of the child into the child's peak, so
    keep this process small.
    """
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        child = subprocess.Popen(
            command, cwd=folder, env=dict(environment), stdout=said, stderr=subprocess.STDOUT
        )
        with Watch(child.pid) as watch:
            _, status, used = os.wait4(child.pid, 0)
            wall = time.perf_counter() - began
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            said.seek(0)
            words = f"{' '.join(command)} ended with {child.returncode}"
            raise RuntimeError(f"{words}: {said.read().decode(errors='replace')}")
    return Cost(used.ru_utime + used.ru_stime, wall, max(used.ru_maxrss * KIB, watch.peak))


def median(costs: Sequence[Cost]) -> Cost:
    """The middle of each figure by itself."""
    return Cost(
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.wall for cost in costs),
        round(statistics.median(cost.peak for cost in costs)),
    )


def survey(site: Path) -> Site:
    """What lies in the folder of a finished site."""
    size = files = pages = heaviest = 0
    address = ""
    for base, _, names in os.walk(site):
        for name in names:
            path = Path(base, name)
            weight = path.stat().st_size
            size, files = size + weight, files + 1
            if name.endswith(".html"):
                pages += 1
                if weight > heaviest:
                    heaviest = weight
                    address = f"/{path.relative_to(site).as_posix().removesuffix('index.html')}"
    return Site(size, files, pages, heaviest, address)
