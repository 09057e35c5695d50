"""A quotation mark that no other closes: YAML reads on to the next one, wherever that is.

Pure text in, a slip out.
"""

import re

from hooks.content.slip import Slip
from hooks.rules import fault

OPEN = re.compile(r"""(\s*+(?:- ++)*+)([A-Za-z_]{1,40}: +)(?:(")[^"\\]*|(')[^']*)""")
KEY = re.compile(r"(\s*+(?:- ++)*+)[A-Za-z_]{1,40}:(?:\s|$)")


def left_open(lines: list[str]) -> Slip | None:
    """A value whose mark is not closed in its line, where the next line is no part of it."""
    for index, line in enumerate(lines[:-1]):
        match, after = OPEN.fullmatch(line.rstrip()), KEY.match(lines[index + 1])
        if match and after and len(after[1]) <= len(match[1]):
            cured = match[0] + (match[3] or match[4])
            return Slip(index, match.end(2) + 1, fault("open-quote", cured.strip()), cured)
    return None
