"""A site's folder in which a build leaves what it would only write again.

Each file has a key, made of all that its contents depend on. Where a file with the wanted key
stands in the folder already, or in the site that is published now, it is not made anew. What is
known of a folder's files is kept beside the cache under the folder's own number, with the size and
the time of each file: one that anybody else has touched is not trusted.

No file is ever written into: another folder may hold the same one.
"""

import contextlib
import json
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from hooks.building import filing
from hooks.building.darkroom import digest, put
from hooks.building.filing import Known
from hooks.building.premises import StagingError

T = TypeVar("T")
SHELF = "site"  # in the cache
MOST = 8  # folders of which something is known


class Kept:
    """The folder that becomes the site; `live` is the site as it stands, and `shelf` is where
    what is known of both is kept."""

    def __init__(self, folder: Path, live: Path, shelf: Path) -> None:
        folder.mkdir(exist_ok=True)
        self.folder, self.shelf = folder, shelf
        self.roots = [(f"{place}/", filing.known(shelf, place)) for place in (folder, live)]
        self.told: dict[str, str] = {}  # the key of each file that the site will have
        self.is_saved = False
        self.new: set[str] = set()  # those that were not in one of the folders

    def write(self, address: str, key: str, make: Callable[[], bytes]) -> None:
        """Puts a file into the site, made anew only if it is in neither folder.

        One that comes out as it stood keeps its time, by which hosts tell what has changed.
        """
        if not self.holds(address, key):
            data = make()
            if not self.had(address, data):
                filing.fresh(f"{self.folder}/{address}", lambda path: filing.written(path, data))
            self.new.add(address)
        self.told[address] = key

    def holds(self, address: str, key: str) -> bool:
        """Whether the folder has the file, if need be from the site as it stands."""
        (folder, mine), (live, theirs) = self.roots
        if filing.stands(folder + address, key, mine.get(address)):
            return True
        return filing.stands(live + address, key, theirs.get(address)) and self.linked(address)

    def had(self, address: str, data: bytes) -> bool:
        """Whether these are the bytes that the file had, in the site as it stands or else here."""
        (folder, mine), (live, theirs) = self.roots
        if folder != live and filing.holds(live + address, data, theirs.get(address)):
            return self.linked(address)
        return filing.holds(folder + address, data, mine.get(address))

    def linked(self, address: str) -> bool:
        """Lays the file of the site as it stands into the folder, if the file system has links."""
        (folder, _), (live, _) = self.roots
        try:
            filing.fresh(folder + address, lambda path: os.link(live + address, path))
        except OSError:
            return False
        return True

    def during(self, work: Callable[[], T]) -> Callable[[], tuple[T, dict[str, str], set[str]]]:
        """The work, which then also gives what it put into the site, wherever it is done."""

        def run() -> tuple[T, dict[str, str], set[str]]:
            before, self.told, self.new = (self.told, self.new), {}, set()
            made = work()
            (self.told, self.new), found = before, (self.told, self.new)
            return made, *found

        return run

    def add(self, told: Mapping[str, str], new: set[str]) -> None:
        """Takes note of what was put into the site, perhaps by another process.

        Raises ValueError for a file that something else has put there with another key: which of
        the two would stay is left to chance.
        """
        twice = [name for name in told.keys() & self.told.keys() if told[name] != self.told[name]]
        if twice:
            raise ValueError(f"two things want the address {min(twice)}")
        self.told |= told
        self.new |= new

    def take_over(self, place: Path) -> None:
        """Puts every file of a folder into the site. Raises StagingError for one that it has."""
        for path in (path for path in place.rglob("*") if path.is_file()):
            data = path.read_bytes()
            name = path.relative_to(place).as_posix()
            if name in self.told:
                raise StagingError(f"the hub makes /{name} itself: rename the file of that name")
            self.write(name, digest(data), lambda data=data: data)  # type: ignore[misc]

    def sweep(self) -> None:
        """Takes away whatever the site will not have."""
        filing.sweep(str(self.folder), self.told.keys(), len(str(self.folder)) + 1)

    def unread(self) -> Mapping[str, tuple[str, str] | None]:
        """The files that a gate found good before, with what the feeds among them say."""
        return {name: self.left(name)[3] for name in self.told if name not in self.new}

    def left(self, name: str) -> Known:
        """How a file that is not new was left, here or else in the site as it stands."""
        (_, mine), (_, theirs) = self.roots
        found = mine.get(name)
        return found if found and found[0] == self.told[name] else theirs[name]

    def discard(self) -> None:
        """Takes the folder away where it holds nothing that a later build could use."""
        if not self.is_saved and not self.roots[0][1]:
            shutil.rmtree(self.folder, ignore_errors=True)

    def forget(self) -> None:
        """The site will have other files than was said until now."""
        self.told, self.new = {}, set()

    def settle(self, feeds: Mapping[str, tuple[str, str]]) -> dict[str, Known]:
        """What is known of the folder now, with what its feeds say; the next build begins there."""
        rows: dict[str, Known] = {}
        for name, key in self.told.items():
            is_new = name in self.new
            stamp = filing.stamp(f"{self.folder}/{name}") if is_new else self.left(name)[1:3]
            rows[name] = key, *stamp, feeds.get(name)
        self.roots = [(f"{self.folder}/", rows)] * 2
        self.forget()
        return rows

    def save(self, feeds: Mapping[str, tuple[str, str]]) -> None:
        """Writes down what is known of the folder, for the builds to come."""
        self.is_saved = True
        text = json.dumps({"format": filing.FORMAT, "files": self.settle(feeds)})
        with contextlib.suppress(OSError):  # of a cache that cannot be written, or is cleared now
            self.shelf.mkdir(parents=True, exist_ok=True)
            put(filing.note(self.shelf, self.folder), text.encode())
            for path in sorted(self.shelf.glob("*.json"), key=os.path.getmtime)[:-MOST]:
                path.unlink(missing_ok=True)
