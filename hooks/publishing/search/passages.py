"""A page's HTML as passages of plain text, each under the heading that a link can lead to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

HEADING = re.compile(r"<h[1-6]((?: [^<>]*)?)>(.*?)</h[1-6]>", re.DOTALL)
ID = re.compile(r' id="([^"<>]*)"')
INLINE = re.compile(
    "</?(?:a|abbr|b|bdi|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time)"
    r'(?: (?:[^<>"]|"[^"]*")*)?>'
)
TAG = re.compile(r'<[a-z/!](?:[^<>"]|"[^"]*")*>', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Passage:
    """Text below a heading; the first of a page may stand below none, and has no anchor."""

    anchor: str
    heading: str
    text: str


def passages(html: str) -> Iterator[Passage]:
    """The passages in their order; a heading without text counts, as it can be what is sought."""
    before, *rest = HEADING.split(html)
    if text := plain(before):
        yield Passage("", "", text)
    for attributes, heading, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        found = ID.search(attributes)
        yield Passage(unescape(found[1]) if found else "", plain(heading), plain(text))


def plain(html: str) -> str:
    """The words of the HTML on one line, as they would be read."""
    text = INLINE.sub("", html)
    return " ".join(unescape(TAG.sub(" ", text)).split())
