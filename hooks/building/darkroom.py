"""Pictures made ready to publish, each version once, so that no build holds them in memory.

A stranger's wait in a folder that lasts as long as the process, for the next build of a preview;
those that the hub draws wait on a shelf for every later build.
"""

import atexit
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from hooks.content.files import files, picture

PART = ".part"
SPARE = 500  # pictures kept for a build that goes back to them


@cache
def folder() -> Path:
    """Where they are kept; it is taken away when the process ends."""
    made = Path(tempfile.mkdtemp(prefix="hub-pictures-"))
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def ready(root: Path, path: str) -> Path:
    """A file that holds the picture as it is published. Raises SourceError."""
    version = repr((str(root), path, files.stamp(root, path)))
    made = folder() / (hashlib.sha256(version.encode()).hexdigest() + Path(path).suffix)
    if not made.exists():
        put(made, picture.published(path, files.read(root, path, files.PICTURE)))
    return made


def put(path: Path, data: bytes) -> None:
    """Writes a file whole: an interrupted write is not taken for a picture."""
    put_all(path, (data,))


def put_all(path: Path, pieces: Iterable[bytes]) -> None:
    """The same of data that is made while it is written."""
    part = path.with_name(f"{path.name}.{os.getpid()}{PART}")
    with part.open("wb") as file:
        file.writelines(pieces)
    part.replace(path)


class Shelf:
    """Pictures that builds leave for later ones: each file's name is what the picture was made
    from and what it holds, both as a hash, so one that was changed or cut off is seen."""

    def __init__(self, place: Path) -> None:
        try:
            place.mkdir(parents=True, exist_ok=True)
            is_open = os.access(place, os.W_OK)
        except OSError:
            is_open = False
        self.place = place if is_open else folder()
        self.kept = set(self.place.glob("*-*.png"))
        self.found = {path.stem.partition("-")[0]: path for path in self.kept}
        self.used: set[Path] = set()

    def take(self, key: str, make: Callable[[], bytes | None]) -> Path | None:
        """The picture made from what `key` stands for; None if it cannot be made."""
        path = self.found.get(key)
        if path is None or not is_whole(path):
            data = make()
            if data is None:
                return None
            path = self.place / f"{key}-{digest(data)}.png"
            put(path, data)
        self.used.add(path)
        return path

    def clear_up(self) -> None:
        """Takes away what killed builds left, and the oldest that this build did not use."""
        unused = sorted(self.kept - self.used, key=age)[SPARE:]
        hour = time.time() - 3600  # a younger part may be another build's, still at work
        left = (part for part in self.place.glob(f"*{PART}") if -age(part)[0] < hour)
        for path in (*unused, *left):
            path.unlink(missing_ok=True)


def is_whole(path: Path) -> bool:
    """Whether the file holds what its name says."""
    try:
        return path.stem.endswith(f"-{digest(path.read_bytes())}")
    except OSError:
        return False


def digest(data: bytes) -> str:
    """Stands for the data in a name; among millions no two are alike."""
    return hashlib.sha256(data).hexdigest()[:20]


def age(path: Path) -> tuple[float, str]:
    """Sorts the newest first, and one that went away last."""
    try:
        return -path.stat().st_mtime, path.name
    except OSError:
        return 0, path.name
