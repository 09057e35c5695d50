"""What happened to a story since it was published: changes that matter, or its withdrawal."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from hooks.content.record import Record
from hooks.content.vocabulary import Kind

CHANGES = "changes: [{date: 2026-11-30, note: What is new, in one sentence.}]"
RETRACTED = "retracted: {date: 2026-11-30, reason: Why it was taken back.}"


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


def read_changes(record: Record, first: dt.date) -> tuple[Change, ...]:
    """The changes, newest first; each on a day of its own, none before the `first` day."""
    entries = record.records("changes", False, CHANGES)
    told = [(entry, read_change(entry, first)) for entry in entries]
    seen: set[dt.date] = set()
    for entry, change in told:
        if change.date in seen:
            fix = "tell both in one sentence"
            entry.problem(entry.node, f"there are two changes on {change.date}", fix)
        seen.add(change.date)
    return tuple(sorted((change for _, change in told), key=lambda change: change.date)[::-1])


def read_change(record: Record, first: dt.date) -> Change:
    record.allow(("date", "note"))
    date = after(record, first, "changed")
    note = record.text("note", True, 300, "note: What is new.")
    return Change(date=date, note=note, line=record.node.line)


def newest(record: Record, first: dt.date, changes: Sequence[Change], kind: Kind) -> dt.date:
    """The day a reader should think of as the story's last: of a change, or of `updated`."""
    updated = record.date("updated", "updated" in kind.required)
    if updated and updated < first:
        message = "`updated` is before `date`"
        record.problem(record.values["updated"], message, "write a later day, or take it out")
    return max(updated or first, first, *(change.date for change in changes))


def read_retraction(record: Record, first: dt.date) -> Retraction | None:
    """The withdrawal, if the story is withdrawn."""
    found = record.records("retracted", False, RETRACTED)
    for other in found[1:]:
        other.problem(other.node, "`retracted` has more than one entry", "keep one of them")
    if not found:
        return None
    found[0].allow(("date", "reason"))
    date = after(found[0], first, "retracted")
    reason = found[0].text("reason", True, 300, "reason: Why.")
    return Retraction(date=date, reason=reason, line=found[0].node.line)


def after(record: Record, first: dt.date, what: str) -> dt.date:
    """The entry's day, which is not before the story was published."""
    date = record.date("date", required=True)
    if date and date < first:
        message = f"the story is {what} before its own `date`"
        record.problem(record.values["date"], message, "write the day it really was")
    return date or first
