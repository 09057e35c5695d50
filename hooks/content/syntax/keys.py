"""Lines that were meant to hold a key and have another sign than its colon, or one before it.

Pure text in, slips out.
"""

import re
from collections.abc import Sequence

from hooks.content.schema.key_names import DAYS, ENTRIES, NAMES, NEEDED, TEXTS
from hooks.content.syntax.slip import Slip
from hooks.content.syntax.value import spaced_colon
from hooks.content.syntax.wrapped import KEYED, wrapped
from hooks.content.text.forms import day
from hooks.rules import fault

START = r"(\s*+(?:- ++)*+)([A-Za-z_]{1,40})"
SIGNED = re.compile(START + r"\s*+(:=|=>|->|=|→|：|﹕|∶)\s*+(.*)")
SPACED = re.compile(START + r"(?:\s*+(--|[;.>|~–—-]))?+\s++(\S.*)")
DASHED = re.compile(r"([-*•])\s*+([A-Za-z_]{1,40}:(?:\s.*)?)")


def no_colon(lines: Sequence[str], index: int) -> Slip:
    """A line without a key: nothing ends the key, or nothing stands between it and its value."""
    if cured := spaced_colon(lines[index]):
        return Slip(index, 1, fault("missing-space", cured=cured.strip()), cured)
    if slip := other_sign(lines, index):
        return slip
    slip = wrapped(lines, index, lambda below: other_sign(lines, below))
    return slip or Slip(index, 1, fault("no-colon"))


def other_sign(lines: Sequence[str], index: int) -> Slip | None:
    """A key with another sign in the place of its colon, or with none."""
    match = SIGNED.fullmatch(lines[index])
    if not match:
        match = SPACED.fullmatch(lines[index])
        if not match or not is_meant(lines, index, match):
            return None
    name = match[2].lower() if match[2].lower() in NAMES else match[2]
    cured = f"{match[1]}{name}: {match[4]}"
    shown = cured.strip()
    told = fault("no-colon", shown)
    if match[3]:
        told = fault("other-sign", sign=match[3], cured=shown)
    return Slip(index, match.end(1) + 1, told, cured)


def is_meant(lines: Sequence[str], index: int, match: re.Match[str]) -> bool:
    """Whether the first word of the line is meant for a key, and not for words of a text."""
    name = match[2].lower()
    if name not in NAMES or match[1]:
        return name in NAMES
    if name in ENTRIES and not match[4].startswith(("[", "{")):
        return False
    if any((key := KEYED.match(line)) and not key[1] and key[2] == name for line in lines):
        return False
    above = KEYED.fullmatch(lines[index - 1]) if index else None
    is_text = above and above[2] in TEXTS and not (above[3] or ".").endswith((".", "!", "?"))
    is_certain = name in NEEDED or (name in DAYS and day(match[4]) is not None)
    return is_certain or not (is_text or match[2] != name)


def first_dash(lines: Sequence[str]) -> Slip | None:
    """A dash before the first key, of which front matter has no use."""
    first = next((n for n, line in enumerate(lines) if line.strip() and line[0] != "#"), None)
    return None if first is None else without_dash(lines, first)


def dash(lines: Sequence[str], index: int) -> Slip | None:
    """A dash before a key, where no list can go on: a whole key stands above it."""
    above = next((line for line in lines[:index][::-1] if line.strip() and line[0] != "#"), "")
    key = KEYED.fullmatch(above)
    return without_dash(lines, index) if key and not key[1] and key[3] else None


def without_dash(lines: Sequence[str], index: int) -> Slip | None:
    match = DASHED.fullmatch(lines[index])
    if not match:
        return None
    return Slip(index, 1, fault("dash-before-key", sign=match[1], cured=match[2]), match[2])
