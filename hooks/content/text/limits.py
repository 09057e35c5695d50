"""How much of anything a story's body may hold.

The bounds lie far above what people write, and far below what makes a converter slow: its cost
grows with the square of most of these.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.problems import Problem
from hooks.rules import fault

LINES = 2000
LINE_LENGTH = 8000  # characters; a paragraph on one line is common
DEPTH = 8  # lists and quotations within each other


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `most` of a sign in one body, or in one line."""

    sign: str
    most: int
    words: str


IN_BODY = (
    Limit("[", 1000, "square brackets `[`"),
    Limit("<", 500, "signs `<`"),
    Limit("|", 4000, "bars `|`"),
    Limit("[^", 200, "footnotes `[^`"),
    Limit("\n#", 200, "headings"),
    Limit("```", 100, "code fences"),
    Limit("&", 1000, "signs `&`"),
    Limit("\\", 1000, "backslashes"),
)
IN_LINE = (Limit("|", 40, "bars `|`"), Limit("[", 100, "square brackets `[`"))
MARK = r"([\[\](){}<>!^&*_`~\\|:#])\1"
RUN = re.compile(MARK + "{79}")
# Of every fortieth sign, two that stand together: no run of eighty is without.
STEP, TWICE = 40, re.compile(MARK)
BEGINS = tuple(" \t-*+>")  # a line that may be nested; a number may too
ITEM = r"(?:[-*+]|\d{1,9}\.)\s"  # digits of any alphabet, as Markdown takes them
NESTED = re.compile(
    rf"\s{{0,3}}(?:(?:>|{ITEM})\s{{0,4}}){{{DEPTH + 1}}}"
    rf"|(?:[ ]{{4}}|\t){{{DEPTH}}}\s*+(?:>|{ITEM})"
)
RULE = re.compile(r"[-*_ \t]*+$")
INCLUDE = re.compile(r"\s{0,8}-{1,3}8<-{1,3}")


def check(path: str, body: str, first_line: int) -> Iterator[Problem]:
    """A problem for each bound that the body passes, at the first line that does."""
    lines = body.split("\n")
    if len(lines) > LINES:
        yield fault("too-many-lines", count=len(lines), most=LINES).at(path, first_line + LINES)
    for limit in IN_BODY:
        if (count := body.count(limit.sign)) > limit.most:
            place = nth(body, limit.sign, limit.most + 1)
            line = first_line + body.count("\n", 0, place + len(limit.sign))
            yield fault("too-many-marks", count=count, what=limit.words, most=limit.most).at(
                path, line
            )
    suspicious = is_suspicious(body, lines)
    for index, text in enumerate(lines):
        if suspicious or text.startswith(BEGINS) or text[:1].isdigit():
            yield from check_line(path, text, first_line + index)


def is_suspicious(body: str, lines: list[str]) -> bool:
    """Whether any line may hold too much, but for what its beginning shows; asked at once."""
    return (
        "8<" in body
        or len(max(lines, key=len)) > LINE_LENGTH
        or any(body.count(limit.sign) > limit.most for limit in IN_LINE)
        or bool(TWICE.search(body[::STEP]))
    )


def check_line(path: str, line: str, number: int) -> Iterator[Problem]:
    """What is too much in one line."""
    if len(line) > LINE_LENGTH:
        yield fault("line-too-long", count=len(line), most=LINE_LENGTH).at(path, number)
    for limit in IN_LINE:
        if (count := line.count(limit.sign)) > limit.most:
            many = fault("too-many-in-line", count=count, what=limit.words, most=limit.most)
            yield many.at(path, number)
    rule = RULE.match(line)
    if not rule and (match := RUN.search(line)):
        yield fault("long-run", sign=match[1]).at(path, number, match.start() + 1)
    if not rule and NESTED.match(line):
        yield fault("nested-too-deep", most=DEPTH).at(path, number)
    if "8<" in line and INCLUDE.match(line):
        # Other generators put a file's text here; a reviewer should not have to know which.
        yield fault("include").at(path, number)


def nth(text: str, sign: str, number: int) -> int:
    """Where `sign` stands for the `number`th time."""
    place = -1
    for _ in range(number):
        place = text.find(sign, place + 1)
    return place
