"""MkDocs' events become calls into the rooms. Only this and the other `mkdocs_*` import `mkdocs`.

Nothing is decided here. One Adapter a process; each build replaces its state.
"""

import gc
import logging
import os
from pathlib import Path
from typing import Any

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from hooks import checking, clock, mkdocs_data, mkdocs_errors, mkdocs_feeds, staging, stale
from hooks.frames import Frames
from hooks.knowledge import hub
from hooks.mkdocs_cards import hang
from hooks.mkdocs_pages import HubPage, describe, file_of, fill, other_files
from hooks.mkdocs_search import Search, check_search
from hooks.mkdocs_site import site_of
from hooks.mkdocs_theme import dress
from hooks.problems import Problem, report
from hooks.publishing import pages, problem_pages
from hooks.publishing.page import Page

log = logging.getLogger("mkdocs.hooks.hub")
EARLY = 100  # before the plugins, which read what is set here


class Adapter:
    """Holds what one build needs between MkDocs' events."""

    refusing = True  # but in tests, which publish stories with problems too: they do no harm

    def __init__(self) -> None:
        self.serving = False
        self.site: pages.Site | None = None
        self.pages: dict[str, Page] = {}
        self.search = Search()
        self.problems: tuple[Problem, ...] = ()
        self.staged: staging.Staged | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        self.serving = command == "serve"

    @event_priority(EARLY)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads the library before anything of the last build is touched."""
        if not config.site_url or not config.use_directory_urls:
            raise PluginError("mkdocs.yml needs `site_url`, and `use_directory_urls: true`")
        check_search(config)
        gc.disable()  # hardly anything made from here on is a cycle before the end
        root = Path(config.config_file_path).parent
        if stale.is_stale():
            log.warning("The code in hooks/ has changed: stop the preview and start it again.")
        self.load(root, os.path.relpath(config.docs_dir, root), config)
        assert self.site is not None
        mkdocs_feeds.prepare(self.site, config)
        self.staged = None
        if not self.serving:
            with mkdocs_errors.clean():
                self.staged = staging.begin(Path(config.site_dir))
            config.site_dir = str(self.staged.folder)
        return config

    def load(self, root: Path, docs: str, config: MkDocsConfig) -> None:
        """The library of `root`; in a build a problem ends it, in `serve` its story is left out."""
        found = checking.check(root, docs, clock.today())
        self.problems = found.problems if self.refusing else ()
        if self.problems and not self.serving:
            raise PluginError("the hub is not built:\n\n" + report(self.problems))
        if self.problems:
            log.error("Left out of the preview:\n\n%s", report(self.problems))
        if not found.library.vocabulary.facets:
            if self.site is None:
                raise PluginError("the vocabulary cannot be read")
            return  # keep showing the last good hub
        mkdocs_feeds.tell_waiting(found.held)
        known = hub.build(found.without(self.problems), docs, found.today)
        self.site = site_of(known, found.texts.html, config)

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Adds every page and feed of the hub."""
        assert self.site is not None
        dress(files, config)
        made = [*self.site.pages(), *problem_pages.problem_pages(self.site.hub, self.problems)]
        self.pages = {page.uri: page for page in made}
        self.search = Search()
        for page in made:
            if page.guide and files.get_file_from_path(page.guide):
                continue
            if files.get_file_from_path(page.uri):
                raise PluginError(f"two pages want the address /{page.address}: rename {page.uri}")
            files.append(file_of(page, self.site, config))
        for file in other_files(self.site, made, config):
            files.append(file)
        return files

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
        self.frames = Frames(env, self.site.hub)
        hang(env, self.site, files, config)
        mkdocs_data.write(env, self.site, config)

    def on_page_context(
        self, context: Any, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> Any:
        """Hands the template the values of its page, and the search a hand-written page's text."""
        assert self.site is not None
        page.content = Markup(page.content or "")  # made by Markdown, and cleaned if a stranger's
        self.search.add(page)
        fill(context, page, self.pages.get(page.file.src_uri), self.site)
        if isinstance(page, HubPage) and page not in nav.pages:
            context["frame"] = self.frames.frame(context, page.url.count("/"))
        return context

    @event_priority(-EARLY)
    def on_post_build(self, config: MkDocsConfig) -> None:
        """Adds feeds and search, and puts the finished site in the place of the last good one."""
        assert self.site is not None
        mkdocs_feeds.write(self.site, config)
        self.search.write(self.site, config)
        staged, self.staged = self.staged, None
        if staged:
            with mkdocs_errors.clean():
                staged.finish(strict=bool(config.strict))
            gc.freeze()  # the process ends with the build: no need to look all of it through
        gc.enable()

    def on_build_error(self, error: Exception) -> None:
        """Throws away what was built; the last good site stays."""
        gc.enable()
        if self.staged:
            self.staged.discard()
        mkdocs_errors.explain(error)
