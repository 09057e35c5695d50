"""Values of front matter that are shown as they stand: no Markdown and no HTML may be in them."""

import re
from collections.abc import Mapping

from hooks.rules import Fault, fault

KEYS = ("title", "summary")
ENTITIES: Mapping[str, str] = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " ", "#39": "'",
    "ndash": "–", "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“",
    "rdquo": "”", "pound": "£", "euro": "€", "eacute": "é",
}  # fmt: skip
MARK = re.compile(
    r"\*\*(?P<bold>[^\s*][^*]{0,200}?)\*\*|\[(?P<words>[^\[\]]{1,200})\]\([^()\s]{1,500}\)"
    r"|</?(?:a|b|br|em|i|p|small|span|strong|su[bp]|u)\b[^<>]{0,200}>"
    rf"|&(?P<entity>{'|'.join(ENTITIES)});"
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
