"""A build goes into a folder of its own and takes the site's place only when it is whole.

Killed at any moment it leaves the last good site; the next build clears up what is left.
"""

import atexit
import logging
import shutil
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hooks.building import darkroom
from hooks.building.exchange import exchange
from hooks.building.kept import SHELF, Kept
from hooks.building.premises import StagingError, clear_up, growing, lock, replaceable
from hooks.gate import gate
from hooks.problems import visible

MOST, WIDEST = 50, 300  # faults told of one site, and characters of each
LOG = logging.getLogger("mkdocs")


class Counter(logging.Handler):
    """Counts the warnings and errors of one build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.seen += 1


@dataclass(frozen=True, slots=True)
class Staged:
    """Where the engine builds, where the site grows, where it will stand, and what is undone."""

    folder: Path
    kept: Kept
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
            self.kept.take_over(self.folder)
            self.kept.sweep()
            found, feeds = gate.look(self.kept.folder, self.kept.unread())
            if found:
                raise StagingError(refusal(found))
            self.kept.save({name: (feed.own, feed.older) for name, feed in feeds.items()})
            self.swap(self.kept.folder)
        finally:
            self.discard()

    def swap(self, new: Path) -> None:
        """The new site stands where the old one stood, and the old one where the new one did."""
        if not self.site.exists():
            new.rename(self.site)
        elif not exchange(new, self.site):
            old = self.folder.with_name(self.folder.name + ".old")
            self.site.rename(old)
            try:
                new.rename(self.site)
            except OSError:
                old.rename(self.site)
                raise
            old.rename(new)

    def discard(self) -> None:
        """Takes away what is not the site, and lets the next build in; twice is as good as once."""
        atexit.unregister(self.undo.close)
        self.undo.close()


@cache
def show(site: Path, shelf: Path) -> "Shown":
    """The preview in that folder, which lasts as long as the process."""
    return Shown(darkroom.folder() / "preview", Kept(site, site, shelf / SHELF))


@dataclass(frozen=True, slots=True)
class Shown:
    """A preview's folder, in which the site changes where it stands."""

    folder: Path
    kept: Kept

    def finish(self, strict: bool) -> None:
        self.kept.take_over(self.folder)
        self.kept.sweep()
        self.kept.settle({})

    def discard(self) -> None:
        """What was made so far is made again, or found."""
        self.kept.forget()


def begin(site: Path, shelf: Path) -> Staged:
    """New folders beside the site, on the same file system; what is known of them lies in `shelf`.

    Raises StagingError, OSError.
    """
    site = site.resolve()  # a link to a folder elsewhere stays a link
    with ExitStack() as undo:
        site.parent.mkdir(parents=True, exist_ok=True)
        lock(site.parent, undo)
        clear_up(site)
        replaceable(site)
        kept = Kept(growing(site), site, shelf / SHELF)
        undo.callback(kept.discard)
        folder = Path(tempfile.mkdtemp(prefix=f"{site.name}.new-", dir=site.parent))
        undo.callback(shutil.rmtree, folder, ignore_errors=True)
        folder.chmod(0o755)
        LOG.addHandler(counter := Counter())
        undo.callback(LOG.removeHandler, counter)
        staged = Staged(folder, kept, site, counter, undo.pop_all())
    atexit.register(staged.undo.close)  # for who stops the build with Ctrl-C
    return staged


def refusal(faults: list[str]) -> str:
    shown = [visible(fault)[:WIDEST] for fault in faults[:MOST]]
    more = f"\n… and {len(faults) - MOST} more" if len(faults) > MOST else ""
    message = "the new site holds what no page may hold, so the last good one stays. Mend this:"
    return f"{message}\n\n" + "\n".join(shown) + more
