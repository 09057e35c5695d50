"""Keeps the results of a run: as JSON, in words, as a plot, and quoted where others are told."""

import re
from collections.abc import Iterator
from pathlib import Path

from bench import large, plot, report, results
from bench.peers.peer import HUB
from bench.results import COLD, EDITED, Results, ratio

HERE = Path(__file__).resolve().parent
README = HERE.parent / "README.md"
SCALE = HERE.parent / "docs" / "about" / "scale.md"
BUILDING = "\n## Building it\n"  # the heading in that page; the first table below it is ours
BEGIN, END = "<!-- bench: written by make bench ARGS=--record -->\n", "<!-- bench ends -->\n"
SIZES = ((COLD, 1000), (COLD, 2000), (COLD, 10_000), (EDITED, 2000))
TOLD = {COLD: "from nothing", EDITED: "one story edited"}
TOP = """# What builds cost

Written by `make bench ARGS=--record`. How it is measured stands in [README.md](README.md).
Figures are medians of builds by turns. "Hub over it" is the hub's time over theirs: below 1 the
hub is faster.

![What a build costs against the number of stories](results.svg)

"""


def record(found: Results, folder: Path = HERE, readme: Path = README, scale: Path = SCALE) -> None:
    results.write(folder / "results.json", found)
    (folder / "results.md").write_text(TOP + report.whole(found), encoding="utf-8")
    (folder / "results.svg").write_text(plot.drawn(found), encoding="utf-8")
    readme.write_text(quoted(readme.read_text(encoding="utf-8"), found), encoding="utf-8")
    scale.write_text(reckoned(scale.read_text(encoding="utf-8"), found), encoding="utf-8")


def quoted(text: str, found: Results) -> str:
    """The README with the ratios of these results between its two marks."""
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}{ratios(found)}\n{END}{after}"


def reckoned(text: str, found: Results) -> str:
    """The page on large hubs with the costs that follow from these results."""
    before, rest = text.split(BUILDING)
    above, _, below = re.split(r"((?:^\|.*\n)+)", rest, maxsplit=1, flags=re.MULTILINE)
    return f"{before}{BUILDING}{above}{large.table(found)}\n{below}"


def ratios(found: Results) -> str:
    """The hub's time over everyone else's."""
    scenes = [(scene, n) for scene, n in SIZES if found.find(HUB, n, scene)]
    others = [who for who in found.names() if who != HUB]
    return report.table(
        ["the hub's time over that of", *others], list(lines(found, scenes, others))
    )


def lines(found: Results, scenes: list[tuple[str, int]], others: list[str]) -> Iterator[list[str]]:
    for scene, count in scenes:
        own = found.find(HUB, count, scene)
        shares = [report.share(ratio(own, found.find(who, count, scene))) for who in others]
        yield [f"{count:,} stories, {TOLD[scene]}", *shares]
