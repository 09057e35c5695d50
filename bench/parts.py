"""`python -m bench.parts 2000 --work /dev/shm`: what each part of a build from nothing costs.

The build runs in one process, as a second one hides what the first waits for. A part's time is what
is spent in it and in no other part that it calls.
"""

import argparse
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

from mkdocs.__main__ import cli

from bench.guards import OWN
from bench.work import Work
from hooks import checking
from hooks.building import workers
from hooks.gate import gate
from hooks.knowledge import hub
from hooks.mkdocs_adapter import cards, data, feeds, press, search
from hooks.publishing.markup import texts

PARTS: tuple[tuple[str, Any, str], ...] = (
    ("reading and checking the stories", checking, "check"),
    ("Markdown to HTML, cleaned", texts.Converter, "whole"),
    ("what belongs together", hub, "build"),
    ("cards for other sites", cards.Cards, "put"),
    ("open data", data, "write_facts"),
    ("open data", data, "write_stories"),
    ("the search", search, "weighed_story"),
    ("the search", search.Search, "write"),
    ("feeds", feeds, "write"),
    ("pages", press.Press, "print"),
    ("the gate", gate, "look"),
)
REST = "starting up, MkDocs, and all else"
BUILD = "build"  # what the process is told in which the parts are timed


class Clock:
    """Processor seconds by part: each moment counts for the innermost part that is at work."""

    def __init__(self) -> None:
        self.spent: Counter[str] = Counter()
        self.open, self.since = [REST], 0.0

    def turn(self) -> None:
        now = time.process_time()
        self.spent[self.open[-1]] += now - self.since
        self.since = now

    def timed(self, part: str, work: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(work)
        def run(*given: Any, **named: Any) -> Any:
            self.turn()
            self.open.append(part)
            try:
                return work(*given, **named)
            finally:
                self.turn()
                self.open.pop()

        return run


def build() -> None:
    """MkDocs, with a clock in each part; prints the table."""
    clock = Clock()
    for part, place, name in PARTS:
        setattr(place, name, clock.timed(part, getattr(place, name)))
    try:
        cli(["build", "-q"])
    except SystemExit as end:
        if end.code:
            raise
    clock.turn()
    whole = clock.spent.total()
    print("| Part | CPU s | per cent |\n| --- | ---: | ---: |")
    for part, spent in [*clock.spent.most_common(), ("all of it", whole)]:
        print(f"| {part} | {spent:.2f} | {100 * spent / whole:.0f} |")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.parts", description=__doc__)
    parser.add_argument("count", type=int, help="stories")
    parser.add_argument("--work", type=Path, help="a folder to work in, such as /dev/shm")
    options = parser.parse_args()
    work = Work.at(options.work)
    folder = work.prepare(OWN, options.count)
    told = {**work.environment(), workers.COUNT: "1"}
    subprocess.run([sys.executable, "-m", "bench.parts", BUILD], cwd=folder, env=told, check=True)
    work.done(folder)
    work.leave()


if __name__ == "__main__":
    build() if sys.argv[1:] == [BUILD] else main()
