"""`python -m bench.serving`: how long the preview takes to show a story that was just saved."""

import argparse
import contextlib
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench import scenes
from bench.peers import every
from bench.work import Work

START, SHOWN = 600.0, 120.0  # seconds that it may take at the most
PAUSE = 0.02  # between two looks
INTO = 2.0  # seconds after which the build that follows is well under way
EPOCH = re.compile(r"livereload\((\d+), \d+\)")  # in the script that MkDocs puts into a page
WORDS = {
    "still": "its page shows it",
    "building": "the same, saved during a build",
    "whole": "all else shows it too",
}
OWN = every.EVERY[0]


def free() -> int:
    """A port that nobody has."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextlib.contextmanager
def preview(work: Work, folder: Path) -> Iterator[str]:
    """The address of `mkdocs serve`, which ends with the block."""
    address = f"127.0.0.1:{free()}"
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "--dev-addr", address]
    with subprocess.Popen(command, cwd=folder, env=dict(work.environment())) as server:
        try:
            wait(f"http://{address}/", "", START)
            yield f"http://{address}"
        finally:
            server.terminate()


def wait(address: str, words: str, most: float) -> float:
    """Asks until the page has the words; gives the seconds, or raises TimeoutError."""
    began = time.perf_counter()
    while words not in (page(address) or "") or page(address) is None:
        if time.perf_counter() - began > most:
            raise TimeoutError(f"{address} did not show {words!r} in {most:.0f} s")
        time.sleep(PAUSE)
    return time.perf_counter() - began


def page(address: str) -> str | None:
    """The page, or None while nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=60) as answer:
            return str(answer.read(), "utf-8")
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return None


@dataclass(frozen=True, slots=True)
class Shown:
    """Seconds until a saved story showed: saved while the preview was still, and while it built
    after that; and until the build after both was done."""

    still: float
    building: float
    whole: float


def edits(work: Work, count: int, turns: int) -> list[Shown]:
    """Saves the middle story twice in each turn; what its page shows, all else follows."""
    folder = work.prepare(OWN, count)
    story = scenes.middle(folder / OWN.stories)
    with preview(work, folder) as origin:
        took = [edit(origin, story, turn) for turn in range(turns)]
    work.done(folder)
    return took


def edit(origin: str, story: Path, turn: int) -> Shown:
    address = f"{origin}/case-studies/{story.stem}/"
    scenes.add_sentence(story, f"Saved in turn {turn}.")
    still = wait(address, f"Saved in turn {turn}.", SHOWN)
    time.sleep(INTO)
    scenes.add_sentence(story, f"And again in turn {turn}.")
    building = wait(address, f"And again in turn {turn}.", SHOWN)
    return Shown(still, building, building + followed(origin, page(address) or ""))


def followed(origin: str, shown: str) -> float:
    """Seconds until the preview tells a browser that has the page `shown` to fetch it again."""
    began = time.perf_counter()
    found = EPOCH.findall(shown)
    if not found:
        raise ValueError("the preview's page does not ask for news")
    epoch = found[-1]
    while int(page(f"{origin}/livereload/{epoch}/1") or epoch) <= int(epoch):
        if time.perf_counter() - began > SHOWN:
            raise TimeoutError("no build followed")
    return time.perf_counter() - began


def main(given: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.serving", description=__doc__)
    parser.add_argument("--stories", type=int, default=2000)
    parser.add_argument("--turns", type=int, default=5)
    parser.add_argument("--work", type=Path, help="a folder to work in, such as /dev/shm")
    options = parser.parse_args(given)
    work = Work.at(options.work)
    try:
        took = edits(work, options.stories, options.turns)
    finally:
        work.leave()
    print(f"{options.stories:,} stories, seconds after a story is saved, medians and all:")
    for name in Shown.__slots__:
        each = [getattr(shown, name) for shown in took]
        told = ", ".join(f"{one:.2f}" for one in each)
        print(f"{WORDS[name]:<36} {statistics.median(each):.2f} ({told})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
