"""Values of front matter that are shown as they stand: no Markdown and no HTML may be in them."""

import re
from collections.abc import Mapping
from html.entities import html5

from hooks.content.schema import story_schema
from hooks.content.schema.fields import each
from hooks.rules import Fault, fault

KEYS = tuple(
    dict.fromkeys(
        field.name
        for _, field in each(story_schema.FIELDS)
        if field.kind == "text" and not field.instead_of
    )
)
ENTITIES: Mapping[str, str] = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " ", "#39": "'",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "pound": "£", "euro": "€", "eacute": "é", "#160": " ", "#163": "£", "#038": "&",
    "#8211": "–", "#8212": "—", "#8216": "‘", "#8217": "’", "#8220": "“", "#8221": "”",
    "#8230": "…",
}  # fmt: skip
MARK = re.compile(
    r"\*\*(?P<bold>[^\s*][^*]{0,200}?)\*\*|\[(?P<words>[^\[\]]{1,200})\]\([^()\s]{1,500}\)"
    r"|</?(?:a|b|br|em|i|p|small|span|strong|su[bp]|u)\b[^<>]{0,200}>"
    rf"|&(?P<entity>{'|'.join(ENTITIES)});"
)
NAMES = "|".join(name for name in ENTITIES if name.isalpha())
NUMBERS = "|".join(name + "(?![0-9])" for name in ENTITIES if not name.isalpha())
CAPITALS = "|".join(n.upper() for n in ENTITIES if n.isalpha() and f"{n.upper()};" not in html5)
# In a text, the codes of which Markdown makes no sign: coded twice, without an end, in capitals.
SHOWN_CODE = re.compile(
    rf"&(?:(?:amp;){{1,9}}|(?=(?:{CAPITALS})(?![A-Za-z]))|(?=(?:{NAMES})(?![A-Za-z_;=])))"
    rf"(?P<code>{NAMES}|{CAPITALS}|{NUMBERS})(?![A-Za-z]);?"
)


def objection(key: str, text: str) -> Fault | None:
    """That the value holds marks which readers would see; None if it holds none."""
    mark = MARK.search(text) if key in KEYS else None
    if mark is None:
        return None
    return fault("marks-in-value", key=key, mark=mark[0], cured=MARK.sub(meant, text))


def meant(mark: re.Match[str]) -> str:
    """What the mark was to show."""
    return mark["bold"] or mark["words"] or ENTITIES.get(mark["entity"] or "", "")
