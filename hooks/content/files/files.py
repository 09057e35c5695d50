"""A file's bytes, and nothing that is not a file of its own.

With `folders` the only reader of the disk. Follows no link, waits for no pipe, reads no more than
a file may hold. What cannot be read becomes a problem, never a traceback.
"""

import errno
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from hooks.content.files import foreign
from hooks.content.syntax.events import SourceError
from hooks.problems import Problem
from hooks.rules import Fault, fault, named

# A file that became a link or a pipe since it was listed is not followed and not waited for.
FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
BINARY = getattr(os, "O_BINARY", 0)  # only Windows has it


@dataclass(frozen=True, slots=True)
class Limit:
    """How many bytes a file may hold, and the rule that one breaks which holds more.

    `told` looks at the beginning of such a file, and may know a better reason why it is so large.
    """

    most: int
    rule: str
    told: Callable[[bytes], Fault | None] | None = None


STORY = Limit(100_000, named("story-too-large"), foreign.objection)
DATA = Limit(2_000_000, named("data-too-large"))
LEDGER = Limit(20_000_000, named("data-too-large"))  # a hundred times a large hub's
# Room for any telephone's photograph. More would be a burden on every checkout for ever, as Git
# keeps all versions; and no more than 1600 pixels are published, less than 1 MB of a photograph.
PICTURE = Limit(5_000_000, named("picture-too-large"))


def read(root: Path, path: str, limit: Limit) -> bytes:
    """The bytes of the regular file at the path below `root`. Raises SourceError."""
    try:
        descriptor = os.open(root / path, FLAGS | BINARY)
        try:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                raise SourceError(special(path))
            with open(descriptor, "rb", closefd=False) as file:
                data = file.read(limit.most + 1)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise SourceError(unreadable(path, error)) from error
    if len(data) > limit.most:
        size = max(status.st_size, len(data))
        large = fault(limit.rule, size=f"{size:,}", most=f"{limit.most:,}")
        raise SourceError(((limit.told and limit.told(data)) or large).at(path))
    return data


def stamp(root: Path, path: str) -> tuple[int, ...]:
    """What tells one version of a file from the next without reading it. Raises SourceError."""
    try:
        status = os.lstat(root / path)
    except OSError as error:
        raise SourceError(unreadable(path, error)) from error
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def linked(path: str) -> Problem:
    return fault("symbolic-link").at(path)


def special(path: str) -> Problem:
    return fault("special-file").at(path)


def unreadable(path: str, error: OSError) -> Problem:
    """Why the system would not list or open what lies at the path."""
    if isinstance(error, FileNotFoundError):
        return fault("file-gone").at(path)
    if isinstance(error, PermissionError):
        return fault("file-not-allowed").at(path)
    if error.errno == errno.ELOOP:
        return linked(path)
    return fault("file-unreadable", why=error.strerror or error).at(path)
