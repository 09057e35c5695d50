"""The shape of a story's body: its headings."""

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from hooks.content.prose import lines_outside_code
from hooks.problems import Problem
from hooks.rules import fault

HEADING = re.compile(r"#\s|#{2,6}(?!#)")
HASHTAG = re.compile(r"#[^\s#]")
UNDERLINE = re.compile(r"(?:=++|-++) *+$")


def openings(body: str) -> Iterator[tuple[int, str, bool]]:
    """Index and text of each line outside code, and whether a paragraph may begin with it."""
    opens, following = True, 0
    for index, line in lines_outside_code(body):
        yield index, line, opens or index != following
        opens = not line.strip() or line.startswith("#")
        following = index + 1


@lru_cache(maxsize=1)  # one check of a story after the other asks for them
def headings(body: str) -> tuple[tuple[int, int, str], ...]:
    """Index of the line, level and words of each heading, marked by `#` or underlined."""
    lines, found = body.split("\n"), []
    title, ended = -1, False
    for index, line, opens in openings(body):
        underlined = 0 <= title == index - 1 and bool(UNDERLINE.match(line))
        if line.startswith("#"):
            if mark := HEADING.match(line):
                level = len(mark[0].rstrip())
                found.append((index, level, lines[index][level:].strip().rstrip("#").rstrip()))
        elif underlined:
            found.append((title, 1 if line[0] == "=" else 2, lines[title].strip()))
        begins = (opens or ended) and line.strip() and not line.startswith("#")
        title, ended = index if begins and not underlined else -1, underlined
    return tuple(found)


def check_headings(
    path: str, body: str, first_line: int, sections: Container[int] = ()
) -> Iterator[Problem]:
    """The page's title is its only heading of level 1, and no level is jumped (WCAG 1.3.1).

    Of lines whose index is in `sections` another check tells that they are sections.
    """
    above = 1
    for index, level, words in headings(body):
        line = first_line + index
        if index in sections:
            level = 2
        elif level == 1:
            yield fault("heading-level-1", words=words).at(path, line)
        elif level > above + 1:
            marks = "#" * (above + 1)
            jump = fault("heading-jump", above=above, level=level, marks=marks, words=words)
            yield jump.at(path, line)
        above = max(level, 2)
    for index, text in lines_outside_code(body):
        if HASHTAG.match(text) and index not in sections:
            yield fault("hashtag", words=text.strip("# ")).at(path, first_line + index)
