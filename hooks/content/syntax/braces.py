"""The keys of one entry on one line, which only braces hold together.

Pure text in, a slip out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from hooks.content.schema.key_names import ENTRIES, TABLES
from hooks.content.syntax.slip import Slip
from hooks.content.syntax.value import quoted
from hooks.rules import fault

LINE = re.compile(r"(\s*+)(- ++)?(?:([a-z_]{1,40}): ++(?=[a-z_]{1,40}: ))?+(.*)")
BELOW = re.compile(r"\s++([a-z_]{1,40}): ++([^\s\"'\[{|>].*)")
LISTED = re.compile(r"([a-z_]{1,40}): +\[([^\[\]{}]*)\]\s*")
PLAIN = re.compile(
    r"[\w£$€(…][^,\[\]{}#:]*(?::[^\s,\[\]{}#:][^,\[\]{}#:]*)*|\"(?:[^\"\\]|\\.)*+\"|'[^']*'|"
)


def braced(lines: Sequence[str], index: int, column: int) -> Slip | None:
    """The keys of an entry on the line, and those on the lines below, between braces."""
    match = LINE.fullmatch(lines[index])
    if not match or not (match[2] or match[3]):
        return None
    tables = TABLES if not match[3] else [ENTRIES.get(match[3], ())]
    found = (parted(match[4].rstrip(), table) for table in tables)
    pairs = next((each for each in found if len(each) > (not match[3])), None)
    if pairs is None:
        return None
    end = index + 1
    while end < len(lines) and lines[end].startswith(match[1] + " "):
        below = BELOW.fullmatch(lines[end])
        if not below or below[1] in pairs:
            return None
        pairs[below[1]] = below[2].rstrip()
        end += 1
    cured = lines[index][: match.start(4)] + in_braces(pairs.items())
    near = cured.strip() if end > index + 1 else None
    told = fault("keys-on-one-line", near, cured=cured.strip())
    return Slip(index, column, told, cured, index, end - index)


def in_brackets(lines: Sequence[str]) -> Iterator[Slip]:
    """The keys of an entry in brackets, each of which YAML takes for an entry of its own."""
    for index, line in enumerate(lines):
        match = LISTED.fullmatch(line)
        if match and (pairs := parted(match[2].strip(), ENTRIES.get(match[1], ()))):
            cured = f"{match[1]}: [{in_braces(pairs.items())}]"
            yield Slip(index, match.start(2) + 1, fault("keys-on-one-line", cured=cured), cured)


def parted(text: str, names: Iterable[str]) -> dict[str, str]:
    """The keys of these names in the text, each with its value; none where one stands twice."""
    marks = list(re.finditer(rf"(?:^|[,;] *)({'|'.join(names)}):(?: +|$)", text)) if names else []
    if not marks or marks[0].start() or len({mark[1] for mark in marks}) < len(marks):
        return {}
    ends = [*(mark.start() for mark in marks[1:]), len(text)]
    return {mark[1]: text[mark.end() : end] for mark, end in zip(marks, ends, strict=True)}


def in_braces(pairs: Iterable[tuple[str, str]]) -> str:
    """The keys and values on one line, a value in quotes where it needs them."""
    shown = (f"{key}: {text if PLAIN.fullmatch(text) else quoted(text)}" for key, text in pairs)
    return "{" + ", ".join(shown) + "}"
