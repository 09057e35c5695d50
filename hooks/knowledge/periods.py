"""When things happened, read from what a story says of its period.

A period is free text, such as "late 2014 to 2017, then across the borough". The years are those
before its first comma or semicolon, for what follows tells something else: a later plan, a target,
how the year was found. A text without a year there has no place in time.
"""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from hooks.content.story import Story

ASIDE = re.compile("[,;(]")
YEAR = re.compile(
    r"(?:\b(early|mid|late)[ -])?(?<![0-9])((?:1[0-9]|20)[0-9]{2})(s|[-–/][0-9]{2})?(?![0-9])"
)
PARTS = {"": (0, 9), "early": (0, 3), "mid": (4, 6), "late": (7, 9)}  # of a decade: its years
OPEN = re.compile(r"\b(?:onwards?|and after|since|to date|ongoing|now|today|present)\b")


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last year of what a story tells; `is_open` if it says that it went on.

    Where it names no first year, `decade` is what it names: `1980s`, or `Late 1990s`.
    """

    first: int
    last: int
    is_open: bool = False
    decade: str = ""

    @property
    def begins(self) -> str:
        """What the story says of its beginning: `2012`, or `1980s`."""
        return self.decade or str(self.first)


@dataclass(frozen=True, slots=True)
class Dated:
    """A story and its place in time; None if it tells none."""

    story: Story
    span: Span | None


def span(period: str) -> Span | None:
    """The years that a period names.

    "1980s" are ten years, "late 1990s" the last three of them, "2016-17" are two.
    """
    said = ASIDE.split(period.casefold())[0]
    spans = [span_of(found) for found in YEAR.finditer(said)]
    if not spans:
        return None
    first = min(spans, key=lambda each: (each.first, not each.decade, each.last))
    last = max(each.last for each in spans)
    return Span(first.first, last, bool(OPEN.search(said)), first.decade)


def span_of(found: re.Match[str]) -> Span:
    """The first and the last year that one group of digits means."""
    part, year, more = found[1] or "", int(found[2]), found[3] or ""
    if more == "s":
        begins, ends = PARTS[part]
        return Span(year + begins, year + ends, decade=f"{part} {year}s".strip().capitalize())
    end = year - year % 100 + int(more[1:]) if more else year
    if year % 100 == 99 and end % 100 == 0:
        end += 100  # 1999-00
    return Span(year, max(year, end))


def in_order(stories: Sequence[Story]) -> tuple[Dated, ...]:
    """Every story, what began first first; then those without a year. The path ends every tie."""
    each = (Dated(story, span(story.period)) for story in sorted(stories, key=by_path))
    return tuple(sorted(each, key=place))


def by_path(story: Story) -> str:
    return story.path


def place(dated: Dated) -> tuple[int, str, int]:
    """Where it comes in time: what names a decade alone comes after what names its first year."""
    found = dated.span
    return (found.first, found.decade, found.last) if found else (dt.MAXYEAR, "", 0)
