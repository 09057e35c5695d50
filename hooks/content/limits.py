"""How much of anything a story's body may hold.

The bounds lie far above what people write, and far below what makes a converter slow: its cost
grows with the square of most of these.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.problems import Problem

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
RUN = re.compile(r"([\[\](){}<>!^&*_`~\\|:#])\1{79}")
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
        fix = f"keep to {LINES} lines, or tell it in two stories"
        yield Problem(path, first_line + LINES, 1, f"the text has {len(lines)} lines", fix)
    for limit in IN_BODY:
        if (count := body.count(limit.sign)) > limit.most:
            place = nth(body, limit.sign, limit.most + 1)
            line = first_line + body.count("\n", 0, place + len(limit.sign))
            message = f"the text has {count} {limit.words}"
            yield Problem(path, line, 1, message, f"keep to {limit.most}")
    for index, text in enumerate(lines):
        if len(text) > 40 or text[:1] in " \t-*+>" or text[0].isdigit():
            yield from check_line(path, text, first_line + index)


def check_line(path: str, line: str, number: int) -> Iterator[Problem]:
    """What is too much in one line."""
    if len(line) > LINE_LENGTH:
        message = f"this line has {len(line)} characters"
        yield Problem(path, number, 1, message, f"keep to {LINE_LENGTH}: break the line")
    for limit in IN_LINE:
        if (count := line.count(limit.sign)) > limit.most:
            message = f"this line has {count} {limit.words}"
            yield Problem(path, number, 1, message, f"keep to {limit.most}")
    rule = RULE.match(line)
    if not rule and (match := RUN.search(line)):
        message, fix = f"`{match[1]}` stands 80 times in a row", "take most of them out"
        yield Problem(path, number, match.start() + 1, message, fix)
    if not rule and NESTED.match(line):
        message = f"lists or quotations lie more than {DEPTH} deep in each other"
        yield Problem(path, number, 1, message, "write it flatter")
    if "8<" in line and INCLUDE.match(line):
        yield including(path, number)


def including(path: str, number: int) -> Problem:
    """Other generators put a file's text here; a reviewer should not have to know which."""
    return Problem(path, number, 1, "`--8<--` includes no file here", "write the text itself")


def nth(text: str, sign: str, number: int) -> int:
    """Where `sign` stands for the `number`th time."""
    place = -1
    for _ in range(number):
        place = text.find(sign, place + 1)
    return place
