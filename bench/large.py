"""What a build would cost at a size that nobody measured, from the two largest that were.

Memory goes by a straight line, as much of it is there before the first story. All else goes by the
power of the stories at which it grew between the two.
"""

import math
from collections.abc import Iterator

from bench import report
from bench.peers.peer import HUB
from bench.results import COLD, Results, Row

SIZES = (20_000, 100_000)
HEAD = ("stories", "how", "processor minutes", "memory, GB", "site, GB", "files")


def table(results: Results) -> str:
    """The two that were measured, then those that are reckoned."""
    two = sorted((row for row in results.of(COLD) if row.who == HUB), key=lambda row: row.count)[
        -2:
    ]
    table = report.table(HEAD, [*map(measured, two), *reckoned(*two)])
    return table.replace(
        "-:", "--"
    )  # a column that stands right is a style, which no page may have


def measured(row: Row) -> list[str]:
    cost, site = row.middle, row.site
    return line(row.count, "measured", (cost.cpu, cost.peak, site.size, site.files))


def reckoned(less: Row, more: Row) -> Iterator[list[str]]:
    for count in SIZES:
        cpu, size, files = (
            power(less.count, a, more.count, b, count)
            for a, b in (
                (less.middle.cpu, more.middle.cpu),
                (less.site.size, more.site.size),
                (less.site.files, more.site.files),
            )
        )
        slope = (more.middle.peak - less.middle.peak) / (more.count - less.count)
        peak = more.middle.peak + slope * (count - more.count)
        yield line(count, "reckoned", (cpu, peak, size, files))


def power(x: float, y: float, further: float, there: float, count: float) -> float:
    """The value at `count` on the line through two points, by logarithms."""
    slope = math.log(there / y) / math.log(further / x)
    return float(there * (count / further) ** slope)


def line(count: int, how: str, values: tuple[float, float, float, float]) -> list[str]:
    cpu, peak, size, files = values
    told = [f"{cpu / 60:.1f}", f"{peak / 1e9:.2f}", f"{size / 1e9:.2f}", f"{files:,.0f}"]
    return [f"{count:,}", how, *told]
