"""A build goes into a folder of its own and takes the site's place only when it is whole.

Killed at any moment it leaves the last good site; the next build clears up what is left.
"""

import atexit
import logging
import os
import re
import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from hooks import gate
from hooks.exchange import exchange
from hooks.problems import visible

try:
    import fcntl
except ImportError:  # not on Windows, where two builds at once are not kept apart
    fcntl = None  # type: ignore[assignment]

MOST, WIDEST = 50, 300  # faults told of one site, and characters of each
LOG = logging.getLogger("mkdocs")


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
    """Where the build goes, where the site will stand, and what is undone in the end."""

    folder: Path
    site: Path
    counter: Counter
    undo: ExitStack

    def finish(self, strict: bool) -> None:
        """Looks the new site over and moves it into place; with `strict` not after a warning.

        Raises StagingError when the site holds what must not be published, and OSError.
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
            try:
                self.folder.rename(self.site)
            except OSError:
                old.rename(self.site)
                raise
            old.rename(self.folder)

    def discard(self) -> None:
        """Takes away what is not the site, and lets the next build in; twice is as good as once."""
        atexit.unregister(self.undo.close)
        self.undo.close()


def begin(site: Path) -> Staged:
    """A new folder beside the site, on the same file system. Raises StagingError, OSError."""
    site = site.resolve()  # a link to a folder elsewhere stays a link
    with ExitStack() as undo:
        site.parent.mkdir(parents=True, exist_ok=True)
        lock(site.parent, undo)
        clear_up(site)
        replaceable(site)
        folder = Path(tempfile.mkdtemp(prefix=f"{site.name}.new-", dir=site.parent))
        undo.callback(shutil.rmtree, folder, ignore_errors=True)
        folder.chmod(0o755)
        LOG.addHandler(counter := Counter())
        undo.callback(LOG.removeHandler, counter)
        staged = Staged(folder, site, counter, undo.pop_all())
    atexit.register(staged.undo.close)  # for who stops the build with Ctrl-C
    return staged


def refusal(faults: list[str]) -> str:
    shown = [visible(fault)[:WIDEST] for fault in faults[:MOST]]
    more = f"\n… and {len(faults) - MOST} more" if len(faults) > MOST else ""
    message = "the new site holds what no page may hold, so the last good one stays. Mend this:"
    return f"{message}\n\n" + "\n".join(shown) + more


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
