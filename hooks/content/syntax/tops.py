"""What other programs put around a story: a sign before every line, lines of backticks, a second
story. Each is told once, and the story read as if it were not there.
"""

import re
from itertools import count, pairwise

from hooks.content.syntax.fences import FENCE, KEY, is_fence
from hooks.content.text.prose import lines_outside_fences
from hooks.problems import Problem
from hooks.rules import fault

SIGN = re.compile(r"(> ?|\t| {1,8})-{3}\s*")
BACKTICKS = re.compile(r" {0,3}(`{3,40}|~{3,40})[a-zA-Z]{0,20}\s*")
TITLE = re.compile(r"title\s?:")
NAMES = {">": "`>`", "\t": "a tab", " ": "a space"}


def unwrapped(path: str, lines: list[str], found: list[Problem]) -> tuple[int, list[str]]:
    """Index of the line of hyphens, where something that was told stands before it, or nought; and
    the lines without what stood around them. Each line keeps its number."""
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    if match := SIGN.fullmatch(lines[first]):
        sign = match[1]
        if all(line.startswith(sign) or line.strip() in ("", ">") for line in lines):
            told = fault("sign-before-lines", sign=in_words(sign), start=first + 1)
            found.append(told.at(path, first + 1))
            return first, [line.removeprefix(sign).removeprefix(sign.strip()) for line in lines]
    return without_backticks(path, lines, found)


def in_words(sign: str) -> str:
    """The sign in words."""
    return f"{len(sign)} spaces" if len(sign.strip(" ")) == 0 < len(sign) - 1 else NAMES[sign[0]]


def without_backticks(path: str, lines: list[str], found: list[Problem]) -> tuple[int, list[str]]:
    """The same, where lines of backticks stand around the front matter or the whole story."""
    pairs = zip(count(), lines, lines[1:], strict=False)
    start = next((n for n, line, below in pairs if line.rstrip() == FENCE and KEY.match(below)), 0)
    before = next((n for n in range(start - 1, -1, -1) if lines[n].strip()), 0)
    mark = BACKTICKS.fullmatch(lines[before]) if start else None
    if mark is None:
        return 0, lines
    end = next((n for n in range(start, len(lines)) if lines[n].strip() == mark[1]), None)
    top = f"lines 1 to {before + 1}" if before else "line 1"
    away = f"{top} and line {end + 1}" if end else top
    found.append(fault("backticks-around", lines=away).at(path, before + 1))
    return start, [*lines[:end], "", *lines[end + 1 :]] if end else lines


def without_twin(path: str, lines: list[str], begin: int, found: list[Problem]) -> list[str]:
    """The lines; front matter that stands a second time right below the first, where the text
    should begin, is told and left empty."""
    start = next((n for n in range(begin, len(lines)) if lines[n].strip()), len(lines))
    if start == len(lines) or not is_fence(lines[start]):
        return lines
    end = next((n for n in range(start + 1, len(lines)) if is_fence(lines[n])), None)
    if end is None or not KEY.match(lines[start + 1]):
        return lines
    found.append(fault("front-matter-twice", first=start + 1, last=end + 1).at(path, start + 1))
    return [*lines[:start], *([""] * (end + 1 - start)), *lines[end + 1 :]]


def second_story(path: str, lines: list[str], begin: int, found: list[Problem]) -> int | None:
    """Index of the line with which a second story begins, which is told; None where none does."""
    if not any(map(TITLE.match, lines[begin:])):
        return None
    outside = lines_outside_fences("\n".join(lines[begin:]))
    for start, end in pairwise(begin + n for n, line in outside if is_fence(line)):
        keys = [line for line in lines[start + 1 : end] if KEY.match(line)]
        if len(keys) > 1 and KEY.match(lines[start + 1]) and any(map(TITLE.match, keys)):
            found.append(fault("second-story").at(path, start + 1))
            return start
    return None
