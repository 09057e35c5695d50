"""What to type where a key takes one entry and a person wrote a value alone: the entry with it."""

import re
from collections.abc import Iterable

from hooks.content import dates
from hooks.content.fields import Field
from hooks.content.yaml_braces import in_braces

LINK = re.compile(r"!?\[([^\[\]]*)\]\(([^()\s]+)\)")
PICTURE = re.compile(r"\S.*\.[a-z]{3,4}", re.IGNORECASE)


def entry_with(field: Field, texts: Iterable[str]) -> str:
    """The field's key with its entry; each text stands where it belongs, and `…` elsewhere."""
    given = {name: text for each in texts for name, text in placed(field, each).items()}
    wanted = [inner for inner in field.fields if inner.required and not spared(inner, given)]
    return f"{field.name}: " + in_braces((each.name, given.get(each.name, "…")) for each in wanted)


def placed(field: Field, text: str) -> dict[str, str]:
    """Which keys of the entry the text is meant for; none where nobody can tell."""
    names = {inner.name for inner in field.fields}
    if "file" in names and (link := LINK.fullmatch(text)):
        return {"alt": link[1].strip() or "…", "file": link[2]}
    if "file" in names and PICTURE.fullmatch(text):
        return {"file": text}
    if "date" in names and (day := dates.certain(text)):
        return {"date": day}
    return {inner.name: text for inner in field.fields if text in inner.words}


def spared(field: Field, given: dict[str, str]) -> bool:
    """Whether what is given makes the key needless."""
    return field.unless is not None and given.get(field.unless[0]) == field.unless[1]
