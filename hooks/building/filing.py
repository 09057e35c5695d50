"""Files laid into folders that share them: none is written into, each is made anew or stays."""

import contextlib
import json
import os
import shutil
from collections.abc import Callable, Collection, Iterator
from io import FileIO
from pathlib import Path

from hooks.building.darkroom import PART

# A file that a build left: its key, its bytes, its time in nanoseconds, and if it is a feed its own
# address and that of the next older part. Plain, as JSON has it: there are thousands.
Known = tuple[str, int, int, tuple[str, str] | None]
FORMAT = 1  # of what is written down of them


def note(shelf: Path, folder: Path) -> Path:
    """Where it is kept what is known of the folder: by its number, which a move does not change."""
    found = folder.stat()
    return shelf / f"{found.st_dev}-{found.st_ino}.json"


def known(shelf: Path, folder: Path) -> dict[str, Known]:
    """What was kept of the folder's files; nothing if that cannot be read."""
    try:
        told = json.loads(note(shelf, folder).read_bytes())
        return dict(told["files"]) if told["format"] == FORMAT else {}
    except (OSError, ValueError, KeyError, TypeError):
        return {}


def stands(path: str, key: str, left: Known | None) -> bool:
    """Whether the file with that key stands there as it was left."""
    if not left or left[0] != key:
        return False
    try:
        return stamp(path) == (left[1], left[2])
    except OSError:
        return False


def stamp(path: str) -> tuple[int, int]:
    """The file's bytes, and its time in nanoseconds. Raises OSError."""
    found = os.lstat(path)  # four times as fast as a Path's, and asked for every file
    return found.st_size, found.st_mtime_ns


def holds(path: str, data: bytes, left: Known | None) -> bool:
    """Whether the file stands there as it was left, and holds these bytes."""
    if not left or left[1] != len(data) or not stands(path, left[0], left):
        return False
    return Path(path).read_bytes() == data


def fresh(path: str, make: Callable[[str], None]) -> None:
    """Makes a file that is nobody else's, whatever stands in its way.

    Where a file stood, there is one at every moment: a preview may be asked for it.
    """
    try:
        make(path)
    except FileExistsError:
        if Path(path).is_dir():
            clear(Path(path))
        part = path + PART
        clear(Path(part))
        make(part)
        Path(part).replace(path)
        Path(part).unlink(missing_ok=True)  # it stays where both are one file
    except (FileNotFoundError, NotADirectoryError):
        clear(Path(path))
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        make(path)


def clear(path: Path) -> None:
    """Takes away what stands there, or the file that stands where one of its folders must be.

    Never a folder above it: another process may be filling that.
    """
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()
    else:
        above = next(each for each in path.parents if os.path.lexists(each))
        if not above.is_dir():
            above.unlink(missing_ok=True)


def written(path: str, data: bytes) -> None:
    """Makes the file, all of it or with OSError. Raises FileExistsError where there is one."""
    with FileIO(path, "x") as file:  # without a buffer in between: there are thousands
        left = memoryview(data)
        while left:
            left = left[file.write(left) :]


def sweep(folder: str, wanted: Collection[str], start: int) -> bool:
    """Takes away all files but the wanted, whose names begin at `start` of their paths, and every
    folder that is empty then. Whether anything is left."""
    left = False
    for entry in tuple(os.scandir(folder)):
        if entry.is_dir(follow_symlinks=False):
            if sweep(entry.path, wanted, start):
                left = True
            else:
                Path(entry.path).rmdir()
        elif entry.path[start:].replace(os.sep, "/") in wanted:
            left = True
        else:
            Path(entry.path).unlink()
    return left


def is_meant(name: str) -> bool:
    """Whether somebody writes the file, and it is no copy of an editor's and none of Python's."""
    return not (name.startswith((".", "#")) or name.endswith(("~", ".pyc")))


def measured(folder: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Name, bytes and time of every file; the names begin at `start` of their paths.

    What goes away meanwhile, as an editor's own files do, is left out.
    """
    with contextlib.suppress(FileNotFoundError):
        for entry in os.scandir(folder):
            yield from measured_one(entry, start)


def measured_one(entry: os.DirEntry[str], start: int) -> Iterator[tuple[str, int, int]]:
    with contextlib.suppress(FileNotFoundError):
        if entry.is_dir(follow_symlinks=False):
            yield from measured(entry.path, start)
        else:
            found = entry.stat(follow_symlinks=False)
            yield entry.path[start:].replace(os.sep, "/"), found.st_size, found.st_mtime_ns
