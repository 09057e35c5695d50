"""The hub's own pages printed side by side: MkDocs prints one after another, in one process.

A page in the menu is left to MkDocs, as the menu on it differs; so is every page where a plugin
wants to have a hand in it.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar, cast

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from hooks.building import workers
from hooks.building.frames import Frames
from hooks.building.kept import Kept
from hooks.building.memory import Memory
from hooks.mkdocs_adapter import data, feeds
from hooks.mkdocs_adapter.pages import HubPage, Leaf, fill
from hooks.mkdocs_adapter.search import Search
from hooks.publishing.pages import Site

T = TypeVar("T")
AT_ONCE = 40  # pages of a piece of work
OWN = "hooks.mkdocs_adapter.adapter"
EVENTS = ("pre_page", "page_content", "page_context", "post_page")  # of a page, as MkDocs has them


class Press:
    """Prints the pages of one build that MkDocs need not print."""

    def __init__(
        self,
        env: Any,
        site: Site,
        nav: Navigation,
        config: MkDocsConfig,
        kept: Kept,
        pace: Callable[[], None],
    ) -> None:
        """`pace` raises what ends the build, where nobody needs it any more."""
        self.pace = pace
        self.env, self.site, self.nav, self.config, self.kept = env, site, nav, config, kept
        self.frames = Frames(env, site.hub)
        self.pages: list[Any] = []  # their files
        self.taken: list[HubPage | Leaf] = []

    def take(self, files: Files, leaves: Sequence[Leaf]) -> None:
        """Takes its pages out of `files`, and `leaves`; `pages` has all that can be read."""
        self.pages = list(files.documentation_pages())
        if others_listen(self.config):
            return
        left = {id(page) for page in self.nav.pages}
        for file in self.pages:
            if isinstance(file.page, HubPage) and id(file.page) not in left:
                files.remove(file)
                self.taken.append(file.page)
        self.taken += leaves
        self.pages += (leaf.file for leaf in leaves)

    def run(self, search: Search, memory: Memory) -> None:
        """Writes all that MkDocs does not write."""
        every = self.writing(search, memory)
        pieces = [partial(self.paced, self.kept.during(piece)) for piece in every]
        for _, told, new in workers.share(pieces):
            self.kept.add(told, new)

    def paced(self, piece: Callable[[], T]) -> T:
        """What the piece gives, unless the build is of no use any more."""
        self.pace()
        return piece()

    def writing(self, search: Search, memory: Memory) -> Iterator[Callable[[], None]]:
        """The writing of all that MkDocs does not write, in pieces, the longest first."""
        language = str(self.config.theme.get("language", "en"))
        work = [*search.work(self.site, language, self.kept, memory)]
        yield memory.save  # which has all by now
        yield from work
        yield from feeds.work(self.site, self.config, self.kept)
        yield from data.work(self.site, self.kept)
        yield from self.work()

    def work(self) -> Iterator[Callable[[], None]]:
        """The printing in pieces. What all of them need is made ready before the first."""
        for name in {page.hub_page.template for page in self.taken}:
            self.env.get_template(name)
        for page in {page.url.count("/"): page for page in self.taken}.values():
            self.frame(page, self.context(page))
        for pages in workers.chunks(self.taken, AT_ONCE):
            yield partial(self.print, pages)

    def frame(self, page: HubPage | Leaf, context: Any) -> Any:
        return self.frames.frame(context, page.url.count("/"))

    def context(self, page: HubPage | Leaf) -> Any:
        return get_context(self.nav, (), self.config, cast(Any, page))

    def print(self, pages: Sequence[HubPage | Leaf]) -> None:
        """Puts each page into the site."""
        for page in pages:
            made = page.hub_page
            told = (made.story,) if made.story else ()
            also = repr((self.env.globals["social"](made), made.also))
            key = self.site.stamps.of(*told, also=also)
            self.kept.write(page.file.dest_uri, key, partial(self.printed, page))

    def printed(self, page: HubPage | Leaf) -> bytes:
        context = self.context(page)
        fill(context, page, page.hub_page, page.site)
        context["frame"] = self.frame(page, context)
        template = self.env.get_template(page.hub_page.template)
        return str(template.render(context)).encode()


def others_listen(config: MkDocsConfig) -> bool:
    """Whether anything but the hub's hook wants to hear of pages."""
    listeners = (listener for event in EVENTS for listener in config.plugins.events[event])
    return any(type(getattr(each, "__self__", None)).__module__ != OWN for each in listeners)
