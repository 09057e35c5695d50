"""A story as plain Markdown (CommonMark), to be read or passed on without the site around it.

Its addresses are whole, and HTML that somebody wrote stays text in any reader of Markdown.
"""

import re
from collections.abc import Iterator

from hooks.content.story import Source, Story
from hooks.content.text.prose import lines_outside_code
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing.metadata_nodes import About
from hooks.publishing.views.words import day

SIGNS = re.compile(r"([\\`*_\[\]<>#|~])")
CODE = re.compile(r"(`+[^`\n]+`+)")
OPENS = re.compile(r"(?<!\\)<(?!https://)")
TARGET = re.compile(r"(\]\(\s*<?|^ {0,3}\[[^\]]+\]:\s*<?)([^\s<>)]+)")


def text(hub: Hub, story: Story, about: About) -> str:
    """The whole file; it begins with the title as its one heading of level 1."""
    return "\n".join(parts(hub, story, about)).strip() + "\n"


def parts(hub: Hub, story: Story, about: About) -> Iterator[str]:
    kind = hub.vocabulary.kind(story.kind)
    yield from (f"# {plain(story.title)}", "", plain(story.summary), "")
    yield f"- {kind.label}, published {day(story.date)}, last changed {day(story.updated)}"
    yield f"- Page: <{about.root}{hub.address(story)}>"
    for facet in hub.vocabulary.facets:
        labels = [hub.tags[key].label for key in story.tags if key.facet == facet.name]
        if labels:
            yield f"- {facet.plural}: {plain('; '.join(labels))}"
    if about.licence:
        yield f"- Licence: <{about.licence}>"
    yield from ("", body(hub, story, about.root).strip("\n"), "")
    if story.sources:
        yield from ("## Sources", "")
        yield from (f"{n}. {source(each)}" for n, each in enumerate(story.sources, 1))


def plain(words: str) -> str:
    """Words in which no sign means anything to Markdown."""
    return SIGNS.sub(r"\\\1", words)


def source(each: Source) -> str:
    title = plain(each.title)
    name = f"[{title}](<{each.url}>)" if each.url else title
    found = f" Read at {plain(each.found_at)}" if each.found_at else ""
    return f"{name}. {plain(each.publisher)}, {plain(each.date)}.{found}"


def body(hub: Hub, story: Story, root: str) -> str:
    """The text as it was written, with whole addresses and no HTML."""
    lines = story.body.split("\n")
    for index, _ in lines_outside_code(story.body):
        pieces = CODE.split(lines[index])
        pieces[::2] = [tidy(hub, story, root, piece) for piece in pieces[::2]]
        lines[index] = "".join(pieces)
    return "\n".join(lines)


def tidy(hub: Hub, story: Story, root: str, words: str) -> str:
    def whole(found: re.Match[str]) -> str:
        resolved = hub.resolver.resolve(found[2], story.path)
        page = None if resolved is None else addresses.page_of(resolved)
        there = found[2] if resolved is None or page is None else root + resolved.removeprefix("./")
        return found[1] + there

    return TARGET.sub(whole, OPENS.sub(r"\\<", words))
