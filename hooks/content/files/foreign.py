"""Files of other programs under the name of a story: known by their first bytes.

Nothing in them can be read as a story, so nothing else is told of them.
"""

from codecs import BOM_UTF8

from hooks.rules import Fault, fault

BEGINNINGS = (
    (b"%PDF", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0", "a file of an older Office program, such as Word"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
)
PACKED = (  # what stands in an archive, and whose it is
    (b"word/", "a Word file"),
    (b"opendocument.text", "an OpenDocument text"),
    (b"xl/", "an Excel file"),
    (b"Index/", "a Pages file"),
)
PICTURES = ((b"\xff\xd8\xff", "jpg"), (b"\x89PNG", "png"), (b"RIFF", "webp"), (b"GIF8", "gif"))
ARCHIVE, TELEPHONE = b"PK\x03\x04", b"ftyp"


def objection(data: bytes) -> Fault | None:
    """That the file is another than its name says; None for what may be a text."""
    start = data.removeprefix(BOM_UTF8).lstrip()[:20]
    if data[4:8] == TELEPHONE:
        return fault("picture-as-story", ending="heic")
    if ending := next((name for sign, name in PICTURES if start.startswith(sign)), None):
        return fault("picture-as-story", ending=ending)
    if start.startswith(ARCHIVE):
        what = next((name for sign, name in PACKED if sign in data), "a zip archive")
        return fault("another-format", what=what)
    if is_wide(start):
        return fault("not-utf-8")
    what = next((name for sign, name in BEGINNINGS if start.lower().startswith(sign.lower())), "")
    return fault("another-format", what=what) if what else None


def is_wide(start: bytes) -> bool:
    """Whether it is Latin text as UTF-16 or UTF-32 without a mark: each second byte is zero."""
    return len(start) > 3 and any(start) and not all(map(any, (start[::2], start[1::2])))
