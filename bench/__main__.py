"""`python -m bench`: builds made-up stories with the hub and its peers, and compares."""

import argparse
import statistics
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench import guards, machine, record, report, scenes, serving, targets
from bench.peers import eleventy
from bench.peers.every import EVERY, REQUIREMENTS
from bench.results import Results, Row
from bench.work import Work

WARM_UP = 20  # stories of a build that is not counted: it leaves compiled modules behind
PAIRS = 7  # of builds with and without what guards against a story
QUICK = {"sizes": "50,200", "edits": 200, "safety": 100, "check": 100, "serving": 50, "turns": 1}


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    add = parser.add_argument
    add("--sizes", default="500,1000,2000,10000", help="numbers of stories")
    add(
        "--edits",
        type=int,
        default=2000,
        help="the size at which a story is edited too; 0 for none",
    )
    add("--safety", type=int, default=1000, help="stories; 0 for none")
    add("--check", type=int, default=1000, help="stories to check; 0 for none")
    add("--serving", type=int, default=2000, help="stories that are previewed; 0 for none")
    add("--turns", type=int, default=5, help="how often each build is done")
    add("--who", default=",".join(peer.short for peer in EVERY), help="whose builds")
    add("--work", type=Path, help="a folder to work in, such as /dev/shm")
    add("--quick", action="store_true", help="50 and 200 stories, one turn")
    add("--keep", action="store_true", help="leave sources and sites there")
    add("--record", action="store_true", help="write bench/results.* and the README's ratios")
    options = parser.parse_args(given)
    if options.quick:
        vars(options).update(QUICK)
    options.sizes = [int(size) for size in options.sizes.split(",") if size]
    options.who = [peer for peer in EVERY if peer.short in options.who.split(",")]
    return options


def rows(work: Work, options: argparse.Namespace) -> Iterator[Row]:
    """Everyone's builds at each size; prints how far it is."""
    for count in options.sizes:
        chosen = scenes.ALL if count == options.edits else scenes.ALONE
        for row in scenes.by_turns(work, options.who, count, chosen, options.turns):
            took = ", ".join(f"{cost.wall:.2f}" for cost in row.costs)
            print(f"{count:>6,}  {row.who:<12} {row.scene:<9} {took}", flush=True)
            yield row


def more(work: Work, options: argparse.Namespace) -> Iterator[tuple[str, float]]:
    """What is measured of the hub alone."""
    if options.serving:
        took = serving.edits(work, options.serving, options.turns)
        yield targets.SERVING, round(statistics.median(each.still for each in took), 2)
        yield targets.BUILDING, round(statistics.median(each.building for each in took), 2)
    if options.edits:
        yield targets.STRAYS, guards.strays(work, options.edits)
    if options.safety:
        safe = guards.safety(work, options.safety, 1 if options.quick else PAIRS)
        name = f"per cent of a build of {safe.count:,} stories that guards against a story"
        yield name, round(100 * safe.share, 1)
    if options.check:
        cost = guards.check(work, options.check, options.turns)
        yield f"seconds that make check takes for {options.check:,} stories", round(cost.wall, 2)


def measured(work: Work, options: argparse.Namespace) -> Results:
    """All measurements, in the order they are printed."""
    work.install()
    before = machine.load()
    for peer in options.who:
        folder = work.prepare(peer, WARM_UP)
        work.cold(peer, folder)
        work.clear(folder)
    print(f"Seconds on the clock of each build; the machine has a load of {before}")
    every = tuple(rows(work, options))
    rest = dict(more(work, options))
    told = machine.described(work.root, REQUIREMENTS, eleventy.WANTED)
    told["load"] = f"{before} before, {machine.load()} after"
    return Results(machine=told, rows=every, more=rest)


def main(given: Sequence[str] | None = None) -> int:
    options = arguments(given)
    work = Work.at(options.work, options.keep)
    try:
        found = measured(work, options)
    finally:
        work.leave()
    print(f"\n{report.whole(found)}")
    if options.record:
        record.record(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
