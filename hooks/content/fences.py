"""Where front matter begins and ends: between two lines of three hyphens, or where they lack.

Pure text in, indexes of lines out. Where a line is not there, the place it was meant for is found
by the form of the lines: front matter is keys, what is indented below them, and remarks.
"""

import re
from dataclasses import dataclass

from hooks.problems import Problem
from hooks.rules import fault

FENCE = "---"
ODD_FENCE = re.compile(r"\s*(?:--|-{4,40}|[–—−][-–—−]{0,9}|\s---|- - -)\s*")
FIRST = re.compile(r"\s*+([-–—−*+=_~` ]{1,40})(?:yaml|yml|toml|#.{0,80})?\s*+")
LAST = re.compile(r"(?:\*{3,40}|\+{3,40}|={3,40}|_{3,40}|~{3,40}|`{3,40})\s*+")
KEY = re.compile(r"[\"']?([A-Za-z_]{1,40})[\"']?\s?:(?!//)")
BELOW = re.compile(r"\s|-(?: |$)|[\]}]")  # what goes on below a key


@dataclass(frozen=True, slots=True)
class Fences:
    """Index of the first line of front matter, of the one after it, and of the text's first.

    `found` tells whether both lines of hyphens were.
    """

    front: int
    end: int
    body: int
    found: bool = True


def find(path: str, lines: list[str], problems: list[Problem]) -> Fences:
    """Where the front matter stands among the lines; what is wrong with its fences is told."""
    front, is_open = opening(path, lines, problems)
    if not (is_open or KEY.match(lines[front])):  # all of it is text
        return Fences(front, front, front, found=False)
    own = FIRST.fullmatch(lines[0]) if front == 1 else None  # a line as the first may end it too
    sign = own[1].strip() if own else FENCE
    ends = (n for n, line in enumerate(lines) if is_fence(line) or line.strip() == sign)
    end = next((n for n in ends if n >= front), None)
    if end is None or any(line.startswith("#") for line in lines[front:end]):
        guess = text_begins(lines, front)
        if guess < (len(lines) if end is None else end) and LAST.fullmatch(lines[guess]):
            end = guess
        elif end is None or (guess < end and lines[guess].startswith("#")):
            problems.append(unclosed(path, lines, front, guess))
            return Fences(front, guess, guess, found=False)
    if lines[end].rstrip() != FENCE:
        problems.append(fault("odd-closing-line", line=lines[end]).at(path, end + 1))
    return Fences(front, end, end + 1, is_open)


def is_fence(line: str) -> bool:
    return line.rstrip() == FENCE or bool(ODD_FENCE.fullmatch(line))


def opening(path: str, lines: list[str], problems: list[Problem]) -> tuple[int, bool]:
    """Index of the first line of front matter, and whether hyphens stand before it."""
    if lines[0].rstrip() == FENCE:
        return 1, True
    for index, line in enumerate(lines[:-1]):
        begins = line.rstrip() == FENCE or (index == 0 and line.strip() and FIRST.fullmatch(line))
        if begins and KEY.match(lines[index + 1]):
            odd, text = fault("odd-first-line", line=line), fault("text-before-front-matter")
            problems.append((text if index else odd).at(path))
            return index + 1, True
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    near = lines[first].strip() if KEY.match(lines[first]) else None
    problems.append(fault("no-front-matter", near).at(path, first + 1 if near else 1))
    return first if near else 0, False


def unclosed(path: str, lines: list[str], front: int, guess: int) -> Problem:
    """That no hyphens stand above the line, with which the text seems to begin."""
    near = lines[guess] if guess < len(lines) else None
    return fault("no-closing-line", near).at(path, guess + 1 if near else max(front, 1))


def text_begins(lines: list[str], front: int) -> int:
    """Index of the first line, from `front` on, that has not the form of front matter.

    Lines with `#` are remarks if such a line follows, and else headings of the text.
    """
    heading = None
    for index in range(front, len(lines)):
        line = lines[index]
        if line.startswith("#"):
            heading = index if heading is None else heading
        elif KEY.match(line) or BELOW.match(line) or is_fence(line):
            heading = None if line.strip() else heading
        elif line:
            return index if heading is None else heading
    return len(lines) if heading is None else heading
