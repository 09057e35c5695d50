"""`python -m bench.search`: measures the search, beside Material's and Pagefind."""

import argparse
import os
import platform
import shutil
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from bench.search import browser, classic, known, reports
from bench.search.documents import Collection
from bench.search.engine import WORK

EVERY, QUICK = 100, 30  # questions that are weighed; of a quick run, also those of each collection


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.search", description=__doc__)
    parser.add_argument(
        "--collection", type=Path, nargs="+", default=[], help="folders of Cranfield, CACM or CISI"
    )
    parser.add_argument("--sizes", default="1000,10000", help="numbers of stories")
    parser.add_argument("--known", type=int, default=2000, help="pages of known items; 0 for none")
    parser.add_argument("--quick", action="store_true", help="300 stories and 30 questions")
    parser.add_argument("--keep", action="store_true", help="leave bench/work/ there")
    options = parser.parse_args(given)
    if options.quick:
        options.sizes, options.known = "300", 300
    options.sizes = [int(size) for size in options.sizes.split(",") if size]
    return options


def collections(options: argparse.Namespace) -> Iterator[Collection]:
    """The collections that are asked for; `quick` takes the first questions of each."""
    found = [classic.read(folder) for folder in options.collection]
    if options.known:
        found += known.read(WORK / "known", options.known)
    for one in found:
        yield replace(one, questions=one.questions[:QUICK]) if options.quick else one


def load() -> str:
    """How busy the machine is: above the number of processors all times are too long."""
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


def measure(options: argparse.Namespace) -> None:
    """All measurements, in the order they are printed."""
    with browser.opened() as opened:
        names = ("mkdocs-material", "playwright")
        engines = ", ".join(f"{name} {version(name)}" for name in names)
        print(f"Python {platform.python_version()}, Chromium {opened.version}, {engines}; {load()}")
        if not options.collection:
            print(f"\n{classic.WHERE}")
        for one in collections(options):
            reports.collection(opened, one)
        if options.sizes:
            reports.hubs(opened, options.sizes, QUICK if options.quick else EVERY)
    print(f"\nAt the end: {load()}")


def main(given: Sequence[str] | None = None) -> int:
    options = arguments(given)
    WORK.mkdir(exist_ok=True)
    try:
        measure(options)
    finally:
        if not options.keep:
            shutil.rmtree(WORK, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
