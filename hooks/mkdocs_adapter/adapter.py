"""MkDocs' events become calls into the rooms. Only this folder imports `mkdocs`.

Nothing is decided here. One Adapter a process; each build replaces its state.
"""

import gc
import os
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from hooks import checking, clock
from hooks.building import staging, stale
from hooks.building.memory import Memory
from hooks.knowledge import hub
from hooks.mkdocs_adapter import errors, feeds, site, theme, unfit
from hooks.mkdocs_adapter.early import Early
from hooks.mkdocs_adapter.pages import HubPage, add_files, describe, fill
from hooks.mkdocs_adapter.press import Press, others_listen
from hooks.mkdocs_adapter.search import Search
from hooks.publishing import pages
from hooks.publishing.page import Page
from hooks.publishing.page_kinds import problem_pages

CACHE = ".cache"  # what a build leaves for the next, below the project
EARLY = 100  # before the plugins, which read what is set here


class Adapter:
    """Holds what one build needs between MkDocs' events."""

    refusing = True  # but in tests, which publish stories with problems too: they do no harm
    staged: staging.Staged | staging.Shown

    def __init__(self) -> None:
        self.serving = False
        self.site: pages.Site | None = None
        self.pages: dict[str, Page] = {}
        self.undo = ExitStack()
        self.pace: Callable[[], None] = lambda: None  # raises where nobody needs the build any more

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"

    @event_priority(EARLY)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads the library before anything of the last build is touched."""
        unfit.check_settings(config)
        gc.disable()  # hardly anything made from here on is a cycle before the end
        root = Path(config.config_file_path).parent
        stale.warn()
        self.load(root, os.path.relpath(config.docs_dir, root), config)
        assert self.site is not None
        feeds.prepare(self.site, config)
        with errors.clean():
            begin = staging.show if self.serving else staging.begin
            self.staged = begin(Path(config.site_dir), root / CACHE)
        self.undo = ExitStack()
        self.undo.callback(self.staged.discard)
        self.place, config.site_dir = config.site_dir, str(self.staged.folder)
        return config

    def load(self, root: Path, docs: str, config: MkDocsConfig) -> None:
        """The library of `root`; in a build a problem ends it, in `serve` its story is left out."""
        mark = site.mark_of(root, config)
        self.memory = Memory(root / CACHE / "stories", mark)
        found = checking.check(root, docs, clock.today(), memory=self.memory)
        self.pace()
        self.problems = found.problems if self.refusing else ()
        errors.tell(self.problems, self.serving)
        if not found.library.vocabulary.facets:
            if self.site is None:
                raise PluginError("the vocabulary cannot be read")
            return  # keep showing the last good hub
        feeds.tell_days(found)
        known = hub.build(found.without(self.problems, self.serving), docs, found.today)
        self.site = site.site_of(known, found.texts.html, config, mark)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds every page and feed of the hub."""
        assert self.site is not None
        self.pace()
        theme.dress(files, config)
        self.early = self.undo.enter_context(Early(self.site, files, config, self.staged.kept))
        made = [*self.site.pages(), *problem_pages.problem_pages(self.site.hub, self.problems)]
        self.pages = {page.uri: page for page in made}
        self.search = Search(made)
        is_alone = not others_listen(config)
        self.leaves = add_files(files, self.site, made, config, self.serving, is_alone)
        return files

    def on_nav(self, nav: Navigation, **given: Any) -> None:
        self.nav = nav

    def on_page_markdown(
        self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> None:
        """Gives a hand-written page the template and metadata of the hub's page built on it."""
        if not isinstance(page, HubPage):
            describe(page, self.pages.get(page.file.src_uri))

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Escapes whatever templates print; the maintainer's copyright line is HTML."""
        config.copyright = Markup(config.copyright or "")
        assert self.site is not None
        self.pace()
        self.early.tell(env)
        self.press = Press(env, self.site, self.nav, config, self.staged.kept, self.pace)
        self.press.take(files, self.leaves)

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Hands the template the values of its page, and the search a hand-written page's text."""
        assert self.site is not None
        page.content = Markup(page.content or "")  # made by Markdown, and cleaned if a stranger's
        self.search.add(page)
        fill(context, page, self.pages.get(page.file.src_uri), self.site)
        return context

    def on_template_context(self, context: Any, **given: Any) -> Any:
        return {**context, "pages": self.press.pages}  # whoever prints them

    @event_priority(-EARLY)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Adds feeds and search, and puts the finished site in the place of the last good one."""
        with errors.clean():
            self.early.made()
            self.press.run(self.search, self.memory)
            unfit.check_named(config, self.staged)
            self.staged.finish(strict=bool(config.strict))
        config.site_dir = self.place
        if not self.serving:
            gc.freeze()  # the process ends with the build: no need to look all of it through
        gc.enable()

    def on_build_error(self, error: Exception) -> None:
        """Throws away what was built; the last good site stays."""
        gc.enable()
        self.undo.close()
        errors.explain(error)
