"""`python -m bench.search.plainly documents.json site`: the hub's search of pages in a file."""

import json
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from bench.search.documents import LANGUAGE, Document, entries
from bench.stories import HUB
from hooks.publishing.search.build import FOLDER, File, Index

SCRIPTS = HUB / "hooks" / "publishing" / "theme" / "js" / "search"


def prepare(site: Path) -> None:
    """The folders, and the search's scripts where a hub has them."""
    (site / FOLDER).mkdir(parents=True, exist_ok=True)
    shutil.copytree(SCRIPTS, site / "js" / "search", dirs_exist_ok=True)


def write(files: Iterable[File], site: Path) -> None:
    """The search's files, into a site that is prepared."""
    for file in files:
        (site / file.address).write_bytes(file.data)


def main(source: str, site: str) -> None:
    documents = [Document(*row) for row in json.loads(Path(source).read_bytes())]
    prepare(Path(site))
    write(Index(LANGUAGE, {}, {}, {}).files(entries(documents)), Path(site))


if __name__ == "__main__":
    main(*sys.argv[1:])
