"""`python -m bench`: builds made-up stories with the hub and with plain Material, and compares."""

import argparse
import os
import platform
import shutil
import statistics
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import version
from pathlib import Path

from bench import measure, plain, stories
from bench.measure import Cost

WORK = Path(__file__).resolve().parent / "work"
ASIDE = "aside"  # what earlier builds made
HUB, PLAIN = "local lore", "plain"
WRITERS: dict[str, Callable[[Path, int], Path]] = {HUB: stories.write, PLAIN: plain.write}
WARM_UP = 10  # stories of a build that is not counted: it leaves compiled modules behind
RUNS = 3
PAIRS = 7  # of builds with and without what guards against a story
SMALL = 1000  # up to here a size is built RUNS times, as a single short build tells little
HEAD = f"{'N':>6}  {'who':<10} {'CPU s':>8} {'ms/story':>8} {'wall s':>8} {'peak MB':>8}"
HEAD_SITE = f" {'site MB':>8} {'pages':>6}  heaviest page"


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--sizes", default="100,1000,10000", help="numbers of stories")
    parser.add_argument("--versus", type=int, default=2000, help="stories of the duel; 0 for none")
    parser.add_argument("--safety", type=int, default=SMALL, help="stories; 0 for none")
    parser.add_argument("--check", type=int, default=SMALL, help="stories to check; 0 for none")
    parser.add_argument("--quick", action="store_true", help="100, 300 and one run of each")
    parser.add_argument("--keep", action="store_true", help="leave bench/work/ there")
    options = parser.parse_args(given)
    if options.quick:
        options.sizes, options.versus, options.safety, options.check = "100,300", 300, 300, 300
    options.sizes = [int(size) for size in options.sizes.split(",") if size]
    return options


def prepare(who: str, count: int) -> Path:
    """Writes the stories for one of the two; gives the folder."""
    folder = WORK / f"{who.replace(' ', '-')}-{count}"
    put_aside(folder)
    return WRITERS[who](folder, count).parent


def put_aside(path: Path) -> None:
    """Moves what is there out of the way; all of it is deleted at the end.

    After a deletion the next build costs more: ext4 does not take freed inodes again at once.
    """
    if path.exists():
        place = WORK / ASIDE
        place.mkdir(exist_ok=True)
        path.rename(place / str(len(list(place.iterdir()))))


def build(folder: Path, module: str = "mkdocs") -> Cost:
    """One build from nothing, in a process of its own."""
    put_aside(folder / "site")
    return python(folder, module, "build", "-q", "-f", str(folder / "mkdocs.yml"))


def python(folder: Path, module: str, *given: str) -> Cost:
    """A run of the module, in a process of its own."""
    command = [sys.executable, "-m", module, *given]
    away = ("SITE_URL", "SOURCE_DATE_EPOCH")
    environment = {key: value for key, value in os.environ.items() if key not in away}
    environment["PYTHONPATH"] = str(WORK.parent.parent)
    return measure.run(command, folder, environment | {"NO_MKDOCS_2_WARNING": "1"})


def figures(count: int, who: str, cost: Cost) -> str:
    """The costs as the first half of a line."""
    per_story = 1000 * cost.cpu / count
    first = f"{count:>6}  {who:<10} {cost.cpu:>8.2f} {per_story:>8.2f}"
    return f"{first} {cost.wall:>8.2f} {cost.peak / 1e6:>8.0f}"


def sizes(counts: Sequence[int], runs: int) -> dict[tuple[str, int], Cost]:
    """Builds every size with each of the two; prints a line for each."""
    print(f"\nUp to {SMALL:,} stories medians of {runs}, above one build\n{HEAD}{HEAD_SITE}")
    costs = {}
    for count in counts:
        for who in WRITERS:
            folder = prepare(who, count)
            cost = median([build(folder) for _ in range(runs if count <= SMALL else 1)])
            costs[who, count] = cost
            site = measure.survey(folder / "site")
            heavy = f"{site.heaviest / 1e3:.0f} kB {site.address}"
            weights = f" {site.size / 1e6:>8.1f} {site.pages:>6}  {heavy}"
            print(figures(count, who, cost) + weights, flush=True)
    return costs


def versus(count: int, runs: int) -> None:
    """Both by turns, so that a slow minute of the machine hits both; prints the medians."""
    print(f"\nBy turns, {runs} of each, medians\n{HEAD}")
    folders = {who: prepare(who, count) for who in WRITERS}
    costs: dict[str, list[Cost]] = {who: [] for who in WRITERS}
    for _ in range(runs):
        for who, folder in folders.items():
            costs[who].append(build(folder))
    middle = {who: median(found) for who, found in costs.items()}
    for who, cost in middle.items():
        print(figures(count, who, cost))
    hub, peer = middle[HUB], middle[PLAIN]
    print(
        f"Local Lore over plain: CPU {hub.cpu / peer.cpu:.2f}, wall {hub.wall / peer.wall:.2f}, "
        f"peak {hub.peak / peer.peak:.2f}"
    )
    for who, found in costs.items():
        print(f"CPU s of each run, {who}: {', '.join(f'{cost.cpu:.2f}' for cost in found)}")
    pairs = zip(costs[HUB], costs[PLAIN], strict=True)
    print(f"CPU pair by pair: {', '.join(f'{a.cpu / b.cpu:.2f}' for a, b in pairs)}")


def safety(count: int, runs: int) -> None:
    """What guarding against a stranger's story costs: builds with and without it, by turns.

    The least of each side counts: whatever else the machine does only adds.
    """
    folder = prepare(HUB, count)
    pairs = [(build(folder).cpu, build(folder, "bench.trusting").cpu) for _ in range(runs)]
    with_it, without = map(min, zip(*pairs, strict=True))
    shares = ", ".join(f"{100 * (1 - b / a):.0f}" for a, b in pairs)
    print(f"\nSafety at {count:,} stories: {with_it:.2f} s with it, {without:.2f} s without")
    print(f"{100 * (1 - without / with_it):.0f} per cent of the build; by pairs {shares}")


def check(count: int, runs: int) -> None:
    """What `make check` costs: every problem and every advice."""
    folder = prepare(HUB, count)
    cost = median([python(folder, "hooks", "check", "--hub", str(folder)) for _ in range(runs)])
    print(f"\nCheck of {count:,} stories, median of {runs}\n{HEAD}\n{figures(count, HUB, cost)}")


def median(costs: Sequence[Cost]) -> Cost:
    return Cost(
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.wall for cost in costs),
        round(statistics.median(cost.peak for cost in costs)),
    )


def growth(costs: dict[tuple[str, int], Cost], counts: Sequence[int]) -> None:
    """CPU per story at the largest size over that at the one before it; 1 is linear."""
    less, more = sorted(counts)[-2:]
    for who in WRITERS:
        ratio = (costs[who, more].cpu / more) / (costs[who, less].cpu / less)
        print(f"CPU per story at {more:,} over {less:,}, {who}: {ratio:.2f}")


def compare(options: argparse.Namespace) -> None:
    """All measurements, in the order they are printed."""
    engines = ", ".join(f"{name} {version(name)}" for name in ("mkdocs", "mkdocs-material"))
    print(f"Python {platform.python_version()}, {engines}, {os.cpu_count()} processors")
    for who in WRITERS:
        build(prepare(who, WARM_UP))
    runs = 1 if options.quick else RUNS
    costs = sizes(options.sizes, runs)
    if options.versus:
        versus(options.versus, runs)
    if options.safety:
        safety(options.safety, 1 if options.quick else PAIRS)
    if options.check:
        check(options.check, runs)
    if len(options.sizes) > 1:
        print("\nGrowth")
        growth(costs, options.sizes)
    print("\nThe plain build leaves out:", *(f"- {what}" for what in plain.LEFT_OUT), sep="\n")


def main(given: Sequence[str] | None = None) -> int:
    options = arguments(given)
    try:
        compare(options)
    finally:
        shutil.rmtree(WORK / ASIDE if options.keep else WORK, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
