"""Advice on single lines of a story: what stands there as no reader should see it."""

import re
from collections.abc import Iterator

from hooks.content.body import link_words
from hooks.content.story import Story
from hooks.content.text import pasted
from hooks.content.text.damage import TAG
from hooks.content.text.prose import lines_outside_code
from hooks.content.text.reading import TARGET, without
from hooks.content.values import plain_values
from hooks.problems import Problem
from hooks.rules import fault

EMPTY_LINK = re.compile(
    r"\[((?:click |read )?(?:here|more)|(?:(?:this|the) )?(?:link|page|site|website|source)|this)"
    r"\]\(",
    re.IGNORECASE,
)
ANCHOR = re.compile(r"</?a\b", re.IGNORECASE)
LINK = "[its words](https://example.org/page)"


def check_lines(story: Story) -> Iterator[Problem]:
    """A link says where it leads, no code is shown, and nothing was left behind."""
    for index, column, told in pasted.advice(story.body):
        yield told.at(story.path, story.body_line + index, column)
    for index, column, named, led in link_words.elsewhere(story.body):
        other = fault("other-site", shown=named, led=led)
        yield other.at(story.path, story.body_line + index, column)
    for index, line in lines_outside_code(story.body):
        for match in EMPTY_LINK.finditer(line):
            empty = fault("link-text", words=match[1])
            yield empty.at(story.path, story.body_line + index, match.start() + 2)
        for code, near in codes_in(line):
            coded = fault("code-as-text", near, code=code[0])
            yield coded.at(story.path, story.body_line + index, code.start() + 1)
        for tag in tags_in(line):
            shown = fault("html-as-text", LINK if ANCHOR.match(tag[0]) else None, tag=tag[0])
            yield shown.at(story.path, story.body_line + index, tag.start() + 1)


def codes_in(line: str) -> Iterator[tuple[re.Match[str], str]]:
    """The codes of signs of which Markdown makes none, of each the first, and what to type."""
    seen: set[str] = set()
    for code in plain_values.SHOWN_CODE.finditer(without(TARGET, line)) if "&" in line else ():
        if code[0] not in seen:
            sign = plain_values.ENTITIES[code["code"].lower()]
            yield code, "a space" if sign == " " else f"`{sign}`"
        seen.add(code[0])


def tags_in(line: str) -> Iterator[re.Match[str]]:
    """The HTML tags of the line, of each element the first."""
    seen: set[str] = set()
    for tag in TAG.finditer(line) if "<" in line else ():
        name = tag[0].lower().lstrip("</").split()[0].rstrip("/>")
        if name not in seen:
            yield tag
        seen.add(name)
