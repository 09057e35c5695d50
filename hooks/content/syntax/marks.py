"""Marks that mean one thing to people and another to YAML: `#` for a number, and Markdown links.

Pure text in; beside `slips`, which knows the parser's messages.
"""

import re
from collections.abc import Iterator, Sequence

from hooks.content.schema.entry_fields import IMAGE
from hooks.content.schema.key_names import DAYS, TEXTS
from hooks.content.syntax.one_entry import entry_with
from hooks.content.syntax.slip import Slip
from hooks.content.syntax.slips import looks_quoted
from hooks.content.syntax.value import CURLY, IN_BRACKETS, Value
from hooks.content.text import dates
from hooks.content.text.forms import is_slug, is_web_address
from hooks.rules import Fault, fault

QUOTED = re.compile(r"\"(?:[^\"\\]|\\.?)*+(?:\"|$)|'[^']*+'")
KEY = re.compile(r"([a-z_]{1,40}): +$")
NUMBER = re.compile(r"#+\d")
REMARK = re.compile(r"(?<![^\s\[{,])#")
VALUE_BEGINS = re.compile(r".*(?:[\[{,]|:\s)\s*|\s*(?:- +)*", re.DOTALL)
LINK = re.compile(
    r"(?P<key>[a-z_]{1,40}): +(?P<all>\[(?P<words>[^\[\]]+)\]\((?P<address>[^()\s]+)\))"
)
PICTURE = re.compile(r"image: +(!?\[[^\[\]]*\]\([^()\s]+\))\s*")


def pictures(lines: Sequence[str]) -> Iterator[Slip]:
    """A picture as Markdown has it, at the key that names its file and what it shows."""
    for index, line in enumerate(lines):
        if match := PICTURE.fullmatch(line):
            cured = entry_with(IMAGE, [match[1]])
            told = fault("link-in-value", key="image", part="file and what it shows", cured=cured)
            yield Slip(index, match.start(1) + 1, told, cured)


def objection(text: str, line: str, start: int, end: int) -> tuple[Fault, str] | None:
    """What is wrong with a value without quotes, which ends there in its last line, and the value
    as it was meant: of one mistake no other problem comes."""
    if told := cut_off(line, start, end):
        return told, text or line[end:].strip()
    told = looks_quoted(text)
    return (told, text[text[0] in CURLY : -1]) if told else None


def cut_off(line: str, start: int, end: int) -> Fault | None:
    """That `#` hides the rest of a value without quotes, which stands there in its only line.

    A value of several lines has no `start` in its last one: -1.
    """
    rest = line[end:]
    if not rest.lstrip().startswith("#") or (rest[0] == "#" and start != end):
        return None
    if start < 0:
        return fault("hidden-by-hash")
    if is_remark(line[:start], line[start:end], rest.strip()):
        return fault("remark-behind-value", cured=line[:end].strip())
    begin = start if end > start else len(line) - len(rest.lstrip())
    return fault("hidden-by-hash", whole(line, begin, end).cured.strip())


def is_remark(before: str, text: str, rest: str) -> bool:
    """Whether the value is whole without the rest, as its key may hold no such words."""
    key = match[1] if (match := KEY.search(before)) else ""
    if key in {*DAYS, "url"}:
        return is_web_address(text) if key == "url" else bool(dates.certain(text))
    return key not in TEXTS and is_slug(text) and not NUMBER.match(rest)


def whole(line: str, begin: int, end: int) -> Value:
    """The value with what `#` hides; in brackets it goes to the next sign that ends a value."""
    stop = len(line.rstrip())
    if IN_BRACKETS.match(line[:begin]) and (sign := re.search(r"[,\]}]", line[end:])):
        stop = end + sign.start()
    return Value(line[:begin], line[begin:stop].rstrip(), line[stop:])


def explain(lines: list[str]) -> Slip | None:
    """A link where an address is wanted, or a `#` that hides the end of a list or an entry."""
    return next((slip for n, line in enumerate(lines) if (slip := in_line(n, line))), None)


def in_line(index: int, line: str) -> Slip | None:
    bare = QUOTED.sub(lambda m: "x" * len(m[0]), line)  # all stays in its place
    if link := LINK.search(bare):
        return linked(index, line, link)
    mark = REMARK.search(bare)
    return hidden_end(index, line, bare, mark.start()) if mark else None


def linked(index: int, line: str, link: re.Match[str]) -> Slip:
    """A link in place of a value: of `url` its address is meant, elsewhere its words."""
    key, part = link["key"], "address" if link["key"] == "url" else "words"
    text, rest = line[link.start(part) : link.end(part)], line[link.end() :].rstrip()
    if not IN_BRACKETS.match(line[: link.start("all")]):
        text, rest = text + rest * (key != "url"), ""
    value = text if key == "url" else Value("", text, "").cured
    cured = line[: link.start("all")] + value + rest
    told = fault("link-in-value", key=key, part=part, cured=f"{key}: {value}")
    return Slip(index, link.start("all") + 1, told, cured)


def hidden_end(index: int, line: str, bare: str, place: int) -> Slip | None:
    """That the `#` in this place hides a bracket that closes what is open before it."""
    before = bare[:place]
    is_open = len(re.findall(r"[\[{]", before)) > len(re.findall(r"[\]}]", before))
    if not is_open or not re.search(r"[\]}]", bare[place:]):
        return None
    found = VALUE_BEGINS.match(before)
    cured = whole(line, found.end() if found else place, place).cured
    return Slip(index, place + 1, fault("hidden-by-hash", cured.strip()), cured)
