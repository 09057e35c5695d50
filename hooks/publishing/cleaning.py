"""A story's HTML held to a list of what it may be. The only module that imports `nh3`.

The list says for each element which attributes it may have, and for each attribute what it may
say: https://github.com/rust-ammonia/ammonia drops everything else. Whoever finds that cleaning
changed something has found what a story must not hold.
"""

import re

import nh3

ID = r"[a-z0-9][a-z0-9-]{0,80}(?:_[0-9]{1,4})?"
FOOTNOTE = r"fn(ref[0-9]{0,4})?:[A-Za-z0-9_-]{1,60}"
WEB = r"https://[^\s\"'<>\\@]{1,2000}|mailto:[^\s\"'<>\\:?]{1,300}"
OWN = r"(?:\.\./){0,9}(?:[a-z0-9-]{1,80}/){0,6}|\./"
CELL = {"class": re.compile("hub-(left|right|centre)")}
HEADING = {"id": re.compile(ID)}
ALLOWED: dict[str, dict[str, re.Pattern[str]]] = {
    **{name: {} for name in ("br", "hr", "strong", "em", "pre", "blockquote", "ul", "span")},
    **{name: {} for name in ("table", "thead", "tbody", "tr")},
    **{f"h{level}": HEADING for level in range(1, 7)},
    "a": {
        "href": re.compile(rf"{WEB}|(?:{OWN})?(?:#(?:{ID}|{FOOTNOTE}|[A-Za-z0-9:_-]{{1,80}}))?"),
        "rel": re.compile("nofollow noopener"),
        "title": re.compile(r"[^<>&]{1,300}"),
        "class": re.compile("footnote-(ref|backref)"),
    },
    "code": {"class": re.compile(r"language-[A-Za-z0-9#.+_-]{1,40}")},
    "div": {"class": re.compile("footnote")},
    "li": {"class": re.compile("hub-turn"), "id": re.compile(FOOTNOTE)},
    "ol": {
        "class": re.compile("hub-turns"),
        "role": re.compile("list"),
        "start": re.compile("[0-9]{1,9}"),
    },
    "p": {"class": re.compile("hub-speaker")},
    "sup": {"id": re.compile(FOOTNOTE)},
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


def clean(html: str) -> str:
    """What may be shown of `html`. HTML that holds only what is allowed comes back as it was."""
    return str(CLEANER.clean(html))
