"""A build goes into a folder of its own and takes the site's place only when it is whole.

Killed at any moment it leaves the last good site; the next build clears up what is left.
"""

import logging
import os
import re
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from hooks import gate
from hooks.exchange import exchange

try:
    import fcntl
except ImportError:  # not on Windows, where two builds at once are not kept apart
    fcntl = None  # type: ignore[assignment]

MOST = 50  # faults told of one site


class StagingError(Exception):
    """The site cannot be put in place; the message is for a person."""


class Counter(logging.Handler):
    """Counts the warnings and errors of one build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.seen += 1


@dataclass(frozen=True, slots=True)
class Staged:
    """Where the build goes, where the site will stand, and the lock that keeps others away."""

    folder: Path
    site: Path
    lock: int | None
    counter: Counter = field(default_factory=Counter)

    def finish(self, strict: bool) -> None:
        """Looks the new site over and moves it into place; with `strict` not after a warning.

        Raises StagingError when the site holds what must not be published.
        """
        try:
            if strict and self.counter.seen:
                return
            if found := list(gate.faults(self.folder)):
                raise StagingError(refusal(found))
            self.swap()
        finally:
            self.discard()

    def swap(self) -> None:
        """The new site stands where the old one stood, which is then in the build's folder."""
        if not self.site.exists():
            self.folder.rename(self.site)
        elif not exchange(self.folder, self.site):
            old = self.folder.with_name(self.folder.name + ".old")
            self.site.rename(old)
            self.folder.rename(self.site)
            shutil.rmtree(old, ignore_errors=True)

    def discard(self) -> None:
        """Takes away what is not the site, and lets the next build in."""
        logging.getLogger("mkdocs").removeHandler(self.counter)
        shutil.rmtree(self.folder, ignore_errors=True)
        if self.lock is not None:
            os.close(self.lock)


def begin(site: Path) -> Staged:
    """A new folder beside the site, on the same file system. Raises StagingError."""
    try:
        site.parent.mkdir(parents=True, exist_ok=True)
        lock = locked(site.parent)
        clear_up(site)
        folder = Path(tempfile.mkdtemp(prefix=f"{site.name}.", dir=site.parent))
        folder.chmod(0o755)
    except OSError as error:
        raise StagingError(unwritable(error)) from error
    staged = Staged(folder, site, lock)
    logging.getLogger("mkdocs").addHandler(staged.counter)
    return staged


def refusal(faults: list[str]) -> str:
    more = f"\n… and {len(faults) - MOST} more" if len(faults) > MOST else ""
    message = "the site is built but not published, for it holds what no page may hold:\n\n"
    return message + "\n".join(faults[:MOST]) + more


def unwritable(error: OSError) -> str:
    """Why nothing can be written, for a person."""
    return f"the site cannot be written ({error.strerror}: {error.filename}); the last one stays"


def locked(folder: Path) -> int | None:
    """The open folder, which only one build may hold; the system frees it with the process."""
    if not fcntl:
        return None
    lock = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(lock)
        message = "another build is running in this folder: wait until it ends, then try again"
        raise StagingError(message) from None
    return lock


def clear_up(site: Path) -> None:
    """What killed builds left: half a site is thrown away, a whole one that was moved put back."""
    left = re.compile(re.escape(site.name) + r"\.[a-z0-9_]{8}(\.old)?")
    for path in sorted(site.parent.glob(f"{site.name}.*"), reverse=True):
        if left.fullmatch(path.name) and path.is_dir():
            if path.suffix == ".old" and not site.exists():
                path.rename(site)
            else:
                shutil.rmtree(path, ignore_errors=True)
