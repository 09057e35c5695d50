"""Where front matter begins and ends: between two lines of three hyphens, or where they lack.

Pure text in, indexes of lines out. Where a line is not there, the place it was meant for is found
by the form of the lines: front matter is keys, what is indented below them, and remarks.
"""

import re
from dataclasses import dataclass

from hooks.problems import Problem
from hooks.rules import fault

FENCE = "---"
ODD_FENCE = re.compile(
    r"\s*(?:--|\\-{2,40}|-{4,40}|[–—−][-–—−]{0,9}|\s---|- - -|[\"“”'‘’][-–—−]{2,9}[\"“”'‘’])\s*"
)
FIRST = re.compile(
    r"\s*+[\"“”'‘’]?\\?([-–—−*+=_~` ]{1,40})(?:yaml|yml|toml|#.{0,80})?[\"“”'‘’]?\s*+"
)
LAST = re.compile(r"(?:\*{3,40}|\+{3,40}|={3,40}|_{3,40}|~{3,40}|`{3,40})\s*+")
KEY = re.compile(r"[\"']?([A-Za-z_]{1,40})[\"']?\s?:(?!//)")
MAIL = re.compile(r"(From|To|Subject|Sent|Cc|Reply-To|Received):[ \t]", re.IGNORECASE)
HEADER = 12  # lines, in which those of an e-mail are looked for
BELOW = re.compile(r"\s|-(?: |$)|[\]}]")  # what goes on below a key


@dataclass(frozen=True, slots=True)
class Fences:
    """Index of the first line of front matter, of the one after it, and of the text's first.

    `found` tells whether both lines of hyphens were. Where the text stands above the front matter,
    `last` is the index after it.
    """

    front: int
    end: int
    body: int
    found: bool = True
    last: int | None = None


def find(path: str, lines: list[str], problems: list[Problem], start: int = 0) -> Fences:
    """Where the front matter stands among the lines; what is wrong with its fences is told.

    Of what stands before the index `start` enough was told.
    """
    front, is_open = opening(path, lines, problems, start)
    if not is_open and (is_mail(lines) or not KEY.match(lines[front])):  # all of it is text
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
    if front > start + 1 and is_open and is_last(lines, front):
        return Fences(front, end, 0, last=front - 1)
    return Fences(front, end, end + 1, is_open)


def is_last(lines: list[str], front: int) -> bool:
    """Whether the text stands above the front matter, which begins at `front`, and not below."""
    end = next((n for n in range(front, len(lines)) if is_fence(lines[n])), len(lines))
    is_text = any(line.startswith(("## ", "**")) for line in lines[: front - 1])
    return is_text and end < len(lines) and not any(line.strip() for line in lines[end + 1 :])


def is_fence(line: str) -> bool:
    return line.rstrip() == FENCE or bool(ODD_FENCE.fullmatch(line))


def opening(
    path: str, lines: list[str], problems: list[Problem], start: int = 0
) -> tuple[int, bool]:
    """Index of the first line of front matter, and whether hyphens stand before it."""
    if lines[start].rstrip() == FENCE:
        return start + 1, True
    for index, line in enumerate(lines[:-1]):
        begins = line.rstrip() == FENCE or (index == 0 and line.strip() and FIRST.fullmatch(line))
        if begins and KEY.match(lines[index + 1]):
            problems.append(misplaced(path, lines, index))
            return index + 1, True
    if is_mail(lines):
        problems.append(fault("mail-header").at(path))
        return 0, False
    first = next((n for n, line in enumerate(lines) if line.strip()), 0)
    near = lines[first].strip() if KEY.match(lines[first]) else None
    problems.append(fault("no-front-matter", near).at(path, first + 1 if near else 1))
    return first if near else 0, False


def misplaced(path: str, lines: list[str], index: int) -> Problem:
    """What is wrong with the line at the index, with which the front matter begins."""
    if not index:
        return fault("odd-first-line", line=lines[0]).at(path)
    if is_last(lines, index + 1):
        end = next(n for n in range(index + 1, len(lines)) if is_fence(lines[n]))
        return fault("front-matter-last", first=index + 1, last=end + 1).at(path, index + 1)
    return fault("text-before-front-matter").at(path)


def is_mail(lines: list[str]) -> bool:
    """Whether the first lines are those that stand above an e-mail."""
    found = {match[1].lower() for line in lines[:HEADER] if (match := MAIL.match(line))}
    return "from" in found and len(found) > 1


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
