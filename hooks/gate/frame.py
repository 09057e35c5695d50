"""What of a page is like what was found good before, so that it need not be parsed again.

A page is a text in a frame. Only words and addresses may differ between two frames that count as
one, and none of them can hold a mark of HTML. A text of plain tags alone holds nothing that runs,
loads or sends, and every parser reads it alike.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

TEXT, END = b'<nav class="hub-crumbs"', b"</article>"  # how the text begins, and what follows it
WORDS = rb'[^<>"\x00-\x08\x0b-\x1f\x7f]*'
FEED = rb"<link rel=\"alternate(?: feed)?\" type=\"application/rss\+xml\" title=\""
LINKED = rb"<script type=\"application/ld\+json\">"  # JSON: a browser does not run it
DIFFERING = re.compile(
    rb"((?:<title>|<meta name=\"description\" content=\""
    rb"|<meta property=\"og:(?:title|description|image:alt)\" content=\""
    rb"|<meta property=\"og:(?:url|image)\" content=\"https://"
    rb"|<link rel=\"canonical\" href=\"https://|<p class=\"hub-print\">https://)"
    + WORDS
    + b"|"
    + LINKED
    + rb"[^<>\x00-\x1f\x7f]*"
    + b"|"
    + FEED
    + WORDS
    + rb"\" href=\"(?:\.\./)*[a-z0-9/-]*)"
)
CONTROLS = bytes({*range(32), 127} - set(b"\t\n\f\r"))
OWN = rb"(?!//)[a-z0-9_/.-]*(?:#[a-z0-9_/.:-]*)?"  # the plainest link within the site
TAG = re.compile(rb"<[^>]*>")
SINGLE = (b"<br>", b"<hr>")  # elements without an end
NAMES = (
    rb"a|article|aside|b|blockquote|br|caption|code|dd|details|div|dl|dt|em|h[1-6]|header|hr|i|li"
    rb"|nav|ol|p|pre|q|section|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|time|tr|ul"
)
PLAIN = re.compile(
    rb"</(?:" + NAMES + rb")>|<(?:" + NAMES + rb")(?: (?:"
    rb"(?:class|id|title|rel|role|lang|dir|scope|start|datetime|data-(?:copy|feed)|aria-[a-z]{1,20})"
    rb"=\"[^\"<>]*\""
    rb"|href=\"(?:https://[a-z0-9][^\"<>]*|" + OWN + rb")\"))*>"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """A page's frame, before and after its text and with nothing in it, and the text.

    `words` are those that were taken out of the frame. Each part begins and ends with ASCII, so
    the page is UTF-8 if they all are.
    """

    frame: tuple[bytes, bytes]
    words: bytes
    text: bytes


def data(words: bytes) -> Iterator[bytes]:
    """The JSON-LD among the words that were taken out of a frame."""
    yield from (piece.partition(b"<")[0] for piece in re.split(LINKED, words)[1:])


def parts(page: bytes) -> Parts | None:
    """The page in its parts; None if it has no such text."""
    before, begin, rest = page.partition(TEXT)
    text, end, after = rest.rpartition(END)
    if not begin or not end:
        return None
    pieces = DIFFERING.split(before)  # by turns what stays and what differs
    return Parts((b"".join(pieces[::2]), end + after), b"".join(pieces[1::2]), begin + text)


class Seen:
    """The frames that were found good, and the tags that are plain."""

    def __init__(self) -> None:
        self.frames: set[tuple[bytes, bytes]] = set()
        self.plain: set[bytes] = set()

    def is_plain(self, text: bytes) -> bool:
        """Whether the text is words and plain tags, and each that begins also ends."""
        found = TAG.findall(text)
        kinds = set(found)
        endless = sum(text.count(tag) for tag in SINGLE if tag in kinds)
        whole = len(found) == text.count(b"<") == 2 * text.count(b"</") + endless
        new = kinds - self.plain
        if (
            not whole
            or not all(map(PLAIN.fullmatch, new))
            or text.translate(None, CONTROLS) != text
        ):
            return False
        self.plain |= new
        return True
