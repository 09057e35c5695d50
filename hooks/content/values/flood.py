"""Of a file with very many faults the first are told, and how many follow: one cause has many."""

from collections.abc import Iterable

from hooks.problems import Problem
from hooks.rules import fault

MOST = 100  # told of one file; nobody mends more at once


def bounded(path: str, found: Iterable[Problem]) -> list[Problem]:
    """What is wrong with the file at the path, each once; the first MOST of more than that."""
    told = sorted(set(found))
    if len(told) <= MOST:
        return told
    last = told[MOST - 1]
    more = fault("many-problems", count=len(told) - MOST).at(path, last.line, last.column)
    return [*told[:MOST], more]
