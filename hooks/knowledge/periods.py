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
YEAR = re.compile(r"(?<![0-9])((?:1[0-9]|20)[0-9]{2})(s|[-–/][0-9]{2})?(?![0-9])")
DECADE = 9  # years from its first to its last
OPEN = re.compile(r"\b(?:onwards?|and after|since|to date|ongoing|now|today|present)\b")


@dataclass(frozen=True, slots=True)
class Span:
    """The first and the last year of what a story tells; `is_open` if it says that it went on.

    With `is_decade` it names no first year, only the ten years that begin with `first`.
    """

    first: int
    last: int
    is_open: bool = False
    is_decade: bool = False

    @property
    def begins(self) -> str:
        """What the story says of its beginning: `2012`, or `1980s`."""
        return f"{self.first}s" if self.is_decade else str(self.first)


@dataclass(frozen=True, slots=True)
class Dated:
    """A story and its place in time; None if it tells none."""

    story: Story
    span: Span | None


def span(period: str) -> Span | None:
    """The years that a period names.

    "1980s" are ten years, "2016-17" are two.
    """
    said = ASIDE.split(period.casefold())[0]
    years = [both(found) for found in YEAR.finditer(said)]
    if not years:
        return None
    first, last = min(year for year, _ in years), max(year for _, year in years)
    is_decade = (first, first + DECADE) in years
    return Span(first, last, bool(OPEN.search(said)), is_decade)


def both(found: re.Match[str]) -> tuple[int, int]:
    """The first and the last year that one group of digits means."""
    year, more = int(found[1]), found[2] or ""
    if more == "s":
        return year, year + DECADE
    if more:
        end = year - year % 100 + int(more[1:])
        return year, end if end >= year else year
    return year, year


def in_order(stories: Sequence[Story]) -> tuple[Dated, ...]:
    """Every story, what began first first; then those without a year. The path ends every tie."""
    each = (Dated(story, span(story.period)) for story in sorted(stories, key=by_path))
    return tuple(sorted(each, key=place))


def by_path(story: Story) -> str:
    return story.path


def place(dated: Dated) -> tuple[int, bool, int]:
    """Where it comes in time: what names a decade alone comes after what names its first year."""
    found = dated.span
    return (found.first, found.is_decade, found.last) if found else (dt.MAXYEAR, False, 0)
