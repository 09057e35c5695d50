"""Links to stories that were taken back: what leads there may still tell what they said."""

from collections.abc import Iterator, Sequence

from hooks.content.library import Library
from hooks.content.story import Story
from hooks.knowledge import addresses
from hooks.knowledge.resolver import resolver_of
from hooks.problems import Problem
from hooks.rules import fault


def check(library: Library, stories: Sequence[Story], docs: str = "docs") -> Iterator[Problem]:
    """Advice at each link, in a story or a hand-written page, that leads to a withdrawn story."""
    gone = {addresses.of_story(one, library.vocabulary) for one in stories if one.retracted}
    if not gone:
        return
    resolver = resolver_of(tuple(stories), library.vocabulary, library.guides, docs)
    writings = [(story.path, story.links) for story in stories]
    writings += [(f"{docs}/{guide.path}", guide.links) for guide in library.guides]
    for path, links in writings:
        for link in links:
            if addresses.page_of(resolver.resolve(link.target, path) or "#") in gone:
                led = fault("leads-to-withdrawn", target=link.target)
                yield led.at(path, link.line, link.column)
