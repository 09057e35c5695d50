"""A story's HTML held to a list of what it may be. The only module that imports `nh3`.

The list says for each element which attributes it may have, and for each attribute what it may
say: https://github.com/rust-ammonia/ammonia drops everything else. Whoever finds that cleaning
changed something has found what a story must not hold.
"""

import re
import sys
from html import unescape
from typing import Any
from urllib.parse import urljoin

import nh3
from markupsafe import escape

CODE = re.compile(r"<code[^<>]{0,80}>[^<]*+</code>")
ID = r"[a-z0-9][a-z0-9-]{0,80}(?:_[0-9]{1,4})?"
FOOTNOTE = r"fn(?:ref[0-9]{0,4})?:[0-9]{1,4}"
WEB = r"(?i:https)://[^\s\"'<>\\`@/?#]{1,300}(?:[/?#][^\s\"<>\\`]{0,2000})?"
MAIL = r"mailto:[^\s\"'<>\\:?]{1,400}"
OWN = r"(?:(?:\.\./){0,9}(?:[\w.~-]{1,80}/){0,9}|\./)(?:#[^\s\"<>\\`]{1,300})?"
# Were it ever put into a page as HTML, as tooltips do, it would still be text.
TITLE = r"(?i:[^<&]|<(?=[\s\d=])|&(?!#|[lg]t|[a-z][a-z0-9]{1,31};)){0,500}"
# A tag with attributes as `clean` writes it: each in double quotes, which no value holds.
TAG = re.compile(r'(<[a-z][a-z0-9]*+)((?: [a-z-]++="[^"]*+")+)>')
ATTRIBUTE = re.compile(r' ([a-z-]++)="([^"]*+)"')
MARK = re.compile(r'<(small|sup) class="hub-[a-z]++">.*?</\1>')
PLAIN, LEADING = ("title", "start", "alt"), ("href", "src")  # what stays of them
WITHOUT = re.compile(r"https?://|mailto:")  # an address that leads to the same from anywhere
CELL = {"class": re.compile("hub-(left|right|centre)")}
HEADING = {"id": re.compile(ID)}
ALLOWED: dict[str, dict[str, re.Pattern[str]]] = {
    **{name: {} for name in ("br", "hr", "strong", "em", "pre", "blockquote", "ul", "span")},
    **{name: {} for name in ("table", "thead", "tbody", "tr")},
    **{f"h{level}": HEADING for level in range(1, 7)},
    "a": {
        "href": re.compile(rf"{WEB}|{MAIL}|{OWN}"),
        "rel": re.compile("nofollow noopener"),
        "title": re.compile(TITLE),
        "class": re.compile("footnote-(ref|backref)"),
    },
    "code": {"class": re.compile(r"language-[\w#.+-]{1,60}")},
    "div": {
        "class": re.compile("footnote|hub-frame"),
        "role": re.compile("group"),
        "tabindex": re.compile("0"),
        "aria-labelledby": re.compile(ID),
    },
    "small": {"class": re.compile("hub-shown")},
    "li": {"class": re.compile("hub-turn(?: hub-turn--other)?"), "id": re.compile(FOOTNOTE)},
    "ol": {"class": re.compile("hub-turns"), "start": re.compile("[0-9]{1,9}")},
    "p": {"class": re.compile("hub-(speaker|shows)"), "id": re.compile(f"shows-{ID}")},
    "sup": {"id": re.compile(FOOTNOTE), "class": re.compile("hub-ref")},
    "td": CELL,
    "th": CELL | {"scope": re.compile("col")},
}


def allowed(tag: str, attribute: str, value: str) -> str | None:
    """The value if the element may have it there; None takes the attribute away."""
    pattern = ALLOWED.get(tag, {}).get(attribute)
    return value if pattern and pattern.fullmatch(value) else None


CLEANER = nh3.Cleaner(
    tags=set(ALLOWED),
    attributes={tag: set(names) for tag, names in ALLOWED.items() if names},
    attribute_filter=allowed,
    url_schemes={"https", "mailto"},
    link_rel=None,
    clean_content_tags={"script", "style"},
)


def canonical(text: str) -> str:
    """The HTML with each sign written as the standard's algorithm does (HTML, 13.3).

    So HTML that is read and written again comes out the same.
    """
    text = text.replace("\xa0", "&nbsp;").replace("&#160;", "&nbsp;")
    if "&quot;" in text:
        text = CODE.sub(lambda match: match[0].replace("&quot;", '"'), text)
    return text


def clean(html: str) -> str:
    """What may be shown of `html`. HTML that holds only what is allowed comes back as it was.

    Raises what interrupts the filter, such as a key or a budget: nh3 reports that to Python's hook
    for exceptions that nobody can raise, and goes on without the attribute.
    """
    lost, hook = list[Any](), sys.unraisablehook
    sys.unraisablehook = lost.append
    try:
        found = str(CLEANER.clean(html))
    finally:
        sys.unraisablehook = hook
    for each in lost:
        raise each.exc_value
    return found


def absolute(html: str, page: str) -> str:
    """What `clean` gave, for a place that is no page: each address as it leads from `page`.

    Classes and ids go, as no style of ours and no link within the text reach it there; so do the
    marks, which lead to places on the page.
    """

    def placed(tag: re.Match[str]) -> str:
        kept = (
            f' {name}="{value if name in PLAIN else led(page, value)}"'
            for name, value in ATTRIBUTE.findall(tag[2])
            if name in PLAIN or name in LEADING
        )
        return f"{tag[1]}{''.join(kept)}>"

    return TAG.sub(placed, unmarked(html))


def unmarked(html: str) -> str:
    """What `clean` gave without the hub's own marks, as the author wrote it (see `marks`)."""
    return MARK.sub("", html) if "hub-" in html else html


def led(page: str, value: str) -> str:
    """Where an address on the page leads; both stand as in an attribute."""
    return value if WITHOUT.match(value) else str(escape(urljoin(page, unescape(value))))
