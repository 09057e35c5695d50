"""What is compared: each engine makes the search of the same pages, as a process of its own."""

import json
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

from bench import measure
from bench.measure import Cost
from bench.search.documents import Document
from bench.stories import HUB, keys, put

WORK = HUB / "bench" / "work"
TOOLS = WORK / "pagefind"
REQUIREMENTS = Path(__file__).parent / "requirements.txt"
PIP = ("pip", "install", "-q", "--disable-pip-version-check", "--no-deps", "--upgrade")
SAFE = ("--require-hashes", "--only-binary", ":all:")
SETTINGS: Mapping[str, object] = {
    "site_name": "Pages", "site_url": "https://pages.example/", "nav": ["index.md"],
    "not_in_nav": "*", "theme": {"name": "material", "font": False},
    "validation": {"links": {"not_found": "ignore", "unrecognized_links": "ignore"}},
}  # fmt: skip

Asking = Callable[[Sequence[str], bool], list[list[str]]]


@dataclass(frozen=True, slots=True)
class Engine:
    """`name` is also its driver's; `make` writes the site into a folder and gives the cost.

    The folder that is served stands at `site` in it, and the search's own files at `files` in that.
    """

    name: str
    label: str
    files: str
    make: Callable[[Sequence[Document], Path], Cost]


def python(folder: Path, *given: str) -> Cost:
    """A run of a module, in a process of its own."""
    environment = os.environ | {"PYTHONPATH": f"{HUB}:{TOOLS}", "NO_MKDOCS_2_WARNING": "1"}
    return measure.run([sys.executable, "-m", *given], folder, environment)


def ours(documents: Sequence[Document], folder: Path) -> Cost:
    """The hub's search, of titles and texts alone."""
    rows = [[one.address, one.title, one.html] for one in documents]
    put(folder / "documents.json", json.dumps(rows))
    return python(folder, "bench.search.plainly", "documents.json", "site")


def material(documents: Sequence[Document], folder: Path) -> Cost:
    """Material's: what a build with its search costs more than one without."""
    for one in documents:
        text = f"---\n{keys({'title': one.title})}---\n\n<div>{one.html}</div>\n"
        put(folder / "docs" / one.address / "index.md", text)
    put(folder / "docs" / "index.md", "# Pages\n")
    put(folder / "without.yml", keys({**SETTINGS, "plugins": []}))
    put(folder / "mkdocs.yml", keys({**SETTINGS, "plugins": ["search"]}))
    without = python(folder, "mkdocs", "build", "-q", "-f", "without.yml")
    cost = python(folder, "mkdocs", "build", "-q")
    site = folder / "site"
    worker = next((site / "assets/javascripts/workers").glob("search.*.min.js"))
    put(site / "worker.json", json.dumps({"worker": worker.relative_to(site).as_posix()}))
    return Cost(cost.cpu - without.cpu, cost.wall - without.wall, cost.peak)


def pagefind(documents: Sequence[Document], folder: Path) -> Cost:
    """Pagefind's, of bare pages."""
    if not TOOLS.exists():
        python(folder.parent, *PIP, *SAFE, "--target", str(TOOLS), "-r", str(REQUIREMENTS))
    for one in documents:
        title = escape(one.title)
        head = f'<!doctype html>\n<html lang="en"><title>{title}</title>'
        text = f"{head}<main data-pagefind-body><h1>{title}</h1>{one.html}</main></html>\n"
        put(folder / "site" / one.address / "index.html", text)
    return python(folder, "pagefind", "--site", "site", "--silent")


OURS = Engine("ours", "Local Lore", "search", ours)
ENGINES = (
    OURS,
    Engine("material", "Material", "search", material),
    Engine("pagefind", "Pagefind", "pagefind", pagefind),
)
