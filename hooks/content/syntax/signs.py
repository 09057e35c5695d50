"""Signs of Markdown and prose that have a meaning in YAML: at the start of a value, or of a line.

Pure text in, slips out.
"""

import re

from hooks.content.syntax.slip import Slip
from hooks.content.syntax.value import IN_BRACKETS, Value, value_at
from hooks.rules import Fault, fault

VALUE = re.compile(r"\s*(?:- +)*(?:[A-Za-z_]{1,40}\s*: +)?(?=\S)")
INSIDE = re.compile(r"[:,\[{]\s*(?=[*&!%@`])")
EMPHASIS = re.compile(r"(\*{1,3})(?=[^\s*])([^*]{1,200})\1")
SIGNS = "*&!>|@%`[]{}?,#"
KEY = re.compile(r"(\s*(?:- +)*)[*`@%]{1,3}([A-Za-z_]{1,40}) ?[*`]{0,3} ?:[*`]{0,3} *(.*)")
DASH = re.compile(r"(\s*(?:- +)*[A-Za-z_]{1,40}: +)-\s+(?=\S)(.*)")
KNOWN = re.compile(
    r"(?<=[^\s,{\[]) +(label|slug|note|name|role|title|publisher|date|url|kind|state|value|reason"
    r"|file|alt|broader|synonyms|organisation|review_by)$"
)
COMMA = re.compile(r"(?<=[\[{,])\s*,")
MORE = r"(?:,|;|&|\+|/|and\b)\s*+([\w, -]++)"
AFTER = re.compile(rf"([^\[]*)\[([^\[\]\"']*)\]\s*+(?:([\])}}]+)|{MORE})")


def misread(lines: list[str], index: int, column: int) -> Slip | None:
    """The slip, where a sign explains why the line cannot be read."""
    line = lines[index]
    if match := KEY.fullmatch(line):
        return told("signs-around-key", index, match, f"{match[2]}: {match[3]}")
    if match := DASH.fullmatch(line):
        return dash(lines, index, match)
    if match := AFTER.fullmatch(line.rstrip()):
        items = ", ".join(filter(None, (match[2], match[4])))
        return told("text-after-bracket", index, match, f"[{items}]")
    if IN_BRACKETS.match(line) and (match := COMMA.search(line)):
        cured = COMMA.sub("", line)
        return Slip(index, match.end(), fault("lone-comma", cured=cured.strip()), cured)
    value, inside = VALUE.match(line), INSIDE.search(line)
    places = (column, *(match.end() + 1 for match in (inside, value) if match))
    return next((found for place in places if (found := sign(lines, index, place))), None)


def told(name: str, index: int, match: re.Match[str], rest: str) -> Slip:
    """The slip, with the rest of the line after the match's first group as it was meant."""
    cured = match[1] + rest
    return Slip(index, match.end(1) + 1, fault(name, cured=cured.strip()), cured)


def comma(line: str, index: int, column: int) -> Slip | None:
    """A key in brackets before whose colon, at the column, the comma is missing."""
    match = KNOWN.search(line, 0, column - 1)
    if not match:
        return None
    cured = f"{line[: match.start()]}, {line[match.start(1) :]}"
    told = fault("missing-comma", key=match[1], cured=cured.strip())
    return Slip(index, match.start(1) + 1, told, cured)


def dash(lines: list[str], index: int, match: re.Match[str]) -> Slip:
    """A list that begins on the line of its key: where it goes on, its first item moves down."""
    cured = match[1] + match[2]
    item = re.match(r"\s*- ", "".join(lines[index + 1 : index + 2]))
    near = f"{item[0]}{match[2]}" if item else None
    said = fault("dash-after-colon", near, cured=cured.strip())
    return Slip(index, match.end(1) + 1, said, None if near else cured)


def reused(lines: list[str], index: int, column: int, is_tag: bool) -> Fault:
    """What is wrong with an anchor, an alias or a tag, at a value or at a key."""
    slip = sign(lines, index, column)
    return slip.fault if slip else fault("yaml-tag" if is_tag else "yaml-anchor")


def sign(lines: list[str], index: int, column: int) -> Slip | None:
    """The sign that a value begins with at the column."""
    line = lines[index]
    before, first = line[: column - 1], line[column - 1 : column]
    if not first or first not in SIGNS or not begins_value(before, line[column:]):
        return None
    if first in "[{" and not ends_early(line[column - 1 :]):
        return None
    rest = line[column - 1 :].rstrip()
    value = value_at(line, column) if first not in "[{" else Value(before, rest, "")
    if first in ">|":  # folds lines, when nothing follows it; it is not part of the words
        value = Value(value.before, value.text.lstrip("|> "), value.after)
    plain = Value(value.before, EMPHASIS.sub(r"\2", value.text), value.after)
    told = first_sign(first, plain.cured, is_plain=plain != value)
    return Slip(index, column, told, plain.cured)


def first_sign(sign: str, cured: str, is_plain: bool = False) -> Fault:
    """That no value begins with the sign; in a plain one it stood for bold or italics."""
    shown = "a backtick" if sign == "`" else f"`{sign}`"
    near = cured.strip() if is_plain else None
    return fault("first-character", near, sign=shown, cured=cured.strip())


def begins_value(before: str, after: str) -> bool:
    """Whether a value may begin after these words of the line, and not a key."""
    if not before.strip():
        return not re.search(r":(?:\s|$)", after)
    return bool(re.search(r"(?::|-)\s+$|[\[{,]\s*$", before))


def ends_early(text: str) -> bool:
    """Whether the bracket that the text begins with closes before its end."""
    depth = 0
    for place, letter in enumerate(text, 1):
        depth += (letter in "[{") - (letter in "]}")
        if depth == 0:
            return bool(text[place:].strip()) and not text[place:].lstrip().startswith("#")
    return False
