"""Days as people write them, where there is no doubt which day is meant."""

import datetime as dt
import re
from calendar import monthrange

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAMES = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{1,3})?"
ENDING = r"(?:st|nd|rd|th)?"
YEAR_FIRST = re.compile(r"(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})")
DAY_FIRST = re.compile(
    rf"{WEEKDAY}(?P<d>\d{{1,2}}){ENDING}[\s-]{{1,3}}(?P<m>[a-z]{{3,9}})\.?,?[\s-]{{1,3}}(?P<y>\d{{4}})"
)
MONTH_FIRST = re.compile(
    rf"{WEEKDAY}(?P<m>[a-z]{{3,9}})\.?\s{{1,3}}(?P<d>\d{{1,2}}){ENDING},?\s{{1,3}}(?P<y>\d{{4}})"
)
NUMBERS = re.compile(r"(?P<d>\d{1,2})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<y>\d{4})")


def certain(text: str) -> str | None:
    """The day as YYYY-MM-DD; None where it is none, or could be another one.

    `3/11/2026` is a day of March to some and of November to others; `23/11/2026` is one to all.
    """
    written = text.strip().lower()
    if not written.isascii():
        return None
    for form in (YEAR_FIRST, DAY_FIRST, MONTH_FIRST):
        if match := form.fullmatch(written):
            return iso(int(match["y"]), month_of(match["m"]), int(match["d"]))
    match = NUMBERS.fullmatch(written)
    return numbers(int(match["y"]), int(match["m"]), int(match["d"])) if match else None


def numbers(year: int, one: int, other: int) -> str | None:
    """The day, if the month can be only one of the two."""
    if one == other or other > 12:
        return iso(year, one, other)
    return iso(year, other, one) if one > 12 else None


def readings(text: str) -> tuple[str, str] | None:
    """The two days that numbers could mean: the day first, and the month first."""
    match = NUMBERS.fullmatch(text.strip())
    if not match or match["d"] == match["m"] or not text.isascii():
        return None
    year, one, other = (int(match[part]) for part in "ydm")
    day_first, month_first = iso(year, other, one), iso(year, one, other)
    return (day_first, month_first) if day_first and month_first and one != other else None


def last_of_month(text: str) -> str | None:
    """The last day of the month, where the text names a later one."""
    written = text.strip().lower()
    for form in (YEAR_FIRST, DAY_FIRST, MONTH_FIRST, NUMBERS):
        if written.isascii() and (match := form.fullmatch(written)):
            year, month, day = int(match["y"]), month_of(match["m"]), int(match["d"])
            if year and 1 <= month <= 12 and monthrange(year, month)[1] < day <= 31:
                return iso(year, month, monthrange(year, month)[1])
    return None


def month_of(word: str) -> int:
    """The month's number; nought for a word that names none."""
    if word.isdigit():
        return int(word)
    whole = word in NAMES or word[:3] == word or word == "sept"
    return MONTHS.index(word[:3]) + 1 if whole and word[:3] in MONTHS else 0


def iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None
