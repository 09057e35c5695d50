"""The shape of a story's body: its headings, and the sections of its kind."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from hooks.content.prose import lines_outside_code
from hooks.problems import Problem, nearest
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


def check_headings(path: str, body: str, first_line: int) -> Iterator[Problem]:
    """The page's title is its only heading of level 1, and no level is jumped (WCAG 1.3.1)."""
    above = 1
    for index, level, words in headings(body):
        line = first_line + index
        if level == 1:
            yield fault("heading-level-1", words=words).at(path, line)
        elif level > above + 1:
            marks = "#" * (above + 1)
            jump = fault("heading-jump", above=above, level=level, marks=marks, words=words)
            yield jump.at(path, line)
        above = max(level, 2)
    yield from check_hashtags(path, body, first_line)


def check_hashtags(path: str, body: str, first_line: int) -> Iterator[Problem]:
    """A line that begins with `#` and a letter would become a heading of level 1."""
    for index, line in lines_outside_code(body):
        if HASHTAG.match(line):
            yield fault("hashtag", words=line.strip("# ")).at(path, first_line + index)


def check_sections(
    path: str, body: str, first_line: int, wanted: Sequence[str]
) -> Iterator[Problem]:
    """The level 2 headings are those of the kind, in its order, none twice and none empty."""
    found = [(index, words) for index, level, words in headings(body) if level == 2]
    names = [words for _, words in found]
    order = ", ".join(wanted)
    times = Counter(names)
    for index, words in found:
        line = first_line + index
        if words not in wanted:
            near = nearest(words, wanted)
            yield fault("unknown-section", near, words=words, order=order).at(path, line)
        elif times.pop(words, 0) > 1:
            yield fault("section-twice", words=words).at(path, line)
    for words in wanted:
        if words not in names:
            yield fault("missing-section", words=words, order=order).at(path, first_line)
    known = list(dict.fromkeys(words for words in names if words in wanted))
    if known != [words for words in wanted if words in known]:
        yield fault("section-order", order=order).at(path, first_line + found[0][0])
    yield from check_filled(path, body, first_line, found)


def check_filled(
    path: str, body: str, first_line: int, found: Sequence[tuple[int, str]]
) -> Iterator[Problem]:
    """A section says something before the next one begins."""
    lines = body.split("\n")
    for (index, words), (end, _) in pairwise([*found, (len(lines), "")]):
        if not "".join(lines[index + 1 : end]).strip("-= \t"):
            yield fault("empty-section", words=words).at(path, first_line + index)
