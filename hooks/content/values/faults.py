"""Why a value has not the form that it needs, and the value to type where it is known."""

import re
from collections.abc import Iterator, Sequence

from hooks.content.schema.fields import Field
from hooks.content.syntax.nodes import Entries, Items, Node, Scalar, described, parts
from hooks.content.syntax.one_entry import entry_of, entry_with, open_words
from hooks.content.syntax.value import spaced_colon
from hooks.content.text import dates, web_address
from hooks.content.text.forms import day, is_slug, is_web_address, slugged, whole_address
from hooks.content.values import scattered, unfilled, worded
from hooks.rules import Fault, fault

A_NAME = "a short name of small letters, digits and single hyphens"
AN_EXAMPLE = "2026-11-23"
Told = tuple[Node, Fault]  # a fault, with what it is told of


def of_slug(key: str, text: str, likely: str | None = None) -> Fault:
    """Of a name that is to be small letters, digits and hyphens; `likely` names one."""
    if unfilled.is_dots(text):
        return fault("not-filled-in", likely or A_NAME, key=key, value=text)
    if text.isascii() and text.isdigit():
        return fault("slug-of-digits", key=key, better=f"{key}-{text}")
    near = slugged(text)
    if near.isdigit():
        near = f"{key}-{near}"
    return fault("slug-form", key=key, better=near if is_slug(near) else "a-short-name")


def of_key(key: str, text: str) -> Fault:
    """Of a name that is to be a key: small letters, digits and underscores."""
    near = slugged(text).replace("-", "_").lstrip("0123456789_")
    return fault("key-form", key=key, better=near or "a_name")


def of_day(key: str, text: str, field: Field | None = None) -> Fault:
    """Of a day: it could be two, the month is too short, or it is written in another way.

    The example is the field's own: a day to ask people again lies ahead.
    """
    if day(better := dates.with_hyphens(text)):
        return fault("dash-in-day", key=key, value=text, better=better)
    if two := dates.readings(text):
        return fault("day-or-month", key=key, value=text, one=two[0], other=two[1])
    if last := dates.last_of_month(text):
        month, count = dates.NAMES[int(last[5:7]) - 1].capitalize(), int(last[8:])
        return fault("no-such-day", key=key, value=text, month=month, count=count, last=last)
    example = field.shown if field else AN_EXAMPLE
    return fault("not-a-day", dates.likely(text), key=key, value=text, example=example)


def of_address(key: str, text: str, other: str = "") -> Fault:
    """Of a web address; another key may take one that no link may have."""
    if unfilled.is_unfilled(text):
        return fault("not-filled-in", key=key, value=text)
    alone = web_address.IN_ANGLES.sub(r"\1", text)
    if alone != text and is_web_address(alone):
        return fault("not-a-web-address", alone, key=key)
    spaced = re.sub(r"\s", "%20", text)
    if spaced != text and is_web_address(spaced):
        return fault("web-address-space", key=key, better=spaced)
    if other and text.startswith("http://") and (whole := whole_address(text)):
        return fault("web-address-plain", key=key, value=text, better=whole, other=other)
    return web_address.of_value(key, text)


def entries(key: str, value: Node, field: Field | None) -> tuple[list[Entries], list[Told]]:
    """The sound entries in the value of the field, and what is wrong with all else that stands
    there."""
    found = [node for node in parts(value) if isinstance(node, Entries)]
    others = [node for node in parts(value) if not isinstance(node, Entries)]
    sound, told = judged(found, value, field) if field else (found, [])
    return sound, [*told, *of_others(key, others, value, field)]


def judged(nodes: Sequence[Entries], value: Node, field: Field) -> tuple[list[Entries], list[Told]]:
    """Those of the entries that are as they should be, and what is wrong with the others: keys of
    one are scattered over several, or words stand in the place of keys."""
    runs = scattered.runs(value, field)
    apart = [id(node) for run in runs for node in run]
    sound, told = list[Entries](), [*scattered.faults(runs, field)]
    for node in nodes:
        if words := worded.words(node, field):
            told += worded.faults(node, words, value, field)
        elif id(node) not in apart:
            sound.append(node)
    return sound, told


def of_others(key: str, nodes: Sequence[Node], value: Node, field: Field | None) -> Iterator[Told]:
    """Of what stands where entries should and is none; plain values for one entry once for all."""
    is_one = field is not None and field.at_most == 1
    for node in nodes[:1] if is_one else nodes:
        cured = spaced_colon(node.text) if isinstance(node, Scalar) else None
        told = without_keys(key, node, nodes if is_one else [node], value, field)
        yield node, fault("missing-space", cured=cured) if cured else told


def without_keys(
    key: str, node: Node, nodes: Sequence[Node], value: Node, field: Field | None
) -> Fault:
    """That the node has no keys, and the entry to type for the nodes, where its keys are known."""
    texts = [each.text for each in nodes if isinstance(each, Scalar)]
    if field is None or field.at_most == 1 or not isinstance(value, Items):
        near, more = (entry_with(field, texts), open_words(field, texts)) if field else (None, "")
        return fault("not-entries", near, key=key, kind=described(node), more=more)
    kind = "a value without keys" if texts else described(node)
    near = ("" if value.flow else "- ") + entry_of(field, texts)
    return fault("not-entries", near, key=key, kind=kind, more="")
