"""Lines of a list that begin with another sign than a dash and a space.

Pure text in, slips out. YAML reads most of them without complaint, as text or as a key.
"""

import re
from collections.abc import Iterator, Sequence

from hooks.content.syntax.slip import Slip
from hooks.rules import fault

HEAD = re.compile(r"\s*+(?:- ++)*+[A-Za-z_]{1,40}\s?:\s*+(?:#.*)?")
ODD = re.compile(
    r"(\s*+)(?:([•·●◦▪‣○■–—−‐‑])\s*+|([*+]|\d{1,2}[.)])\s++|-(?=[A-Za-z\"'“‘{\[]))(\S.*)"
)
DASH = re.compile(r"\s*+-(?:\s|$)")
KEY = re.compile(r"\s*+[A-Za-z_]{1,40}:(?:\s|$)")


def odd_dashes(lines: Sequence[str]) -> Iterator[Slip]:
    """The lines, below a key that has no value on its own line; all at the column of the first."""
    above, items = None, None  # the columns of the key and of its list
    for index, line in enumerate(lines):
        if not line.strip() or line.startswith("#"):
            continue
        column = len(line) - len(line.lstrip())
        if HEAD.fullmatch(line):
            above, items = column, None
        elif above is None:
            continue
        elif (match := ODD.fullmatch(line)) and column >= above and items in (None, column):
            items = column
            yield odd_dash(lines, index, match)
        elif DASH.match(line) and column >= above:
            items = column if items is None else items
        elif items is None or column <= items:
            above = None


def odd_dash(lines: Sequence[str], index: int, match: re.Match[str]) -> Slip:
    """The line with a dash; its text begins where the keys of the same entry do."""
    sign = match[2] or match[3]
    below = "".join(lines[index + 1 : index + 2])
    column = len(below) - len(below.lstrip()) if KEY.match(below) else 0
    spaces = " " * max(1, column - len(match[1]) - 1)
    shown = f"`{sign}`" if sign else "a dash without a space"
    told = fault("star-in-list", sign=shown, cured=f"- {match[4]}".strip())
    return Slip(index, match.end(1) + 1, told, f"{match[1]}-{spaces}{match[4]}")
