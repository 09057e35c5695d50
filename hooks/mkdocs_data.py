"""The open data and each story's Markdown, written into the finished site piece by piece."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from io import FileIO
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from hooks import workers
from hooks.content.story import Story
from hooks.faces import dictionary
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing import data_page, exports, plain_markdown
from hooks.publishing.metadata_nodes import About
from hooks.publishing.pages import Site

AT_ONCE = 250  # stories of a piece of work


def work(site: Site, config: MkDocsConfig) -> Iterator[Callable[[], None]]:
    """The writing, in pieces, of everything that machines read beside feeds and search."""
    root = Path(config.site_dir)
    yield partial(write_tables, site.hub, root / addresses.DATA)
    yield partial(write_document, site, root)
    for stories in workers.chunks(site.hub.stories, AT_ONCE):
        yield partial(write_stories, site, stories, root)


def write_tables(hub: Hub, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for table in dictionary.tables(hub.vocabulary):
        columns = [column["name"] for column in table["schema"]["fields"]]
        put(folder / table["path"], exports.table(hub, table["name"], columns))


def write_document(site: Site, root: Path) -> None:
    """The whole as one document, with its dictionary, and what the hub is to a machine."""
    hub, about, folder = site.hub, site.about, root / addresses.DATA
    folder.mkdir(exist_ok=True)
    told = facts(about, exports.version(hub))
    put(folder / data_page.DOCUMENT, exports.document(hub, told))
    more: dict[str, Any] = {
        "title": about.name, "version": told["version"], "homepage": about.root,
    }  # fmt: skip
    if about.licence:
        more["licenses"] = [{"path": about.licence}]
    put(folder / data_page.DICTIONARY, [dictionary.written(hub.vocabulary, more)])
    put(root / "llms.txt", [data_page.llms(about, hub.vocabulary)])


def write_stories(site: Site, stories: Sequence[Story], root: Path) -> None:
    """Each story's Markdown, beside its page."""
    for story in stories:
        folder = root / site.hub.address(story)
        folder.mkdir(parents=True, exist_ok=True)
        with FileIO(str(folder / addresses.MARKDOWN), "w") as file:
            file.write(plain_markdown.text(site.hub, story, site.about).encode())


def facts(about: About, version: str) -> dict[str, str]:
    """What the JSON document says of itself."""
    return {
        "name": about.name, "root": about.root, "licence": about.licence, "version": version,
        "dictionary": data_page.DICTIONARY,
    }  # fmt: skip


def put(path: Path, pieces: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(pieces)
