"""`python -m bench.serving`: how long the preview takes to show a story that was just saved."""

import argparse
import contextlib
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench import scenes
from bench.peers import every
from bench.work import Work

START, SHOWN = 600.0, 120.0  # seconds that it may take at the most
PAUSE = 0.02  # between two looks
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


def edits(work: Work, count: int, turns: int) -> list[float]:
    """Saves the middle story again and again; gives the seconds until its page has the words."""
    folder = work.prepare(OWN, count)
    story = scenes.middle(folder / OWN.stories)
    took = []
    with preview(work, folder) as address:
        for turn in range(turns):
            words = f"Saved in turn {turn}."
            scenes.add_sentence(story, words)
            took.append(wait(f"{address}/case-studies/{story.stem}/", words, SHOWN))
            time.sleep(2 * took[-1])  # what goes on behind is over by then
    work.done(folder)
    return took


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
    each = ", ".join(f"{one:.2f}" for one in took)
    print(
        f"{options.stories:,} stories: {statistics.median(took):.2f} s until an edit shows ({each})"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
