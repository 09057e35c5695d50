"""What to type where a key takes entries and a person wrote a value alone: the entry with it."""

import re
from collections.abc import Iterable, Mapping
from itertools import islice

from hooks.content.schema.fields import Field
from hooks.content.syntax.braces import in_braces
from hooks.content.text import dates
from hooks.content.text.forms import is_slug, whole_address

LINK = re.compile(r"!?\[([^\[\]]*)\]\(([^()\s]+)\)")
AMONG = re.compile(r"[(<]?((?:https?://|www\.)[^\s<>\"]{1,500}?)>?[.,;)]{0,3}(?=\s|$)")
PICTURE = re.compile(r"\S.*\.[a-z]{3,4}", re.IGNORECASE)


def entry_with(field: Field, texts: Iterable[str]) -> str:
    """The field's key with its entry, in a list where it may have more of them."""
    entry = entry_of(field, texts)
    return f"{field.name}: {entry if field.at_most == 1 else f'[{entry}]'}"


def entry_of(field: Field, texts: Iterable[str]) -> str:
    """The entry in braces; each text stands where it belongs, and `…` elsewhere."""
    return filled(field, {name: text for each in texts for name, text in parted(field, each)})


def open_words(field: Field, texts: Iterable[str]) -> str:
    """What may stand in the place of the dots, where a key of the entry takes one of few words."""
    given = {name for each in texts for name, _ in parted(field, each)}
    left = [each for each in field.fields if each.choices and each.required]
    told = (f"for `{each.name}` {each.wanted}" for each in left if each.name not in given)
    words = ", ".join(told)
    return f", and in place of the dots {words}" if words else ""


def filled(field: Field, given: Mapping[str, str]) -> str:
    """The entry in braces with what is given for its keys, and `…` for others that it needs."""
    wanted = [inner for inner in field.fields if is_wanted(inner, given)]
    return in_braces((each.name, given.get(each.name, "…")) for each in wanted)


def parted(field: Field, text: str) -> Iterable[tuple[str, str]]:
    """The keys that the text is meant for, each with its part of it: a colon may part two."""
    first, colon, second = text.partition(": ")
    whole, one, other = (placed(field, each) for each in (text, first, second))
    if not colon or LINK.fullmatch(text):
        return whole.items()
    if one and other and not one.keys() & other.keys():
        return {**one, **other}.items()
    left = [inner.name for inner in field.fields if is_text(inner) and inner.name not in one]
    return ({**one, left[0]: second} if one and len(left) == 1 else whole).items()


def is_text(field: Field) -> bool:
    return field.required and field.kind == "text"


def placed(field: Field, text: str) -> dict[str, str]:
    """Which keys of the entry the text is meant for; none where nobody can tell."""
    names = {inner.name for inner in field.fields}
    link = LINK.fullmatch(text)
    if "file" in names:
        picture = {"alt": link[1].strip() or "…", "file": link[2]} if link else {"file": text}
        return picture if link or PICTURE.fullmatch(text) else {}
    if "url" in names and (address := whole_address(link[2] if link else text)):
        return {**(in_words(field, link[1]) if link else {}), "url": address}
    if "url" in names and (match := AMONG.search(text)) and whole_address(match[1]):
        rest = AMONG.sub("", text).strip(" ,;:–-")
        return {**in_words(field, rest), "url": whole_address(match[1])}
    if "date" in names and (day := dates.certain(text)):
        return {"date": day}
    words = {inner.name: text for inner in field.fields if text in inner.words}
    return words or in_words(field, text)


def in_words(field: Field, text: str) -> dict[str, str]:
    """The text at the first key that takes it and has to be there."""
    takes = {"text": True, "slug": is_slug(text)}
    names = (inner.name for inner in field.fields if inner.required and takes.get(inner.kind))
    return dict.fromkeys(islice(names, bool(text.strip())), text)


def is_wanted(field: Field, given: Mapping[str, str]) -> bool:
    """Whether the key stands in the entry."""
    return field.name in given or (field.required and not spared(field, given))


def spared(field: Field, given: Mapping[str, str]) -> bool:
    """Whether what is given makes the key needless."""
    return field.unless is not None and given.get(field.unless[0]) == field.unless[1]
