"""Marks of which Markdown makes nothing, so that readers would see the signs, or code.

Only what is certain is told.
"""

import posixpath
import re
from collections.abc import Collection, Iterator
from pathlib import PurePosixPath

from hooks.content.body.body import openings
from hooks.content.body.turn_looks import QUOTES
from hooks.content.draft import DOTS, scalar
from hooks.content.files.file_names import PICTURES
from hooks.content.text.damage import ITEM
from hooks.content.text.prose import lines_outside_code, paragraphs, without_code
from hooks.problems import Problem
from hooks.rules import Fault, fault

# Each begins with its sign, and looks before it afterwards: so `re` passes over all other signs.
EMPTY = re.compile(r"\[(?<![!\\]\[)\s{0,3}\]\((?=[^\s()])")
REFERRING = re.compile(
    r"\[(?<![!\\\]]\[)((?!\^)(?=[^\[\]]{0,99}[^\W\d_])[^\[\]]{1,200})\]"
    r"\[((?!\^)[^\[\]]{0,99})\](?![(\[:])"
)
NOTE = re.compile(r"\[(?<!\\\[)(\^[^\[\]\s]{1,99})\]")
DEFINED = re.compile(r" {0,3}\[([^\[\]]{1,200})\]:")
# GitHub writes a picture so that somebody drops into one of its boxes.
PICTURE = re.compile(
    r"""<img\s(?:[^<>]{0,300}?\s)?src=["']?([^\s"'<>]{1,500})[^<>]{0,300}>""", re.IGNORECASE
)
STARS = re.compile(r"\\.|\*{1,999}")
INDENTED = re.compile(r" {0,3}\t| {4}")
STRONG = (2, 3)  # asterisks in a row that make bold, the latter italic too


def check(path: str, body: str, first_line: int) -> Iterator[Problem]:
    """Links without words or address, bold that nothing closes, text that would be code."""
    every = list(lines_outside_code(body))
    lines = [(index, line) for index, line in every if "[" in line]
    defined = {folded(match[1]) for _, line in lines if (match := DEFINED.match(line))}
    for index, line in lines:
        for match in EMPTY.finditer(line):
            yield fault("empty-link").at(path, first_line + index, match.start() + 1)
        for match in (*REFERRING.finditer(line), *NOTE.finditer(line)):
            if told := lost(match, defined):
                yield told.at(path, first_line + index, match.start() + 1)
    for index, line in every:
        for match in PICTURE.finditer(line) if "<" in line else ():
            yield picture(match[1]).at(path, first_line + index, match.start() + 1)
    for index, column in open_bold(body):
        yield fault("open-bold").at(path, first_line + index, column)
    for index in indented(body):
        yield fault("indented-text").at(path, first_line + index)


def picture(target: str) -> Fault:
    """That a picture stands in the text, with what names it in the front matter."""
    name = posixpath.basename(target)
    name = name if PurePosixPath(name).suffix.lower() in PICTURES else DOTS
    return fault("picture-in-text", target=target, name=scalar(name, inner=True))


def lost(match: re.Match[str], defined: Collection[str]) -> Fault | None:
    """That a link or note refers to a line which is not there; None if it is."""
    words = match[1]
    label = match[match.re.groups] or words
    near = label if label.startswith("^") else None
    told = fault("no-reference", near, written=match[0], words=words)
    return None if folded(label) in defined else told


def folded(label: str) -> str:
    """The label as Markdown compares it."""
    return " ".join(label.lower().split())


def open_bold(body: str) -> Iterator[tuple[int, int]]:
    """Index of the line and column of the last `**` of each paragraph where one has no partner."""
    for start, paragraph in paragraphs(body) if "**" in body else ():
        found = [match for match in STARS.finditer(without_code(paragraph)) if match[0][0] == "*"]
        bold = [match.start() for match in found if len(match[0]) in STRONG]
        if len(bold) % 2 and not any(len(match[0]) > max(STRONG) for match in found):
            place = bold[-1]
            before = paragraph.rfind("\n", 0, place) + 1
            if paragraph[before:].partition("\n")[0].strip(" *"):  # else it draws a line
                yield start + paragraph.count("\n", 0, place), place - before + 1


def indented(body: str) -> Iterator[int]:
    """Index of the first line of each paragraph that is indented like code, and in no list.

    It begins as a sentence does; other text may well be code.
    """
    is_held, lines = False, body.split("\n")
    if not any(map(INDENTED.match, lines)):
        return
    for index, _, opens in openings(body):
        line = lines[index]
        if not line.strip():
            continue
        is_sentence = line.strip().lstrip(QUOTES + "*_(")[:1].isupper()
        if opens and line[0] not in " \t":
            is_held = False
        if ITEM.match(line) or DEFINED.match(line):
            is_held = True
        if opens and is_sentence and INDENTED.match(line) and not is_held:
            yield index
