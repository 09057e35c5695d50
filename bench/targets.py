"""The figures that the hub is to reach, and whether it did."""

from collections.abc import Iterator

from bench import growth
from bench.peers.peer import HUB
from bench.results import COLD, EDITED, Results, ratio

HEAD = ("what", "most", "measured", "reached")
MATERIAL, HUGO = "Material", "Hugo, bare"
RATIOS = (  # scene, stories, whom it is compared with, the most
    (COLD, 2000, MATERIAL, 0.75),
    (COLD, 2000, HUGO, 2.5),
    (COLD, 10_000, MATERIAL, 0.6),
    (COLD, 10_000, HUGO, 0.9),
    (EDITED, 2000, HUGO, 1.0),
)
TOLD = {COLD: "from nothing", EDITED: "one story edited"}
SERVING = "seconds until the preview shows an edit"
BUILDING = "the same, where it is saved while the preview builds"
STRAYS = "files that differ after an edit from those of a build from nothing"
MORE = {SERVING: 1.0, BUILDING: 1.0, STRAYS: 0.0}
MOST_GROWTH = 1.1
BYTES, BYTES_A_STORY = 60_000_000, 30_000


def rows(results: Results) -> Iterator[list[str]]:
    """A line for each figure that was measured."""
    for scene, count, other, most in RATIOS:
        found = ratio(results.find(HUB, count, scene), results.find(other, count, scene))
        if found is not None:
            yield line(f"{count:,} stories, {TOLD[scene]}: time over {other}", most, found)
    for name, most in MORE.items():
        if name in results.more:
            yield line(name, most, results.more[name])
    for each in growth.every(results):
        if each.who == HUB and each.least >= growth.FEW:
            what = f"CPU per story at {each.most:,} over {each.least:,}"
            yield line(what, MOST_GROWTH, each.ratio)
    for row in results.of(COLD):
        if row.who == HUB:
            most = BYTES + BYTES_A_STORY * row.count
            yield line(f"{row.count:,} stories: peak MB", most / 1e6, row.middle.peak / 1e6)


def line(what: str, most: float, found: float) -> list[str]:
    digits = 0 if most >= 10 else 2
    yes = "yes" if round(found, digits) <= round(most, digits) else "no"
    return [what, f"{most:.{digits}f}", f"{found:.{digits}f}", yes]
