"""What the hub publishes beside its pages, as files that MkDocs takes over: pictures, redirects,
headers, the rules of the form and the settings of the editor."""

import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File

from hooks.building import darkroom
from hooks.content.syntax.events import SourceError
from hooks.faces import cms
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing import policy, redirects
from hooks.publishing.page import Page
from hooks.publishing.page_kinds import editor_page
from hooks.publishing.pages import Site
from hooks.publishing.tell import advice
from hooks.publishing.tell import rules as tell_rules
from hooks.publishing.tell.form import Ways

log = logging.getLogger("mkdocs.hooks.hub")


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
    yield File.generated(config, advice.FILE, content=advice.text(site.hub))
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
    """The stories' pictures, each beside its story's page and wherever that was before, where feed
    readers look for it; never the file that somebody sent."""
    root = Path(config.config_file_path).parent
    before = defaultdict[str, list[str]](list)
    for move in hub.moves:
        before[move.new].append(move.old)
    for story in hub.stories:
        if story.image:
            try:
                made = darkroom.ready(root, story.image.file)
            except SourceError as error:  # it was good when it was checked
                log.error("Left out: %s", error.problem)
                continue
            name = addresses.of_picture(story, hub.vocabulary).rpartition("/")[2]
            for page in (hub.address(story), *before[hub.address(story)]):
                yield File.generated(config, page + name, abs_src_path=str(made))
