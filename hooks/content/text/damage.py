"""Text that came to harm on its way here: lists that run on, links that are none.

All of it would be shown as it stands, so only what is certain is told.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from hooks.content.text.forms import whole_address
from hooks.content.text.plain_text import ENDINGS
from hooks.content.text.prose import lines_outside_code
from hooks.problems import Problem
from hooks.rules import Fault, fault

ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,2}\.) {1,4}(?=\S)(?![-*+ ]+$)")
NO_TEXT = re.compile(r"\s|[>|#<]|\[[^\[\]]+\]:|[-*+] |\d{1,3}\. ")  # begins something else
RULE = re.compile(r"(?:=+|-+)\s*$")
BULLET = re.compile(r"\s{0,8}([•◦▪‣●■·])\s*(\S.*)")
LOOSE = re.compile(
    r" {0,3}([–—‒―](?=\s)|-(?=[^\W\d_]|\*\*|\[)|(?:[0-9]{1,2}(?:\)|\\\.)|\\[-*+])(?=\s))"
    r"\s{0,9}(\S.*)"
)
PLACE = r"(?:https?://[^\s()<>\[\]]+|/[a-z0-9/-]+/|[^\s()<>\[\]]+\.md(?:#[^\s()<>\[\]]*)?)"
APART = re.compile(rf"\[(?P<words>[^\[\]]+)\] +\((?P<place>{PLACE})\)")
SWAPPED = re.compile(rf"\((?P<words>[^()\[\]]+)\)\[(?P<place>{PLACE})\](?![(\[])")
ENDS = ".,;:!?"  # of a sentence, behind an address
UNCLOSED = re.compile(
    r"""\[(?P<words>[^\[\]]+)\]\((?P<place>https?://[^\s()<>\[\]]+)"""
    r"""(?:$|\s+(?!["'()\s])(?![^()\[\]]{0,500}+\)))"""
)
ANGLED = re.compile(
    rf"<((?:https?:(?!//)|www\.)[^\s<>]{{1,300}}|(?:[a-z0-9-]{{1,63}}\.){{1,9}}(?:{ENDINGS})"
    r"(?:/[^\s<>]{0,300})?)>",
    re.IGNORECASE,
)
TAG = re.compile(
    r"<(?:!--|/?(?:a|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|hr|i|iframe|ins|li"
    r"|mark|ol|p|pre|s|script|small|span|strike|strong|style|su[bp]|t[dhr]|table|u|ul"
    r"|img(?![^<>]{0,300}\ssrc=))\b[^<>]{0,200}>)",
    re.IGNORECASE,
)


def check(path: str, body: str, first_line: int) -> Iterator[Problem]:
    """What was damaged in a story's body."""
    lines = list(lines_outside_code(body))
    for index in run_on_lists(lines):
        yield fault("run-on-list").at(path, first_line + index)
    for index, column, told in bullets(lines):
        yield told.at(path, first_line + index, column)
    for (index, line), (_, following) in pairwise([*lines, (0, "")]):
        for column, told in (*broken_links(line, following), *bare_addresses(line)):
            yield told.at(path, first_line + index, column)


def bullets(lines: list[tuple[int, str]]) -> Iterator[tuple[int, int, Fault]]:
    """Index, column and fault of each line that was meant for an item of a list and is none.

    A dash, or a number with a bracket, may begin a line by chance; two lines in a row do not.
    """
    loose = {index: match for index, line in lines if (match := LOOSE.match(line))}
    items = {index for index, line in lines if loose and ITEM.match(line)}
    for index, line in lines:
        match = BULLET.match(line)
        if not match and index in loose:
            kinds = [loose[at][1][-1] for at in (index - 1, index + 1) if at in loose]
            in_list = loose[index][1][-1] in kinds or index - 1 in items
            match = loose[index] if in_list else None
        if match:
            sign, words = match.groups()
            mark = sign.rstrip(")\\.") + "." if sign[0].isdigit() else "-"
            told = fault("bullet-sign", sign=sign, cured=f"{mark} {words}")
            yield index, match.start(1) + 1, told


def blocks(lines: list[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    """Runs of lines between which no empty line, heading or rule stands."""
    block: list[tuple[int, str]] = []
    for index, line in [*lines, (len(lines) + 1, "")]:
        ends = not line.strip() or line.startswith("#") or RULE.match(line)
        if not ends and (not block or index == block[-1][0] + 1):
            block.append((index, line))
            continue
        if block:
            yield block
        block = [] if ends else [(index, line)]


def run_on_lists(lines: list[tuple[int, str]]) -> Iterator[int]:
    """Index of the first line of each list that no empty line parts from the paragraph before."""
    for block in blocks(lines):
        yield from run_on(block)


def run_on(block: list[tuple[int, str]]) -> Iterator[int]:
    """The same in one block. A line of text may begin with a dash; two, or one after `:`, do not
    do so by chance."""
    if NO_TEXT.match(block[0][1]):
        return
    items = [number for number, (_, line) in enumerate(block) if number and ITEM.match(line)]
    if items and (len(items) > 1 or block[items[0] - 1][1].rstrip(" *_").endswith(":")):
        yield block[items[0]][0]


def broken_links(line: str, following: str) -> Iterator[tuple[int, Fault]]:
    """Column and fault of each pair of brackets that was meant for a link and is none."""
    if "](" not in line and "] " not in line and ")[" not in line:
        return
    for pattern in (APART, SWAPPED, UNCLOSED):
        for match in pattern.finditer(line):
            goes_on = match.end() == len(line) and following.lstrip()[:1] in ("'", '"', "(", ")")
            if pattern is not UNCLOSED or not (goes_on and following.strip()):
                place = match["place"] if pattern is not UNCLOSED else match["place"].rstrip(ENDS)
                cured = f"[{match['words']}]({place}){match['place'][len(place) :]}"
                yield match.start() + 1, fault("broken-link", cured=cured)


def bare_addresses(line: str) -> Iterator[tuple[int, Fault]]:
    """Column and fault of each address in angle brackets of which Markdown makes no link."""
    for match in ANGLED.finditer(line) if "<" in line else ():
        whole = whole_address(match[1]) or whole_address(f"https://{match[1]}")
        near = f"<{whole}>" if whole else None
        yield match.start() + 1, fault("bare-address", near, written=match[0])
