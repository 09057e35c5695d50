"""The search's files, written into the finished site: they hold what its pages say."""

from collections.abc import Callable, Iterator
from functools import partial
from html import unescape
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.pages import Page as MkDocsPage

from hooks.mkdocs_pages import HubPage
from hooks.publishing.pages import Site
from hooks.publishing.search import entries
from hooks.publishing.search.build import FOLDER, Index
from hooks.publishing.search.entries import Written


def check_search(config: MkDocsConfig) -> None:
    """Raises PluginError where another search would stand beside the hub's."""
    if any(name.endswith("search") for name in config.plugins):
        raise PluginError("mkdocs.yml: write `plugins: []`; the hub brings its own search")


class Search:
    """Gathers the hand-written pages of one build; then writes the search."""

    def __init__(self) -> None:
        self.pages: dict[str, Written] = {}

    def add(self, page: MkDocsPage) -> None:
        """Takes the page in if it is hand-written and may be found."""
        if not isinstance(page, HubPage) and not page.meta["search"].get("exclude"):
            title, description = str(page.title), str(page.meta.get("description", ""))
            texts = (unescape(title), unescape(description), page.content or "")
            self.pages[page.url] = Written(*texts)

    def work(self, site: Site, config: MkDocsConfig) -> Iterator[Callable[[], None]]:
        """To write the search is one piece of work."""
        yield partial(self.write, site, config)

    def write(self, site: Site, config: MkDocsConfig) -> None:
        """Writes the search of everything that can be found."""
        words = site.hub.vocabulary
        labels = (entries.facet_labels(words), entries.labels(words), entries.same(words))
        index = Index(str(config.theme.get("language", "en")), *labels)
        Path(config.site_dir, FOLDER).mkdir(parents=True, exist_ok=True)
        for file in index.files(entries.of_hub(site.hub, site.html, self.pages)):
            Path(config.site_dir, file.address).write_bytes(file.data)
