"""The hub's pages as MkDocs sees them: files it did not find and pages it does not parse."""

import logging
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from html import unescape
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from urllib.parse import urljoin

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, get_toc

from hooks.knowledge import addresses
from hooks.mkdocs_adapter.files import other_files
from hooks.mkdocs_adapter.links import led_to
from hooks.mkdocs_adapter.places import Places
from hooks.publishing import meta
from hooks.publishing.markup import parted
from hooks.publishing.metadata_nodes import Node
from hooks.publishing.page import Page
from hooks.publishing.pages import Site
from hooks.publishing.views.views import Anchor

log = logging.getLogger("mkdocs.hooks.hub")


class HubPage(MkDocsPage):
    """A page that the hub made: its metadata and HTML come from the hub, never from MkDocs."""

    def __init__(self, page: Page, site: Site, file: File, config: MkDocsConfig) -> None:
        super().__init__(meta.escaped(page.title), file, config)
        self.hub_page, self.site = page, site
        self.update_date = meta.changed(page)

    def read_source(self, config: MkDocsConfig) -> None:
        # A plugin may convert what it finds here anew, without the hub's care: a feed did.
        self.markdown = ""
        self.meta = meta.of_page(self.hub_page)

    def render(self, config: MkDocsConfig, files: Files) -> None:
        rendered = self.site.text(self.hub_page)
        self.content, self.toc = rendered.html, get_toc(cast(Any, rendered.toc))
        self.present_anchor_ids = rendered.ids

    @property
    def body(self) -> Markup:
        return Markup(self.content)


class Leaf:
    """A page of the hub that MkDocs need not know, as nothing in the menu or in a hand-written
    text leads to it. To templates it is like any page; made in a twentieth of the time."""

    content, is_homepage, is_link = "", False, False

    def __init__(self, page: Page, site: Site, config: MkDocsConfig) -> None:
        self.hub_page, self.site, self.url = page, site, page.address
        self.title = meta.escaped(page.title)
        self.canonical_url = urljoin(config.site_url or "", page.address)
        self.update_date = meta.changed(page)
        self.file = SimpleNamespace(dest_uri=f"{page.address}index.html", page=self)

    @property
    def meta(self) -> Mapping[str, Any]:
        return meta.of_page(self.hub_page)

    @property
    def toc(self) -> Iterable[AnchorLink]:
        return get_toc(cast(Any, self.site.text(self.hub_page).toc))

    @property
    def body(self) -> Markup:
        return Markup(self.site.text(self.hub_page).html)


Printed = MkDocsPage | Leaf


def describe(page: MkDocsPage, made: Page | None) -> None:
    """Gives a hand-written page its metadata; `made` is the hub's page built on it, if any."""
    page.update_date = meta.last_change(page.meta, made)
    page.meta = meta.of_guide(page.meta, made)


def fill(context: Any, page: Printed, made: Page | None, site: Site) -> None:
    """Hands the template the values of its page; `made` is the hub's page, if it is one."""
    context["hub_page"] = made
    context["base"] = addresses.relative("", page.url)
    context["crumbs"] = made.crumbs if made else site.guide_crumbs(page.url)
    context["linked"] = partial(linked, page, made, context["crumbs"], site)
    context["body"] = page.body if isinstance(page, HubPage | Leaf) else page.content
    context["parted"] = partial(parted.parted, context["body"])
    context["sourced"] = partial(parted.sourced, context["body"])
    context.update(made.context() if made else site.guide_context())


def linked(
    page: Printed, made: Page | None, crumbs: tuple[Anchor, ...], site: Site, card: str
) -> list[Node]:
    """What machines are told of the page; `card` is the address of its social card."""
    if made:
        return site.told.of_page(made, card)
    note = unescape(str(page.meta.get("description", "")))
    return site.told.of_guide(page.url, unescape(str(page.title)), note, crumbs)


def add_files(
    files: Files, site: Site, made: Sequence[Page], config: MkDocsConfig, serving: bool,
    is_alone: bool,
) -> list[Leaf]:  # fmt: skip
    """Adds the hub's pages to what MkDocs found, and what is published beside them.

    Gives the others, which MkDocs need not know where the hub `is_alone` with its pages.
    """
    leaves, places = [], Places(files, config, serving)
    led = set(led_to(files, config))
    for page in made:
        if page.guide in places.written:
            continue
        places.take(f"{page.address}index.html")
        if is_alone and page.uri not in led:
            leaves.append(Leaf(page, site, config))
        else:
            files.append(file_of(page, site, config))
    for file in other_files(site, made, config):
        places.take(file.dest_uri)
        files.append(file)
    places.check_left_out(site.hub)
    return leaves


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
