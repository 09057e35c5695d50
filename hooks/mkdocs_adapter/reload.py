"""Under `serve`, a story that was saved shows before the whole site is built anew.

MkDocs builds everything after each save, and holds browsers back until then. Where only one story
was changed, and not in a way that moves it, its page is printed with what the last build knows;
browsers get it at once. All else follows once the author has been still for a moment, and begins
again if something is saved meanwhile.
"""

import gc
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from hooks.building import filing
from hooks.mkdocs_adapter.adapter import Adapter
from hooks.mkdocs_adapter.errors import forget, stopped
from hooks.mkdocs_adapter.reprint import reprint

log = logging.getLogger("mkdocs.hooks.hub")
CALM = 1.0  # seconds without another change, after which all is built
PAUSE = 0.3  # seconds between two looks at all files while a build goes on
Stamp = tuple[int, int]  # bytes of a file, and its time in nanoseconds


class DisturbedError(Exception):
    """Something was saved while the site was built."""


class Reload:
    """Stands between MkDocs' server and the builds it asks for."""

    def __init__(self, adapter: Adapter) -> None:
        self.adapter = adapter
        self.server: Any = None
        self.build: Callable[[], None] = lambda: None
        self.root = Path()
        self.watched: list[Path] = []
        self.stamps: dict[Path, Stamp] = {}
        self.looked = 0.0

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Callable[[], None]) -> Any:
        """Puts itself in the place of the server's builder; a site that is built clean each time
        lies in another folder by then."""
        if not self.adapter.serving:
            return server
        self.server, self.build = server, builder
        self.root = Path(config.config_file_path).parent.absolute()
        self.watched = [Path(path).absolute() for path in (*server._watched_paths, *config.watch)]
        self.stamps = dict(stamps(self.watched))
        server.builder, self.adapter.pace = self.run, self.pace
        settle()
        return server

    def run(self) -> None:
        """Shows what can be shown at once, and builds the site when the author is still."""
        is_behind = False  # the site, after what was saved
        while not self.server._shutdown:
            changed = self.changes()
            if not changed and not is_behind:
                self.server._wanted_epoch = self.server._visible_epoch
                return
            is_behind = True
            if changed and self.show(changed) and self.is_disturbed():
                continue
            try:
                self.build()
                self.server._wanted_epoch += 1  # other open pages have to be fetched again
            except DisturbedError:
                continue
            except MkDocsException as error:
                log.error("Not built; the site stays as it was: %s", stopped(error, self.root))
                forget()
            self.release()
            settle()
            return

    def pace(self) -> None:
        """Ends a build that is out of date before it is done.

        It looks for itself: while a build is busy, MkDocs takes seconds to notice.
        """
        if time.monotonic() > self.looked + PAUSE:
            if self.server._shutdown or self.stamps != dict(stamps(self.watched)):
                raise DisturbedError
            self.looked = time.monotonic()

    def changes(self) -> set[Path]:
        """The files that changed since the last time; until they show, browsers wait."""
        before, self.stamps = self.stamps, dict(stamps(self.watched))
        changed = {path for path, _ in before.items() ^ self.stamps.items()}
        if changed and self.server._wanted_epoch == self.server._visible_epoch:
            self.server._wanted_epoch += 1
        return changed

    def show(self, changed: set[Path]) -> bool:
        """Whether one story is all that changed, and its page is shown now."""
        path = next(iter(changed))
        if len(changed) > 1 or not path.is_relative_to(self.root):
            return False
        name = path.relative_to(self.root).as_posix()
        if not reprint(self.adapter.press, self.root, name):
            return False
        log.info("%s shows; all else follows", name)
        self.release()
        return True

    def release(self) -> None:
        """Lets browsers have what there is, though a build is under way."""
        with self.server._epoch_cond:
            self.server._visible_epoch = self.server._wanted_epoch
            self.server._epoch_cond.notify_all()

    def is_disturbed(self) -> bool:
        """Whether something else is saved before the author was still for long enough."""
        server = self.server
        with server._rebuild_cond:
            server._rebuild_cond.wait_for(lambda: server._want_rebuild or server._shutdown, CALM)
            found, server._want_rebuild = server._want_rebuild, False
        return bool(found)


def settle() -> None:
    """Clears up after a build, so that the garbage of millions of values is not looked for just
    when somebody waits for a page."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def stamps(places: Sequence[Path]) -> Iterator[tuple[Path, Stamp]]:
    """The files in these places, but those that programs keep for themselves, with their stamps."""
    for place in places:
        if place.is_dir():
            for name, size, time in filing.measured(str(place), len(str(place)) + 1):
                path = place / name
                if filing.is_meant(path.name):
                    yield path, (size, time)
        elif place.is_file():
            found = place.stat()
            yield place, (found.st_size, found.st_mtime_ns)
