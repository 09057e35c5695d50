"""What happened to a story since it was published: changes that matter, or its withdrawal."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from hooks.content.values.table_reader import TableReader
from hooks.rules import fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change that a reader should hear of, in one sentence."""

    date: dt.date
    note: str
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction:
    """The day a story was taken back, and why, in words for everyone."""

    date: dt.date
    reason: str
    line: int = 1


def read_changes(reader: TableReader, first: dt.date) -> tuple[Change, ...]:
    """The changes, newest first; each on a day of its own, none before the `first` day."""
    told = [(entry, read_change(entry, first)) for entry in reader.entries("changes")]
    seen: set[dt.date] = set()
    for entry, change in told:
        if change.date in seen:
            entry.record.problem(entry.record.node, fault("two-changes", date=change.date))
        seen.add(change.date)
    return tuple(sorted((change for _, change in told), key=lambda change: change.date)[::-1])


def read_change(entry: TableReader, first: dt.date) -> Change:
    date = after(entry, first, "changed")
    return Change(date=date, note=entry.text("note"), line=entry.record.node.line)


def newest(reader: TableReader, first: dt.date, changes: Sequence[Change]) -> dt.date:
    """The day a reader should think of as the story's last: of a change, or of `updated`."""
    updated = reader.date("updated")
    if updated and updated < first:
        record = reader.record
        record.problem(record.values["updated"], fault("updated-before-date"))
    return max(updated or first, first, *(change.date for change in changes))


def read_retraction(reader: TableReader, first: dt.date) -> Retraction | None:
    """The withdrawal, if the story is withdrawn."""
    found = reader.entries("retracted")
    if not found:
        return None
    date = after(found[0], first, "retracted")
    reason, line = found[0].text("reason"), found[0].record.node.line
    return Retraction(date=date, reason=reason, line=line)


def after(entry: TableReader, first: dt.date, what: str) -> dt.date:
    """The entry's day, which is not before the story was published."""
    date = entry.date("date")
    if date and date < first:
        early = fault("before-published", what=what, date=date, published=first)
        entry.record.problem(entry.record.values["date"], early)
    return date or first
