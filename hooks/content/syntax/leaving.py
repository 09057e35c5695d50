"""A key of front matter whose value YAML cannot read is left out, so that the others are read.

Pure text in and out; every other line keeps its number.
"""

import re

from hooks.content.syntax.fences import KEY

WORD = re.compile(r"[A-Za-z_]{1,40}\b")  # of a line that has no colon after its key
ANY = re.compile(r"\s*([A-Za-z_]{1,40})\s?:")


def leave_out(lines: list[str], index: int) -> set[str]:
    """Empties the lines of the key in which the line at the index stands, to the next key.

    Gives the names that stood there, which may have been keys; none where no key stands above.
    """
    starts = [n for n, line in enumerate(lines) if KEY.match(line)]
    if 0 <= index < len(lines) and index not in starts and WORD.match(lines[index]):
        starts = sorted([*starts, index])
    start = max((n for n in starts if n <= index), default=None)
    if start is None:
        return set()
    stop = min((n for n in starts if n > index), default=len(lines))
    names = {
        match[1] for line in lines[start:stop] if (match := KEY.match(line) or ANY.match(line))
    }
    names |= {word[0] for word in [WORD.match(lines[start])] if word}
    lines[start:stop] = [""] * (stop - start)
    return names
