"""What pages name but do not hold: the social cards and the open data.

Other processes are at it while this one lays out the pages and MkDocs prints those in the menu.
"""

from functools import cache, partial
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from hooks.building.kept import Kept
from hooks.building.workers import Begun
from hooks.knowledge import addresses
from hooks.mkdocs_adapter import data, errors
from hooks.mkdocs_adapter.cards import Cards
from hooks.publishing.page import Page
from hooks.publishing.pages import Site
from hooks.publishing.social.wording import Shared
from hooks.publishing.views.words import size


class Early:
    """Begins the work of one build; whoever needs what it gives waits for all of it."""

    def __init__(self, site: Site, files: Files, config: MkDocsConfig, kept: Kept) -> None:
        with errors.clean():
            self.kept, self.cards = kept, Cards(site, files, config, kept)
            self.whole = self.cards.whole()
            facts = partial(data.write_facts, site, kept)
            cards = map(kept.during, self.cards.work())
            self.begun = Begun[Any]([kept.during(facts), *cards])
        self.made = cache(self.finish)

    def finish(self) -> dict[str, Shared | None]:
        """What tells of each story's card, by the story's path."""
        with errors.clean():
            found = self.begun.finish()
            for _, told, new in found:
                self.kept.add(told, new)
            return self.cards.made([path for drawn, *_ in found[1:] for path in drawn])

    def __enter__(self) -> "Early":
        return self

    def __exit__(self, *_: object) -> None:
        """Stops the work where the build has failed."""
        self.begun.end()

    def tell(self, env: Any) -> None:
        """Gives templates `social`, which tells of a page's card, and `size` of an open file."""
        env.globals["social"], env.globals["size"] = self.social, self.size

    def social(self, page: Page | None) -> Shared | None:
        own = self.made().get(page.story.path) if page and page.story else None
        return own or self.whole

    def size(self, name: str) -> str:
        self.made()
        return size((self.kept.folder / addresses.DATA / name).stat().st_size)
