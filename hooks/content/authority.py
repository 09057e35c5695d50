"""What the ids of feeds begin with, as mkdocs.yml says it: read by its line, since the rest of that
file is for MkDocs alone."""

import re
from pathlib import Path
from typing import NamedTuple

from hooks.content.files import files
from hooks.content.syntax.events import SourceError

FILE, KEY = "mkdocs.yml", "authority:"
# A name that was the publisher's, and the day it was (RFC 4151, 2.1). Without one the year of each
# story stands in, as where nothing is set: so the ids of a hub that set it late stay as they are.
NAME = r"[a-z0-9@_-]{1,63}(?:\.[a-z0-9@_-]{1,63}){1,10}"
FORM = rf"(?:[a-z0-9.@_-]{{1,200}},[0-9]{{4}}(?:-[0-9]{{2}}(?:-[0-9]{{2}})?)?|{NAME})"
VALUE = re.compile(rf" *[\"']?({FORM})")


class Authority(NamedTuple):
    """The authority, or nothing where none is set, and the line."""

    text: str
    line: int


def authority_of(root: Path) -> Authority | None:
    """That of the hub; None where its settings cannot be read, or lie elsewhere."""
    try:
        text = files.read(root, FILE, files.DATA).decode(errors="replace")
    except SourceError:
        return None
    for number, line in enumerate(text.splitlines(), 1):
        before, _, after = line.partition(KEY)
        found = VALUE.match(after)
        if found and (not before or before[-1] in " {,") and "#" not in before:
            return Authority(found[1], number)
    return Authority("", 1)
