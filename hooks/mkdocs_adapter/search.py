"""The search's files, written into the finished site: they hold what its pages say."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from html import unescape
from itertools import chain

from mkdocs.structure.pages import Page as MkDocsPage

from hooks.building import darkroom
from hooks.building.kept import Kept
from hooks.building.memory import Memory
from hooks.content.story import Story
from hooks.mkdocs_adapter.pages import HubPage
from hooks.publishing.page import Page
from hooks.publishing.pages import Site
from hooks.publishing.search import entries
from hooks.publishing.search.build import Index
from hooks.publishing.search.entry import Written
from hooks.publishing.search.weighing import Weighed, weighed
from hooks.publishing.search.words import Language


class Search:
    """Gathers the pages of one build that are no stories; then writes the search."""

    def __init__(self, made: Iterable[Page]) -> None:
        """Takes in what the hub `made`; stories and tags tell of themselves."""
        own = (page for page in made if page.searched and not (page.story or page.tag))
        self.pages = {
            page.address: Written(page.title, page.description, names=page.names, aside=True)
            for page in own
        }

    def add(self, page: MkDocsPage) -> None:
        """Takes the page in if it is hand-written and may be found."""
        wanted = page.meta["search"]
        if not isinstance(page, HubPage) and not wanted.get("exclude"):
            title, description = str(page.title), str(page.meta.get("description", ""))
            texts = (unescape(title), unescape(description), page.content or "")
            self.pages[page.url] = Written(*texts, aside=bool(wanted.get("aside")))

    def work(
        self, site: Site, language: str, kept: Kept, memory: Memory
    ) -> Iterator[Callable[[], None]]:
        """Weighs the stories that are not known yet; to write the search is one piece of work."""
        weigh = partial(weighed_story, Language(language), site)
        told = memory.spread(weigh, site.hub.stories[::-1], partial(key, language, site))
        yield partial(self.write, site, language, told, kept)

    def write(self, site: Site, language: str, told: Sequence[Weighed], kept: Kept) -> None:
        """Writes the search of everything that can be found."""
        words = site.hub.vocabulary
        labels = (entries.facet_labels(words), entries.labels(words), entries.same(words))
        index = Index(language, *labels)
        pages = (weighed(index.language, e) for e in entries.of_pages(site.hub, self.pages))
        for file in index.of(chain(pages, told)):
            kept.write(file.address, darkroom.digest(file.data), file.data.__bytes__)


def weighed_story(language: Language, site: Site, story: Story) -> Weighed:
    return weighed(language, entries.of_story(site.hub, story, site.html[story.path]))


def key(language: str, site: Site, story: Story) -> bytes:
    """What the search keeps of a story depends on this, and on the vocabulary."""
    return b" ".join((language.encode(), story.told, site.html[story.path].html.encode()))
