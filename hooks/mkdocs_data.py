"""The open data and each story's Markdown, written piece by piece before any page is printed.

So the page that lists the files can say how large they are.
"""

from collections.abc import Iterable
from io import FileIO
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from hooks import mkdocs_errors
from hooks.faces import dictionary
from hooks.knowledge import addresses
from hooks.publishing import data_page, exports, plain_markdown
from hooks.publishing.metadata_nodes import About
from hooks.publishing.pages import Site
from hooks.publishing.words import size


def write(env: Any, site: Site, config: MkDocsConfig) -> None:
    """Puts what machines read, beside feeds and search, into the site; `size` tells of a file."""
    hub, about, root = site.hub, site.about, Path(config.site_dir)
    folder = root / addresses.DATA
    with mkdocs_errors.clean():
        folder.mkdir(exist_ok=True)
        for table in dictionary.tables(hub.vocabulary):
            columns = [column["name"] for column in table["schema"]["fields"]]
            put(folder / table["path"], exports.table(hub, table["name"], columns))
        told = facts(about, exports.version(hub))
        put(folder / data_page.DOCUMENT, exports.document(hub, told))
        more = {"title": about.name, "version": told["version"], "homepage": about.root}
        if about.licence:
            more["licenses"] = [{"path": about.licence}]  # type: ignore[assignment]
        put(folder / data_page.DICTIONARY, [dictionary.written(hub.vocabulary, more)])
        put(root / "llms.txt", [data_page.llms(about, hub.vocabulary)])
        for story in hub.stories:
            made = plain_markdown.text(hub, story, about).encode()
            place = root / hub.address(story)
            place.mkdir(parents=True, exist_ok=True)
            with FileIO(f"{place}/{addresses.MARKDOWN}", "w") as file:
                file.write(made)
    env.globals["size"] = lambda name: size((folder / name).stat().st_size)


def facts(about: About, version: str) -> dict[str, str]:
    """What the JSON document says of itself."""
    return {
        "name": about.name, "root": about.root, "licence": about.licence, "version": version,
        "dictionary": data_page.DICTIONARY,
    }  # fmt: skip


def put(path: Path, pieces: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)
