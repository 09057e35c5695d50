"""Tags with `#` or `@` before them, as other sites have them; to YAML these are other things.

Pure text in, slips out. Only keys that the story has not of its own are looked at: no facet is
known here, and a title may begin with such a sign.
"""

import re
from collections.abc import Iterator, Sequence

from hooks.content.schema.key_names import OWN
from hooks.content.syntax.slip import Slip
from hooks.rules import fault

WORD = r"([#@])([^\W_][\w-]{0,60})"
KEY = re.compile(r"([a-z_]{1,40}):")
LISTED = re.compile(rf"[a-z_]{{1,40}}: +(?:\[ *)?{WORD}(?:[, ]{{1,3}}{WORD})*[\] ]*")
ITEM = re.compile(rf"( *- +){WORD} *")
EACH = re.compile(WORD)
MOST = 400  # characters of a line


def signed(lines: Sequence[str]) -> Iterator[Slip]:
    """A line of nothing but such tags, or one of them as an item of a list."""
    above = ""
    for index, line in enumerate(lines):
        if key := KEY.match(line):
            above = key[1]
        if above in OWN or not above or len(line) > MOST:
            continue
        if LISTED.fullmatch(line):
            words = EACH.findall(line)
            cured = f"{above}: [{', '.join(word for _, word in words)}]"
            yield told(index, line, words[0][0], cured)
        elif item := ITEM.fullmatch(line):
            yield told(index, line, item[2], item[1] + item[3])


def told(index: int, line: str, sign: str, cured: str) -> Slip:
    shown = fault("sign-before-word", sign=sign, cured=cured.strip())
    return Slip(index, line.index(sign) + 1, shown, cured)
