"""A build goes into a folder of its own and takes the site's place only when it is whole."""

import logging
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path


class Counter(logging.Handler):
    """Counts the warnings and errors of one build."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.seen = 0

    def emit(self, record: logging.LogRecord) -> None:
        self.seen += 1


@dataclass(frozen=True, slots=True)
class Staged:
    """Where the build goes, and where the site will stand."""

    folder: Path
    site: Path
    counter: Counter = field(default_factory=Counter)

    def finish(self, strict: bool) -> None:
        """Moves the new site into place; with `strict`, not if there was a warning."""
        logging.getLogger("mkdocs").removeHandler(self.counter)
        if strict and self.counter.seen:
            shutil.rmtree(self.folder, ignore_errors=True)
            return
        old = self.folder.with_name(self.folder.name + ".old")
        if self.site.exists():
            self.site.rename(old)
        self.folder.rename(self.site)
        shutil.rmtree(old, ignore_errors=True)

    def discard(self) -> None:
        """Takes away a build that failed."""
        logging.getLogger("mkdocs").removeHandler(self.counter)
        shutil.rmtree(self.folder, ignore_errors=True)


def begin(site: Path) -> Staged:
    """A new folder beside the site, on the same file system."""
    site.parent.mkdir(parents=True, exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix=f"{site.name}.", dir=site.parent))
    folder.chmod(0o755)
    staged = Staged(folder, site)
    logging.getLogger("mkdocs").addHandler(staged.counter)
    return staged
