"""Dates of birth, by the words beside them or by the head of their column."""

import re
from collections.abc import Iterator

MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
YEAR = "(?:19|20)[0-9]{2}(?![0-9])"
DATE = (
    rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?(?:\s{{1,2}}of)?[\s-]{{1,2}}{MONTH}[.,]?[\s-]{{1,2}}{YEAR}"
    rf"|{MONTH}[.]?\s{{1,2}}[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s{{1,2}}{YEAR}"
    rf"|[0-9]{{1,2}}(?P<by>[/. -])[0-9]{{1,2}}(?P=by)(?:{YEAR}|[0-9]{{2}}(?![0-9]))"
    rf"|{YEAR}(?P<then>[/.-])[0-9]{{2}}(?P=then)[0-9]{{2}}(?![0-9]))"
)
WEEKDAY = r"(?:[a-z]{3,6}day,?\s{1,2})?(?:the\s)?"
BORN_ON = (
    r"(?![a-z])[ :;=_|\"'(\[,-]{0,8}\n?[ >]{0,4}(?:(?:is|was|on|the)\s{1,3}){0,3}"
    r"(?:(?:in|at)\s(?:[0-9]{1,2}(?:[.:][0-9]{2})?\s?[ap]m\s)?"
    r"(?:[^0-9.;:!?\n]{1,40}?\s)?(?:on\s)?(?:the\s)?"
    rf"|to\s[^0-9.,;:!?\n]{{1,40}}?\son\s)?{WEEKDAY}{DATE}"
)
LABEL = (
    r"(?:date[\s_-]of[\s_-]birth|birth(?<![a-z]birth)[ _-]?date"
    r"|d(?<![a-z]d)(?:ob|\.o\.b\.?|[ ]o[ ]b))(?![a-z])"
)
# Beside such a label a year may be short, and a date in one piece.
LABELLED_DATE = (
    rf"(?:{DATE}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?[\s-]{{1,2}}{MONTH}[.,]?[\s-]{{1,2}}'?[0-9]{{2}}(?![0-9a-z])"
    r"|[0-3][0-9][01][0-9](?:19|20)[0-9]{2}(?![0-9])"
    r"|(?:19|20)[0-9]{2}[01][0-9][0-3][0-9](?![0-9]))"
)
BETWEEN = (
    "is|was|has|been|being|of|on|the|as|given|recorded|registered|entered|shown|listed|noted|value"
)
LABELLED = (
    rf"{LABEL}[ ]{{0,2}}(?:[(\[][^()\[\]\n]{{1,20}}[)\]])?[ :;=_|\"'(\[,-]{{0,8}}"
    r"(?:\n[ >]{0,4}){0,2}(?:[:|+-][ ]{1,3})?"
    rf"(?:(?:{BETWEEN})[:\s]{{1,3}}){{0,5}}{WEEKDAY}[\"']?{LABELLED_DATE}"
)
# What to ask first, which is quick; each begins with a sign that Python finds fast.
BORN = re.compile(rf"born(?<![a-z]born){BORN_ON}")
BIRTHDAY = re.compile(rf"birthday(?<![a-z]birthday){BORN_ON}")
SIGNS = ("birth", "dob", "d.o.b", "d o b")
AFTER = re.compile(LABELLED)
NAME = re.compile(LABEL)
BEFORE = re.compile(
    rf"(?<![0-9/.-]){LABELLED_DATE}[ ]{{0,2}}"
    r"(?:[(\[:=-][ ]?|(?:is|was|as)\s(?:[a-z']{1,15}\s){0,3})\Z"
)
BELOW = re.compile(r"\n[ |:]{0,9}-[ |:-]{2,400}\n")  # the line between a table's head and its rows
CELL = re.compile(rf"(?<![0-9/.-]){LABELLED_DATE}")


def births(text: str) -> Iterator[int]:
    """Where each date of birth begins, or the words that tell it, in a text in small letters."""
    if "born" in text:
        yield from (match.start() for match in BORN.finditer(text))
    if any(sign in text for sign in SIGNS):
        yield from (match.start() for match in BIRTHDAY.finditer(text))
        yield from (match.start() for match in AFTER.finditer(text))
        yield from before(text)
        yield from in_tables(text)


def before(text: str) -> Iterator[int]:
    """Where each date begins that is said to be one of birth after it."""
    for name in NAME.finditer(text):
        start = max(0, name.start() - 80)
        if date := BEFORE.search(text[start : name.start()]):
            yield start + date.start()


def in_tables(text: str) -> Iterator[int]:
    """Where each date begins in the columns of tables whose head is a label."""
    done = 0
    for line in BELOW.finditer(text):
        if line.start() < done or "|" not in line[0]:
            continue
        head = text[text.rfind("\n", 0, line.start()) + 1 : line.start()]
        columns = {index for index, (_, cell) in enumerate(cells(head)) if NAME.search(cell)}
        done = line.end()
        rows = text[done:].partition("\n\n")[0].split("\n") if columns else ()
        for row in rows:
            yield from (done + place for place in in_row(row, columns))
            done += len(row) + 1


def in_row(row: str, columns: set[int]) -> Iterator[int]:
    """Where each date begins in these columns of a row."""
    for index, (place, cell) in enumerate(cells(row)):
        if index in columns and (date := CELL.search(cell)):
            yield place + date.start()


def cells(row: str) -> Iterator[tuple[int, str]]:
    """Each cell of a row, and where it begins."""
    place = len(row) - len(row.lstrip().removeprefix("|"))
    for cell in row[place:].split("|"):
        yield place, cell
        place += len(cell) + 1
