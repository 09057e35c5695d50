"""Two versions of a text that git put below each other, as it could not tell which is meant."""

import re
from collections.abc import Iterator

from hooks.content.syntax.events import SourceError
from hooks.content.text.prose import lines_outside_fences
from hooks.problems import Problem
from hooks.rules import fault

BEGIN, BETWEEN, END = "<" * 7, "=" * 7, ">" * 7
# Git writes seven signs, and behind the first and the last whose version it is.
MARK = re.compile(rf"(?:{BEGIN}|{END})(?: .*)?|{BETWEEN}", re.MULTILINE)
ORDER = (BEGIN, BETWEEN, END)


def refuse(path: str, text: str, found: list[Problem]) -> None:
    """Raises SourceError for a text of two versions; all but the first place are added."""
    first, *others = (*conflicts(path, text), None)
    if first:
        found.extend(filter(None, others))
        raise SourceError(first)


def conflicts(path: str, text: str) -> Iterator[Problem]:
    """Each place with two versions, at its first line; an example in a block of code is none."""
    if BEGIN not in text or END not in text:
        return
    lines = lines_outside_fences(text)
    marks = [(index + 1, line[:7]) for index, line in lines if MARK.fullmatch(line)]
    for three in zip(marks, marks[1:], marks[2:], strict=False):
        if tuple(sign for _, sign in three) == ORDER:
            first, middle, last = (number for number, _ in three)
            told = fault("merge-conflict", first=first, middle=middle, last=last)
            yield told.at(path, first)
