"""Links whose words are a web address, and which lead to another site than it names.

A reader trusts the address that is seen. Links with a name in place of their address count too.
"""

import re
from collections.abc import Iterator, Mapping

from hooks.content.body.leftover import folded
from hooks.content.text.plain_text import ENDINGS
from hooks.content.text.prose import LINK, paragraphs, plain, without_code

HOST = r"[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,9}"
SCHEME = r"[Hh][Tt][Tt][Pp][Ss]?://"
OWNER = (
    r"(?:[^\s/?#@]{0,99}@)?(?:[Ww]{3}\.)?"  # a user's name, and what most sites have before theirs
)
LED = re.compile(rf"{SCHEME}{OWNER}({HOST})")
# Without a beginning an address is the whole of the words, in small letters: no firm such as A.com.
SHOWN = re.compile(
    rf"{LED.pattern}|(?<![\w.-])[Ww]{{3}}\.({HOST})"
    rf"|^((?:[a-z0-9-]{{1,63}}\.){{1,9}}(?:{ENDINGS}))(?=/|$)"
)
REFERRING = re.compile(r"\[(?<![!\\\]]\[)([^\[\]]{1,200})\](?:\[([^\[\]]{0,99})\])?(?![(\[:])")
DEFINED = re.compile(r"^ {0,3}\[([^\[\]]{1,200})\]:\s{0,9}<?([^\s<>]{1,2000})", re.MULTILINE)


def elsewhere(body: str) -> Iterator[tuple[int, int, str, str]]:
    """Index of the line, column, the site that the words name and the one the link leads to."""
    defined = {folded(match[1]): match[2] for match in DEFINED.finditer(body) if "]:" in body}
    for start, paragraph in paragraphs(body) if "](" in body or defined else ():
        for place, words, target in links(without_code(paragraph), defined):
            if both := sites(plain(words), target):
                above = paragraph.rfind("\n", 0, place) + 1
                yield start + paragraph.count("\n", 0, place), place - above + 1, *both


def links(text: str, defined: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """Where each link of the text begins, its words and its target."""
    for match in LINK.finditer(text):
        yield match.start(), match["words"], match[2] or match[3]
    for match in REFERRING.finditer(text) if defined else ():
        if target := defined.get(folded(match[2] or match[1])):
            yield match.start(), match[1], target


def sites(words: str, target: str) -> tuple[str, str] | None:
    """The site that the words name and the one that the target leads to, if they are two."""
    shown, led = SHOWN.search(words), LED.match(target)
    if not shown or not led:
        return None
    one, other = (shown[1] or shown[2] or shown[3]).lower(), led[1].lower()
    return None if f".{other}".endswith(f".{one}") else (one, other)
