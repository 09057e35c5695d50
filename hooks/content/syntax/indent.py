"""What stands at the beginning of lines that YAML cannot read: tabs, odd spaces, one too many.

Pure text in, slips out.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from hooks.content.syntax.slip import Slip
from hooks.content.syntax.value import Value, begin
from hooks.rules import fault

SPACES = "[ \t]*[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000][\\s\xa0]*"
ODD = re.compile(SPACES)
ODD_AFTER = re.compile(rf"\s*(?:- +)*(?:[A-Za-z_]{{1,40}}:|-){SPACES}(?=\S)")
KEY = re.compile(r"\s*(?:- +)*[a-z_]{1,40}\s*:(?:\s|$)")
KEYED = re.compile(r"(?P<key>\s*(?:- +)*[A-Za-z_]{1,40}: +)(?P<value>[^\s\"'\[{|>].*)")


def tab(lines: Sequence[str]) -> Slip | None:
    """A tab before the text of a line."""
    for index, line in enumerate(lines):
        if "\t" in (indent := line[: len(line) - len(line.lstrip())]):
            spaces = begin(lines[index - 1]) if index and set(indent) == {"\t"} else ""
            cured = (spaces or indent.replace("\t", "  ")) + line.lstrip()
            return Slip(index, indent.index("\t") + 1, fault("tab"), cured)
    return None


def odd_spaces(lines: Sequence[str]) -> Iterator[Slip]:
    """Lines with spaces as of a web page, which YAML takes for letters, at a place that counts."""
    for index, line in enumerate(lines):
        if line.isascii():
            continue
        start, cured = ODD.match(line), line
        if start:
            cured = " " * len(start[0]) + line[len(start[0]) :]
        where = "at the start of this line"
        for _ in range(2):  # after a dash, and after the key behind it
            if after := ODD_AFTER.match(cured):
                before = after[0].rstrip()
                if cured == line:
                    where = "after the dash" if before[-1] == "-" else "after the colon"
                cured = f"{before} {cured[after.end() :]}"
        if cured != line:
            place = next(n for n, sign in enumerate(line) if sign.isspace() and sign not in " \t")
            what, near = unicodedata.name(line[place]).lower(), None if start else cured.strip()
            yield Slip(index, place + 1, fault("odd-space", near, what=what, where=where), cured)


def first_key(lines: Sequence[str]) -> Slip | None:
    """Spaces before the first key, and before no other."""
    keys = [(index, line) for index, line in enumerate(lines) if KEY.match(line)]
    index, first = keys[0] if keys else (0, "")
    above = "".join(line for line in lines[:index] if not line.startswith("#"))
    others = any(not line.startswith(" ") for _, line in keys[1:])
    if not first.startswith(" ") or not others or above.strip():
        return None
    return Slip(index, 1, fault("space-before-key", cured=first.strip()), first.lstrip(" "))


def long_value(lines: Sequence[str], index: int, column: int) -> Slip | None:
    """A colon in a value that runs on over lines: all of it belongs on one, in quotes."""
    first = index
    while first > 0 and runs_on(lines[first]):
        first -= 1
    match = KEYED.fullmatch(lines[first])
    if first == index or not match:
        return None
    end = index + 1
    while end < len(lines) and runs_on(lines[end]):
        end += 1
    text = " ".join([match["value"].strip(), *(line.strip() for line in lines[first + 1 : end])])
    cured = Value(match["key"], text, "").cured
    told = fault("colon-in-value", cured=cured.strip())
    return Slip(index, column, told, cured, first, end - first)


def runs_on(line: str) -> bool:
    """Whether the line goes on with the value of the one before."""
    return (
        line.startswith(" ") and not KEY.match(line) and not line.lstrip().startswith(("- ", "#"))
    )
