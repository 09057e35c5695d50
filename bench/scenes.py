"""What is measured of everyone, by turns, so that a slow minute of the machine hits all."""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bench import measure
from bench.measure import Cost
from bench.peers.peer import HUB, Peer
from bench.results import COLD, EDITED, RETITLED, Row
from bench.work import Work

TITLE = re.compile(r'^title: "', re.MULTILINE)
Scene = Callable[[Work, Peer, Path, int], Cost]


def middle(folder: Path) -> Path:
    """The case study that stands in the middle of all, by its number."""
    every = sorted(folder.glob("case-studies/*-n*.md"), key=number)
    return every[len(every) // 2]


def number(path: Path) -> int:
    return int(path.stem.rpartition("-n")[2])


def cold(work: Work, peer: Peer, folder: Path, _: int) -> Cost:
    """From nothing."""
    return work.cold(peer, folder)


def edited(work: Work, peer: Peer, folder: Path, turn: int) -> Cost:
    """A story has a sentence more than at the last build."""
    add_sentence(middle(folder / peer.stories), f"Added in turn {turn}.")
    return work.build(peer, folder)


def retitled(work: Work, peer: Peer, folder: Path, turn: int) -> Cost:
    """A story has another title than at the last build."""
    path = middle(folder / peer.stories)
    text = TITLE.sub(f'title: "Turn {turn} of ', path.read_text(encoding="utf-8"), count=1)
    path.write_text(text, encoding="utf-8")
    return work.build(peer, folder)


def add_sentence(path: Path, sentence: str) -> None:
    """Puts it at the end of the last paragraph."""
    text = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{text} {sentence}\n", encoding="utf-8")


ALONE: dict[str, Scene] = {COLD: cold}
ALL: dict[str, Scene] = {COLD: cold, EDITED: edited, RETITLED: retitled}


def by_turns(
    work: Work, peers: Iterable[Peer], count: int, scenes: dict[str, Scene], turns: int
) -> list[Row]:
    """Everyone once, in the order of the scenes, and so on; then the sites are deleted."""
    folders = {peer: work.prepare(peer, count) for peer in peers if peer.takes(count)}
    costs: dict[Peer, list[list[Cost]]] = {peer: [] for peer in folders}
    for turn in range(turns):
        for peer in tuple(costs):
            try:
                took = [scene(work, peer, folders[peer], turn) for scene in scenes.values()]
                costs[peer].append(took)
            except RuntimeError as error:
                give_up(peer, error)
                del costs[peer]
    rows = [
        row for peer in costs for row in rows_of(peer, folders[peer], count, scenes, costs[peer])
    ]
    for folder in folders.values():
        work.done(folder)
    return rows


def give_up(peer: Peer, error: RuntimeError) -> None:
    """Tells why a peer is not tried again. The hub must not fail."""
    if peer.name == HUB:
        raise error
    print(f"{peer.name} failed: {error}", flush=True)


def rows_of(
    peer: Peer, folder: Path, count: int, scenes: Iterable[str], costs: Sequence[Sequence[Cost]]
) -> list[Row]:
    """Turn by turn becomes scene by scene."""
    site = measure.survey(folder / peer.site)
    found = zip(scenes, zip(*costs, strict=True), strict=True)
    return [Row(peer.name, count, name, each, site) for name, each in found]
