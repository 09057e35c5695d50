"""YAML is read past the slips in it, so that one run tells all.

`events` reads; `slips` and its neighbours know what a person meant.
"""

from hooks.content.syntax import (
    braces,
    dashes,
    indent,
    keys,
    leaving,
    lost,
    marks,
    sign_tags,
    slips,
)
from hooks.content.syntax.events import UNREADABLE, EventReader, SourceError, events, unreadable
from hooks.content.syntax.nodes import Entries
from hooks.content.syntax.slip import Slip
from hooks.problems import Problem

BEFORE = (  # what YAML would read without complaint, as something else
    indent.odd_spaces,
    dashes.odd_dashes,
    lost.lost_indents,
    braces.in_brackets,
    marks.pictures,
    sign_tags.signed,
)
MOST_SLIPS = 50  # in one file; past that the file is something else than front matter


def read_yaml(
    path: str,
    lines: list[str],
    first_line: int,
    depth: int,
    found: list[Problem],
    unread: set[str] | None = None,
) -> Entries:
    """The mapping that `lines` hold, counted from `first_line`. Raises SourceError.

    With `unread` a key of which nothing can be read is told and left out, and its name put there.
    """
    reader = EventReader(path, first_line, depth, list(lines))
    for look in BEFORE:
        for slip in look(tuple(reader.lines)):
            found.append(slip.at(path, first_line))
            slip.mend(reader.lines)
    try:
        return read_past_slips(reader, found, unread)
    finally:
        found.extend(reader.found)


def read_past_slips(reader: EventReader, found: list[Problem], unread: set[str] | None) -> Entries:
    """A slip whose cure is certain is reported, cured in the reader's lines and read past.

    So one run tells all. A cure that does not help is not tried again: the key is left out.
    """
    tried: set[tuple[int, int, str]] = set()
    while True:
        reader.found.clear()
        try:
            return reader.document(events(reader.lines))
        except UNREADABLE as error:
            slip, problem, column = diagnosed(reader, error)
            attempt = (problem.line, column, problem.message)
            is_new = attempt not in tried
            tried.add(attempt)
            if len(tried) > MOST_SLIPS:
                raise SourceError(problem) from error
            if slip and slip.cured is not None and is_new:
                slip.mend(reader.lines)
            elif unread is None or not leave_out(reader, problem, unread):
                raise SourceError(problem) from error
            found.append(problem)


def diagnosed(reader: EventReader, error: Exception) -> tuple[Slip | None, Problem, int]:
    """What keeps the lines from being read; with the column where one line may hold several."""
    mark = marks.explain(reader.lines) or keys.first_dash(reader.lines)
    if mark is None and isinstance(error, SourceError):
        cause = unreadable(reader.lines)  # further on, of which this may come
        if cause is None:
            return None, error.problem, 0
        error = cause
    slip = mark or slips.explain(reader.lines, error)
    return slip, slip.at(reader.path, reader.first_line), mark.column if mark else 0


def leave_out(reader: EventReader, problem: Problem, unread: set[str]) -> bool:
    """Whether the key could be left out in which the problem stands; what it hid is `unread`."""
    keys = leaving.leave_out(reader.lines, problem.line - reader.first_line)
    unread |= keys
    return bool(keys)
