"""How cost grows with the number of stories."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bench.results import COLD, Results

FEW = 1000  # below, starting up counts for much


@dataclass(frozen=True, slots=True)
class Growth:
    """CPU per story at `most` stories over that at `least`, and the slope of log cost on log N."""

    who: str
    least: int
    most: int
    ratio: float
    slope: float


def every(results: Results) -> Iterator[Growth]:
    """Of everyone with two sizes or more, from FEW stories on if there are such."""
    for who in results.names():
        points = {row.count: row.middle.cpu for row in results.of(COLD) if row.who == who}
        many = {count: cpu for count, cpu in points.items() if count >= FEW}
        chosen = many if len(many) > 1 else points
        if len(chosen) > 1:
            least, most = min(chosen), max(chosen)
            ratio = (chosen[most] / most) / (chosen[least] / least)
            yield Growth(who, least, most, ratio, slope(chosen.items()))


def slope(points: Iterable[tuple[float, float]]) -> float:
    """Of the straight line nearest to the logarithms; one is growth in step."""
    logs = [(math.log(x), math.log(y)) for x, y in points]
    x, y = (sum(each) / len(logs) for each in zip(*logs, strict=True))
    return float(sum((a - x) * (b - y) for a, b in logs) / sum((a - x) ** 2 for a, _ in logs))
