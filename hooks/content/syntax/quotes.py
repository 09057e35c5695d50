"""A quotation mark that no other closes, or behind which something stands.

Pure text in, a slip out.
"""

import re

from hooks.content.schema.key_names import NAMES
from hooks.content.syntax.slip import Slip
from hooks.content.syntax.value import Value, quoted
from hooks.content.text.forms import is_slug
from hooks.rules import fault

OPEN = re.compile(r"""(\s*+(?:- ++)*+)([A-Za-z_]{1,40}: +)(?:(")[^"\\]*|(')[^']*)""")
KEY = re.compile(r"(\s*+(?:- ++)*+)[A-Za-z_]{1,40}:(?:\s|$)")
ITEM = re.compile(r"\"[^\"]+\"|'[^']+'|[^\"']+")
BETWEEN = re.compile(r"[,;&]|\band\b")
COMMA = re.compile(r"(\"[^\"]*\"|'[^']*')\s*[,;]")
LIST = re.compile(r"\s*([a-z_]{1,40}): +")


def left_open(lines: list[str]) -> Slip | None:
    """A value whose mark is not closed in its line, where the next line is no part of it."""
    for index, line in enumerate(lines[:-1]):
        match, after = OPEN.fullmatch(line.rstrip()), KEY.match(lines[index + 1])
        if match and after and len(after[1]) <= len(match[1]):
            cured = match[0] + (match[3] or match[4])
            return Slip(index, match.end(2) + 1, fault("open-quote", cured.strip()), cured)
    return None


def after(part: Value, index: int, column: int) -> Slip:
    """Something after the closing mark: a comma, the next item of a list, or more of the value."""
    key, text = LIST.fullmatch(part.before), part.text.rstrip()
    if comma := COMMA.fullmatch(text):
        cured = part.before + comma[1]
        return Slip(index, column, fault("text-after-quote", cured.strip()), cured)
    items = [item.strip() for item in BETWEEN.split(text)]
    is_list = len(items) > 1 and all(map(ITEM.fullmatch, items))
    if is_list and key and key[1] not in NAMES - {"aliases"}:
        bare = [item.strip("\"'") for item in items]
        values = ", ".join(item if is_slug(item) else quoted(item) for item in bare)
        told = fault("list-without-brackets", key=key[1], value=text, values=values)
        return Slip(index, len(part.before) + 1, told, f"{part.before}[{values}]")
    cured = part.around.cured
    return Slip(index, column, fault("text-after-quote", cured=cured.strip()), cured)
