"""The line of a file that a problem is about, with the column marked."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from hooks.content.files import files
from hooks.content.syntax.events import SourceError
from hooks.content.syntax.source import decode_any
from hooks.problems import Problem, visible
from hooks.rules import RULES

WIDEST = 100  # characters of a line that are shown
BEFORE = 60  # of them, where the marked place is further on
Excerpt = Callable[[Problem], str]


def excerpts(root: Path, problems: Iterable[Problem]) -> Excerpt:
    """A function that gives the lines below a problem; empty where none may be shown.

    A line that holds something private is shown for no problem, nor are those around it: reports
    are public.
    """
    private = {place for problem in problems for place in kept_back(problem)}

    @cache
    def lines(path: str) -> list[str]:
        try:
            return decode_any(path, files.read(root, path, files.DATA))[0].split("\n")
        except SourceError:
            return []

    def excerpt(problem: Problem) -> str:
        found = lines(problem.path)[problem.line - 1 : problem.line]
        if not found or not found[0].strip() or (problem.path, problem.line) in private:
            return ""
        return marked(found[0], problem.line, problem.column)

    return excerpt


def kept_back(problem: Problem) -> Iterator[tuple[str, int]]:
    """The lines that must not be shown for this problem's sake."""
    if problem.rule in RULES and RULES[problem.rule].private:
        yield from ((problem.path, problem.line + step) for step in (-1, 0, 1))


def marked(line: str, number: int, column: int) -> str:
    """The line behind its number, and below it a `^` under the column."""
    start = max(0, column - 1 - BEFORE) if len(line) > WIDEST else 0
    first = "…" if start else ""
    last = "…" if len(line) > start + WIDEST else ""
    before = first + seen(line[start : column - 1])
    shown = first + seen(line[start : start + WIDEST].rstrip()) + last
    gutter = f"{number:>5} | "
    return f"{gutter}{shown}\n{'':>5} | {' ' * len(before)}^"


def seen(text: str) -> str:
    """The text with a tab by its name, and what a terminal would obey as its code."""
    return visible(text.replace("\t", "[tab]"))
