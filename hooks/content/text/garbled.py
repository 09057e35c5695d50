"""Letters that a program read in a wrong encoding before the text came here."""

import re
from collections.abc import Iterator

from hooks.problems import Problem
from hooks.rules import fault

GARBLED = re.compile(r"Ã[\x80-\xbf\u0152-\u0178ƒ€™]|â€[\x80-\xbf\u0152-\u2122]|Â[\xa0-\xbf]|\ufffd")


def check(path: str, text: str) -> Iterator[Problem]:
    """No letter of the file was read in a wrong encoding before it came here."""
    if text.isascii():
        return
    for number, line in enumerate(text.split("\n"), 1):
        first: dict[str, int] = {}
        for match in GARBLED.finditer(line):
            first.setdefault(match[0], match.start() + 1)
        for found, column in first.items():
            yield fault("garbled-letters", meant(found), found=found).at(path, number, column)


def meant(garbled: str) -> str | None:
    """What the letters were before, where that can be known."""
    try:
        return b"".join(map(byte_of, garbled)).decode()
    except UnicodeError:
        return None


def byte_of(sign: str) -> bytes:
    """The byte that browsers read as the sign (https://encoding.spec.whatwg.org/#windows-1252)."""
    try:
        return sign.encode("windows-1252")
    except UnicodeEncodeError:
        return sign.encode("latin-1")
