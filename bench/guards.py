"""What the checks cost: of a build, all that guards against a story; `make check` by itself."""

import sys
from dataclasses import dataclass, replace

from bench import measure
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


def check(work: Work, count: int, turns: int) -> Cost:
    """Every problem and every advice."""
    folder = work.prepare(OWN, count)
    given = ("-m", "hooks", "check", "--hub", str(folder))
    cost = measure.median([work.python(*given) for _ in range(turns)])
    work.done(folder)
    return cost
