"""The folders around a site that builds use: whose they are, and that only one build is in them."""

import logging
import os
import re
import shutil
from contextlib import ExitStack
from pathlib import Path

try:
    import fcntl
except ImportError:  # not on Windows, where two builds at once are not kept apart
    fcntl = None  # type: ignore[assignment]

LOG = logging.getLogger("mkdocs")
KEPT = ".new-kept"  # what follows the site's name in that of the folder that becomes the next one


class StagingError(Exception):
    """The site cannot be put in place; the message is for a person."""


def replaceable(site: Path) -> None:
    """Raises StagingError where something stands that is no site and would be lost."""
    if site.exists() and not site.is_dir():
        raise StagingError(f"{site} is a file, and the site needs that place: move the file away")
    ours = not site.exists() or (site / "index.html").is_file() or not any(site.iterdir())
    if not ours or (site / ".git").exists():
        raise StagingError(
            f"{site} holds something else than a site, which would be lost: empty that folder, "
            "or choose another with `-d`"
        )


def growing(site: Path) -> Path:
    """The folder in which the next site grows. Raises StagingError where something else stands."""
    place = site.with_name(f"{site.name}{KEPT}")
    if os.path.lexists(place) and (place.is_symlink() or not place.is_dir()):
        raise StagingError(f"{place} is in the way of the build: move it away")
    return place


def lock(folder: Path, undo: ExitStack) -> None:
    """Only one build may hold the folder; the system frees it with the process."""
    if not fcntl:
        return
    opened = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    undo.callback(os.close, opened)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        message = "another build is running in this folder: wait until it ends, then try again"
        raise StagingError(message) from None
    except OSError:  # a file system that knows no locks, such as some across a network
        LOG.info("Two builds at once in %s would not be kept apart.", folder)


def clear_up(site: Path) -> None:
    """What killed builds left: half a site is thrown away, a whole one that was moved put back."""
    left = re.compile(re.escape(site.name) + r"\.new-[a-z0-9_]{8}(\.old)?")
    for path in sorted(site.parent.iterdir(), reverse=True):
        if left.fullmatch(path.name) and path.is_dir():
            if path.suffix == ".old" and not site.exists():
                path.rename(site)
            else:
                shutil.rmtree(path, ignore_errors=True)
