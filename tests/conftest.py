"""Whole sites written in a string, built in process with the real hooks."""

import gc
import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from tests.site.hubs import GARDENS

# No example has a time limit: that would say how busy the machine is.
settings.register_profile("hub", deadline=None)
settings.load_profile("hub")

ROOT = Path(__file__).parent.parent
NAME = "site_name: Local Lore"
CONFIG = f"""\
site_name: Test & Hub
site_url: https://hub.example/
site_description: A small hub.
hooks: [{ROOT}/hooks/entry.py]
nav: [index.md]
not_in_nav: "*"
theme: {{name: material, font: false, custom_dir: {ROOT}/hooks/publishing/theme}}
plugins: []
"""


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leaves out what is about Local Lore's own stories and words where the hub is another."""
    if NAME in (ROOT / "mkdocs.yml").read_text(encoding="utf-8").splitlines():
        return
    own = [item for item in items if item.get_closest_marker("own")]
    items[:] = [item for item in items if not item.get_closest_marker("own")]
    config.hook.pytest_deselected(items=own)


@dataclass(frozen=True)
class Built:
    """A site that was built into a folder."""

    folder: Path

    def read(self, address: str) -> str:
        """The text of the page at the address, or of the file."""
        path = self.folder / address
        return (path / "index.html" if path.is_dir() else path).read_text(encoding="utf-8")

    def files(self) -> list[str]:
        """Every file, as a path from the site's root."""
        paths = (path for path in self.folder.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.folder).as_posix() for path in paths)


def write(root: Path, files: dict[str, str]) -> None:
    """Lays the files out below `root`."""
    for name, text in {"mkdocs.yml": CONFIG, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture(autouse=True)
def unwatched() -> None:
    """Hypothesis times the garbage collector, and would trip over a test that uses up memory."""
    gc.callbacks.clear()
    gc.unfreeze()  # what a build before left behind


@pytest.fixture
def hub(tmp_path: Path) -> Callable[..., Path]:
    """Lays out the small hub of gardens, changed by the given files, and gives its folder."""

    def lay_out(files: dict[str, str] | None = None, base: dict[str, str] = GARDENS) -> Path:
        write(tmp_path, {**base, **(files or {})})
        return tmp_path

    return lay_out


@pytest.fixture
def build(hub: Callable[..., Path], caplog: pytest.LogCaptureFixture) -> Callable[..., Built]:
    """Builds a hub as `make site` does; a warning fails the test."""

    def run(files: dict[str, str] | None = None, base: dict[str, str] = GARDENS) -> Built:
        root = hub(files, base)
        config = load_config(str(root / "mkdocs.yml"), strict=True)
        with caplog.at_level(logging.WARNING, logger="mkdocs"):
            config.plugins.on_startup(command="build", dirty=False)
            mkdocs_build(config)
        warnings = [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]
        assert warnings == []
        return Built(root / "site")

    return run
