"""One story's page printed anew, with what the last build knows of all else."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from hooks.building.darkroom import put
from hooks.content import story_loader
from hooks.content.story import Story
from hooks.knowledge.checks import check_links
from hooks.mkdocs_adapter.pages import Leaf
from hooks.mkdocs_adapter.press import Press
from hooks.publishing.markup.markdown import Rendered
from hooks.publishing.markup.texts import Converter
from hooks.publishing.pages import Site

STORIES = "stories"
PLACING = (  # the fields on which it depends where else a story stands
    "kind", "stem", "date", "updated", "id", "tags", "changes", "retracted", "image", "aliases",
)  # fmt: skip


def reprint(press: Press, root: Path, path: str) -> bool:
    """Whether the story at the path, below `root`, has a page and that could be printed anew.

    A story with a problem has none, nor has one that stands elsewhere now, as under other tags.
    """
    old = next((file.page for file in press.pages if story_of(file.page) == path), None)
    if old is None or old in press.nav.pages or not press.taken:
        return False
    hub = press.site.hub
    position = next(n for n, story in enumerate(hub.stories) if story.path == path)
    source = story_loader.source(root, path)
    story, problems = story_loader.load_story(STORIES, hub.vocabulary, source)
    if story is None or problems or placing(story) != placing(hub.stories[position]):
        return False
    texts = Converter(hub.vocabulary, hub.resolver).convert([story])
    if texts.problems or any(check_links((story,), hub.resolver, hub.vocabulary)):
        return False
    site = with_story(press.site, position, story, texts.html[path])
    page = Leaf(site.story(hub.vocabulary.kind(story.kind), position), site, press.config)
    put(press.kept.folder / page.file.dest_uri, press.printed(page))
    return True


def story_of(page: Any) -> str:
    """The path of the story that the page shows; empty if it shows none."""
    made = getattr(page, "hub_page", None)
    return made.story.path if made and made.story else ""


def placing(story: Story) -> tuple[Any, ...]:
    return tuple(getattr(story, field) for field in PLACING)


def with_story(site: Site, position: int, story: Story, text: Rendered) -> Site:
    """The site with that story, and its text as HTML, in the place of what stood there."""
    told = site.hub.stories
    stories = (*told[:position], story, *told[position + 1 :])
    html = {**site.html, story.path: text}
    return replace(site, hub=replace(site.hub, stories=stories), html=html)
