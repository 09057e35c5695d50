"""Stories in which a prompt is left: nobody has written them to the end, so they are not published.

The preview shows them to who writes them. A build goes without.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hooks.content import draft
from hooks.content.library import Library
from hooks.content.story import Story
from hooks.content.text.prose import lines_outside_code
from hooks.content.vocabulary import Vocabulary
from hooks.knowledge import addresses
from hooks.knowledge.resolver import Resolver
from hooks.problems import Problem
from hooks.rules import fault


class Left(NamedTuple):
    """A story, and the lines of the file on which a prompt is left."""

    story: Story
    lines: tuple[int, ...]


def unfinished(stories: Sequence[Story], vocabulary: Vocabulary) -> tuple[Left, ...]:
    """The stories in which a prompt is left."""
    known = draft.prompts(vocabulary)
    signs = (draft.PROMPT, *known)
    some = [story for story in stories if any(sign in story.body for sign in signs)]
    found = (Left(story, tuple(lines(story, known))) for story in some)
    return tuple(left for left in found if left.lines)


def lines(story: Story, known: frozenset[str]) -> Iterator[int]:
    """The lines of the file on which a prompt is left."""
    for index, line in lines_outside_code(story.body):
        if draft.is_prompt(line, known):
            yield story.body_line + index


def check(
    left: Sequence[Left],
    stories: Sequence[Story],
    library: Library,
    resolver: Resolver,
    docs: str,
) -> Iterator[Problem]:
    """None that is `left` was published before, and no page leads to one of them."""
    waiting = {addresses.of_story(each.story, library.vocabulary): each for each in left}
    for address, (story, at) in waiting.items():
        if address in library.ledger:
            yield fault("prompt-again").at(story.path, at[0])
    paths = {each.story.path for each in left}
    writings = [(story.path, story.links) for story in stories if story.path not in paths]
    writings += [(f"{docs}/{guide.path}", guide.links) for guide in library.guides]
    for path, links in writings if waiting else ():
        for link in links:
            target = addresses.page_of(resolver.resolve(link.target, path) or "#")
            if target in waiting:
                told = fault("leads-to-prompt", target=link.target)
                yield told.at(path, link.line, link.column)


def advice(left: Sequence[Left]) -> Iterator[Problem]:
    """That each prompt is to be replaced, and that the story waits for it."""
    for story, at in left:
        yield from (fault("prompt-left").at(story.path, line) for line in at)
