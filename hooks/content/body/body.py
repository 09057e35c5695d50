"""The shape of a story's body: its headings."""

import re
from collections.abc import Container, Iterator
from functools import lru_cache

from hooks.content.text.prose import lines_outside_code
from hooks.problems import Problem
from hooks.rules import Fault, fault

HEADING = re.compile(r"#\s|#{2,6}(?!#)")
HASHTAG = re.compile(r"#[^\s#]")
UNDERLINE = re.compile(r"(?:=++|-++) *+$")
SENTENCE = re.compile(r"\*\*[^*:]{1,100}+:|.*[.!?…,;”\"]$")  # what no heading looks like


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


@lru_cache(maxsize=1)  # as those of headings
def underlined(body: str) -> frozenset[int]:
    """Index of each line of text that hyphens right below it make a heading by mistake."""
    lines = body.split("\n")
    return frozenset(
        index
        for index, level, words in headings(body)
        if level == 2 and lines[index][:1] != "#" and SENTENCE.match(words)
    )


def check_headings(
    path: str,
    body: str,
    first_line: int,
    sections: Container[int] = (),
    title: str = "",
    parted: bool = False,
) -> Iterator[Problem]:
    """The page's title is its only heading of level 1, and no level is jumped (WCAG 1.3.1).

    Of lines whose index is in `sections` another check tells that they are sections. In a text
    that is `parted` into sections, those of level 2 are given.
    """
    above, mistaken, title = 1, underlined(body), plain(title)
    for index in mistaken:
        yield fault("underlined-text").at(path, first_line + index + 1)
    for index, level, words in headings(body):
        is_section = index in sections
        told = None if is_section else level_fault(level, above, words, title, parted)
        if told and index not in mistaken:
            yield told.at(path, first_line + index)
        above = max(2 if is_section else level, above if parted else 2)
    for index, words in hashtags(body):
        if index not in sections:
            yield fault("hashtag", words=words).at(path, first_line + index)


def hashtags(body: str) -> Iterator[tuple[int, str]]:
    """Index and words of each line that `#` begins without a space."""
    for index, text in lines_outside_code(body):
        if HASHTAG.match(text):
            yield index, text.strip("# ")


def level_fault(level: int, above: int, words: str, title: str, parted: bool) -> Fault | None:
    """What is wrong with the level of a heading; None if nothing is."""
    if level == 1 and plain(words) == title:
        return fault("title-in-text")
    if level == 1:
        return fault("heading-level-1", words if parted else None, words=words)
    if level <= above + 1:
        return None
    near, marks = words if parted and above == 1 else None, "#" * (above + 1)
    return fault("heading-jump", near, above=above, level=level, marks=marks, words=words)


def plain(words: str) -> str:
    """The words alone, to be compared."""
    return " ".join(words.casefold().split()).strip(" .:*_")
