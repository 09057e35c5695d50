"""What people said of a tag: paragraphs of stories that link to its guidance, quoted on its page.

`marks` gave each such paragraph an id and a line that leads to the tag.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from hooks.content.story import Story
from hooks.content.vocabulary import Tag
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing.markup import marks
from hooks.publishing.markup.cleaning import unmarked
from hooks.publishing.markup.markdown import Rendered
from hooks.publishing.search.passages import plain
from hooks.publishing.views import views

MOST = 12  # quoted on a page, one of each story first
LONGEST = 420  # characters; the rest is a step away
MARKED = re.compile(
    r'<p class="hub-shows" id="([a-z0-9-]+)"><small class="hub-shown">(.*?)</small>(.*?)</p>', re.S
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A paragraph, the whole address where it stands, and the story with what cards say of it."""

    text: str
    address: str
    story: str
    about: tuple[str, ...]


def passages(hub: Hub, html: Mapping[str, Rendered], tag: Tag) -> tuple[Quoted, ...]:
    """The newest stories' paragraphs about the tag, the first of each story."""
    found: list[Quoted] = []
    if tag.guidance:
        for story in hub.tagged(tag.key):
            found += list(of_story(hub, html[story.path].html, story, tag))[:1]
            if len(found) == MOST:
                break
    return tuple(found)


def of_story(hub: Hub, html: str, story: Story, tag: Tag) -> Iterator[Quoted]:
    """The story's paragraphs about the tag, in their order."""
    page = hub.address(story)
    target = f'"{addresses.relative(hub.tag_address(tag.key), page)}#{marks.PASSAGES}"'
    for name, shows, text in MARKED.findall(html):
        if target in shows:
            words = cut(plain(unmarked(text)))
            yield Quoted(words, f"{page}#{name}", story.title, tuple(views.card_tags(hub, story)))


def cut(text: str) -> str:
    """As much of the text as a quotation may have, to the end of a word."""
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0].rstrip(",;:") + " …"
