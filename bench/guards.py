"""Of the hub's builds alone: what the checks cost, and what an edit leaves behind.

A build after an edit has to write what one from nothing writes, byte for byte.
"""

import sys
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path

from bench import measure, scenes
from bench.measure import Cost
from bench.peers import every
from bench.work import Work

OWN = every.EVERY[0]
TRUSTING = replace(OWN, command=lambda _: [sys.executable, "-m", "bench.trusting", "build", "-q"])


@dataclass(frozen=True, slots=True)
class Safety:
    """The least processor seconds with and without the guards, as whatever else runs only adds."""

    count: int
    guarded: float
    trusting: float

    @property
    def share(self) -> float:
        return 1 - self.trusting / self.guarded


def safety(work: Work, count: int, turns: int) -> Safety:
    """Builds with the guards and without, by turns."""
    folder = work.prepare(OWN, count)
    pairs = [(work.cold(OWN, folder).cpu, work.cold(TRUSTING, folder).cpu) for _ in range(turns)]
    work.done(folder)
    return Safety(count, *map(min, zip(*pairs, strict=True)))


def strays(work: Work, count: int) -> int:
    """How many files differ between a site after an edit and one from nothing."""
    folder = work.prepare(OWN, count)
    for scene in scenes.ALL.values():
        scene(work, OWN, folder, 0)
    warm = sums(folder / OWN.site)
    work.cold(OWN, folder)
    cold = sums(folder / OWN.site)
    work.done(folder)
    return sum(warm.get(name) != cold.get(name) for name in warm.keys() | cold.keys())


def sums(site: Path) -> dict[str, bytes]:
    """A sum of what each file holds, by its path."""
    paths = (path for path in site.rglob("*") if path.is_file())
    return {str(path.relative_to(site)): blake2b(path.read_bytes()).digest() for path in paths}


def check(work: Work, count: int, turns: int) -> Cost:
    """Every problem and every advice."""
    folder = work.prepare(OWN, count)
    given = ("-m", "hooks", "check", "--hub", str(folder))
    cost = measure.median([work.python(*given) for _ in range(turns)])
    work.done(folder)
    return cost
