"""The hub's pages as MkDocs sees them: files it did not find and pages it does not parse."""

import logging
from collections.abc import Iterable, Iterator
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any, cast

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from hooks import darkroom
from hooks.content.yaml_events import SourceError
from hooks.faces import cms
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing import editor_page, meta, parted, policy, redirects, tell_rules
from hooks.publishing.metadata_nodes import Node
from hooks.publishing.page import Page
from hooks.publishing.pages import Site
from hooks.publishing.tell import Ways
from hooks.publishing.views import Anchor

log = logging.getLogger("mkdocs.hooks.hub")


class HubPage(MkDocsPage):
    """A page that the hub made: its metadata and HTML come from the hub, never from MkDocs."""

    def __init__(self, page: Page, site: Site, file: File, config: MkDocsConfig) -> None:
        super().__init__(meta.escaped(page.title), file, config)
        self.hub_page, self.site = page, site
        self.update_date = page.updated.isoformat() if page.updated else ""

    def read_source(self, config: MkDocsConfig) -> None:
        # A plugin may convert what it finds here anew, without the hub's care: a feed did.
        self.markdown = ""
        self.meta = meta.of_page(self.hub_page)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        rendered = self.site.text(self.hub_page)
        self.body = Markup(rendered.html)
        self.content, self.toc = rendered.html, get_toc(cast(Any, rendered.toc))
        self.present_anchor_ids = rendered.ids


def describe(page: MkDocsPage, made: Page | None) -> None:
    """Gives a hand-written page its metadata; `made` is the hub's page built on it, if any."""
    page.update_date = meta.last_change(page.meta, made)
    page.meta = meta.of_guide(page.meta, made)


def fill(context: Any, page: MkDocsPage, made: Page | None, site: Site) -> None:
    """Hands the template the values of its page; `made` is the hub's page, if it is one."""
    context["hub_page"] = made
    context["base"] = addresses.relative("", page.url)
    context["crumbs"] = made.crumbs if made else site.guide_crumbs(page.url)
    context["linked"] = partial(linked, page, made, context["crumbs"], site)
    context["body"] = page.body if isinstance(page, HubPage) else page.content
    context["parted"] = partial(parted.parted, context["body"])
    context.update(made.context() if made else site.guide_context())


def linked(
    page: MkDocsPage, made: Page | None, crumbs: tuple[Anchor, ...], site: Site, card: str
) -> list[Node]:
    """What machines are told of the page; `card` is the address of its social card."""
    if made:
        return site.told.of_page(made, card)
    note = unescape(str(page.meta.get("description", "")))
    return site.told.of_guide(page.url, unescape(str(page.title)), note, crumbs)


def file_of(page: Page, site: Site, config: MkDocsConfig) -> File:
    """A file that stands for the page; a story's is its own, so that plugins can find it."""
    place = InclusionLevel.NOT_IN_NAV
    if page.story:
        path = str(Path(config.config_file_path).parent / page.story.path)
        file = File.generated(config, page.uri, abs_src_path=path, inclusion=place)
        file.edit_uri = f"../{page.story.path}"
    else:
        file = File.generated(config, page.uri, content="", inclusion=place)
    HubPage(page, site, file, config)
    return file


def other_files(site: Site, made: Iterable[Page], config: MkDocsConfig) -> Iterator[File]:
    """What the hub publishes beside its pages and feeds: pictures, redirects, headers."""
    yield from pictures(site.hub, config)
    language, site_url = str(config.theme.get("language", "en")), config.site_url or ""
    titles = {addresses.of_guide(guide.path): guide.title for guide in site.hub.guides}
    titles |= {page.address: page.title for page in made}
    for page in redirects.of_hub(site.hub, titles, site_url, config.site_name, language):
        yield File.generated(config, page.file, content=page.text)
    rules = tell_rules.text(site.hub, site.ways)
    yield File.generated(config, tell_rules.FILE, content=rules)
    yield File.generated(config, "_headers", content=policy.headers_file())
    yield from editor(site.hub, config)


def editor(hub: Hub, config: MkDocsConfig) -> Iterator[File]:
    """The git-based editor: its settings if the hub names its repository, and its page if the
    hub brings the script."""
    name = repository(config)
    if not name:
        return
    made = cms.config(hub.vocabulary, name, config.site_url or "")
    yield File.generated(config, cms.ADDRESS, content=made)
    if (Path(config.docs_dir) / editor_page.SCRIPT).is_file():
        yield File.generated(config, editor_page.ADDRESS, content=editor_page.PAGE)


def ways(config: MkDocsConfig) -> Ways:
    """How a story reaches this hub, by what stands under `extra`."""
    branch, email = (str(config.extra.get(name) or "") for name in ("branch", "email"))
    name = repository(config)
    return Ways(f"https://github.com/{name}" if name else "", branch or "main", email)


def repository(config: MkDocsConfig) -> str:
    """The hub's repository on GitHub as owner/name; empty where the hub names none."""
    name = str(config.extra.get("repository") or "")
    if name and not cms.is_repository(name):
        raise PluginError("mkdocs.yml: `extra.repository` is not owner/name, as GitHub has it")
    return name


def pictures(hub: Hub, config: MkDocsConfig) -> Iterator[File]:
    """The stories' pictures, each beside its story's page; never the file that somebody sent."""
    root = Path(config.config_file_path).parent
    for story in hub.stories:
        if story.image:
            address = addresses.of_picture(story, hub.vocabulary)
            try:
                made = darkroom.ready(root, story.image.file)
            except SourceError as error:  # it was good when it was checked
                log.error("Left out: %s", error.problem)
                continue
            yield File.generated(config, address, abs_src_path=str(made))
