"""Whoever builds a site of the stories, in a folder of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

HUB = "Local Lore"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """One line of every table.

    `write` lays out the sources of so many stories in a folder; `command` builds them, given the
    folder that the peers' own programs are in. `kept` is what a build leaves for the next one,
    beside the site. With more than `most` stories it is not tried.
    """

    name: str
    short: str  # begins the names of its folders
    write: Callable[[Path, int], object]
    command: Callable[[Path], Sequence[str]]
    stories: str
    site: str = "site"
    kept: tuple[str, ...] = (".cache",)
    most: int | None = None
    left_out: tuple[str, ...] = ()

    def takes(self, count: int) -> bool:
        return self.most is None or count <= self.most
