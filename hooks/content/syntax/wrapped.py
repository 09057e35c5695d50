"""A value that goes on at the start of the next line, as text from a letter or a PDF does.

Pure text in, a slip out.
"""

import re
from collections.abc import Callable, Sequence

from hooks.content.schema.key_names import DAYS, NAMES, TEXTS
from hooks.content.syntax.slip import Slip
from hooks.content.syntax.value import quoted
from hooks.content.text.forms import is_slug
from hooks.rules import fault

KEYED = re.compile(r"(\s*+(?:- ++)*+)([A-Za-z_]{1,40})\s?:(?:\s++(.*))?")
OTHER = re.compile(r"\s*+(?:[A-Za-z_]{1,40}\s?:(?:\s|$)|- |#|$)")
ADDRESS = re.compile(r"\s*+https?://")
QUOTED = re.compile(r"\"((?:[^\"\\]|\\.)*+)\"|'([^']*)'")
NEEDS_QUOTES = re.compile(r"[\[\]{}>|*&!%@`,?\"'#-]|.*(?::\s|:$|\s#)")


def wrapped(lines: Sequence[str], index: int, is_key: Callable[[int], object]) -> Slip | None:
    """The value of the key above with the line and those below, to the next that `is_key`.

    Empty lines may stand between, where the key takes a text and has begun it.
    """
    first = max((n for n in range(index) if lines[n].strip()), default=0)
    above = KEYED.fullmatch(lines[first]) if index else None
    if above and first < index - 1 and (above[2] not in TEXTS or not above[3]):
        return None
    if not above or (above[3] or "").startswith(tuple("[{|>&*!")):
        return None
    is_whole = above[2] in NAMES - TEXTS or (above[2] in DAYS and not above[1])
    if (above[3] and is_whole) or ADDRESS.match(lines[index]) or lines[index].strip() in NAMES:
        return None
    end = index + 1
    while end < len(lines) and not OTHER.match(lines[end]) and not is_key(end):
        end += 1
    value = joined((above[3] or "").strip(), [line.strip() for line in lines[index:end]])
    cured = f"{above[1]}{above[2]}: {value}"
    told = fault("value-on-two-lines", key=above[2], cured=cured.strip())
    return Slip(index, 1, told, cured, first, end - first)


def joined(value: str, rest: Sequence[str]) -> str:
    """All of it on one line, in quotes where it needs them; slugs alone are a list."""
    if not value and len(rest) > 1 and all(map(is_slug, rest)):
        return f"[{', '.join(rest)}]"
    if not value and QUOTED.fullmatch(rest[0]):
        value, rest = rest[0], rest[1:]
    inside = QUOTED.fullmatch(value)
    bare = (inside[1] or inside[2] or "").replace('\\"', '"') if inside else value
    text = " ".join(filter(None, [bare, *rest]))
    return quoted(text) if inside or NEEDS_QUOTES.match(text) else text
