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
DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
# What programs write in the place of plain signs.
SIGNS = {
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys("‘’‛′", "'"),
    **dict.fromkeys("“”„‟", '"'),
    **dict.fromkeys("\u00a0\u2009\u202f", " "),
}
PLAIN = str.maketrans(SIGNS)
WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s{1,3})?"
ENDING = r"(?:st|nd|rd|th)?"
TIME = r"(?:[t\s,]{1,2}\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:z|[-+]\d{2}:?\d{2})?)?"
DAY_AND_MONTH = (
    rf"{WEEKDAY}(?P<d>\d{{1,2}}){ENDING}(?:\sof)?[\s-]{{1,3}}(?P<m>[a-z]{{3,9}})\.?,?[\s-]{{1,3}}"
)
YEAR_FIRST = re.compile(
    rf"(?P<y>\d{{4}})(?P<s>[-/._ ])(?P<m>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}}){TIME}"
)
TOGETHER = re.compile(r"(?P<y>(?:19|20)\d{2})(?P<m>\d{2})(?P<d>\d{2})")
DAY_FIRST = re.compile(rf"{DAY_AND_MONTH}(?P<y>\d{{4}})")
MONTH_FIRST = re.compile(
    rf"{WEEKDAY}(?P<m>[a-z]{{3,9}})\.?\s{{1,3}}(?P<d>\d{{1,2}}){ENDING},?\s{{1,3}}(?P<y>\d{{4}})"
)
FORMS = (YEAR_FIRST, TOGETHER, DAY_FIRST, MONTH_FIRST)
SHORT_YEAR = re.compile(rf"{DAY_AND_MONTH}'?(?P<y>\d{{2}})")
NUMBERS = re.compile(rf"(?P<d>\d{{1,2}})(?P<s>[-/.])(?P<m>\d{{1,2}})(?P=s)(?P<y>\d{{4}}){TIME}")
SHORT_NUMBERS = re.compile(r"(?P<d>\d{1,2})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<y>\d{2})")


def plain(text: str) -> str:
    """The text in small letters with plain signs, and without marks around it."""
    return text.translate(PLAIN).strip(" \t\n'\",;").rstrip(".").lower()


def certain(text: str) -> str | None:
    """The day as YYYY-MM-DD; None where it is none, or could be another one.

    `3/11/2026` is a day of March to some and of November to others; `23/11/2026` is one to all.
    """
    written = plain(text)
    if not written.isascii():
        return None
    for form in FORMS:
        if match := form.fullmatch(written):
            return iso(int(match["y"]), month_of(match["m"]), int(match["d"]))
    match = NUMBERS.fullmatch(written)
    return numbers(int(match["y"]), int(match["m"]), int(match["d"])) if match else None


def likely(text: str) -> str | None:
    """The day that was most likely meant: also one with a short year, or before its month."""
    written = plain(text)
    if not written.isascii():
        return None
    if match := SHORT_YEAR.fullmatch(written):
        return iso(year_of(match["y"]), month_of(match["m"]), int(match["d"]))
    if (match := YEAR_FIRST.fullmatch(written)) and int(match["m"]) > 12:
        return iso(int(match["y"]), int(match["d"]), int(match["m"]))
    return certain(text)


def with_hyphens(text: str) -> str:
    """The text with a plain hyphen in the place of every dash."""
    return re.sub(f"[{DASHES}]", "-", text.strip())


def numbers(year: int, one: int, other: int) -> str | None:
    """The day, if the month can be only one of the two."""
    if one == other or other > 12:
        return iso(year, one, other)
    return iso(year, other, one) if one > 12 else None


def readings(text: str) -> tuple[str, str] | None:
    """The two days that numbers could mean: the day first, the month first, or a short year."""
    written = plain(text)
    match = NUMBERS.fullmatch(written) or SHORT_NUMBERS.fullmatch(written)
    if not match or not written.isascii():
        return None
    one, other, year = int(match["d"]), int(match["m"]), year_of(match["y"])
    found = [iso(year, other, one), iso(year, one, other)]
    if len(match["y"]) == len(match["d"]) == 2:
        found.append(iso(year_of(match["d"]), other, int(match["y"])))
    first, second, *_ = (*dict.fromkeys(day for day in found if day), "", "")
    return (first, second) if second else None


def last_of_month(text: str) -> str | None:
    """The last day of the month, where the text names a later one."""
    written = plain(text)
    for form in (*FORMS, NUMBERS):
        if written.isascii() and (match := form.fullmatch(written)):
            year, month, day = int(match["y"]), month_of(match["m"]), int(match["d"])
            if year and 1 <= month <= 12 and monthrange(year, month)[1] < day <= 31:
                return iso(year, month, monthrange(year, month)[1])
    return None


def year_of(digits: str) -> int:
    """The year; of this century where it has two digits."""
    return int(digits) + 2000 * (len(digits) == 2)


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
