"""Tables that are none to Markdown, so that readers would see a run of bars or of words.

Only what is certain is told: two rows in a row, or two lines with tabs between their words.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from hooks.content.text.damage import blocks
from hooks.content.text.prose import lines_outside_code, lines_outside_fences
from hooks.problems import Problem
from hooks.rules import Fault, fault

ROW = re.compile(r" {0,3}\|")
DIVIDER = re.compile(r" {0,3}(?=[^\n|]{0,99}\|)(?=[^\n-]{0,99}-)[|: -]{3,999}\s*")
CELL_END = re.compile(r"(?<!\\)\|")
MARKER = re.compile(r"\s{0,8}(?:[-*+>•◦▪‣●■·–—]|#{1,6}|[0-9]{1,3}[.)]|\[[^\[\]]{1,99}\]:)\s{0,3}\t")
Block = Sequence[tuple[int, str]]


def check(path: str, body: str, first_line: int) -> Iterator[Problem]:
    """What was meant for a table in a story's body and is none."""
    raw = dict(lines_outside_fences(body)) if "\t" in body else {}
    for block in blocks(list(lines_outside_code(body))) if "|" in body or raw else ():
        told = of_rows(block) or of_tabs([(index, raw[index]) for index, _ in block if raw])
        if told:
            index, what = told
            yield what.at(path, first_line + index)


def of_rows(block: Block) -> tuple[int, Fault] | None:
    """Index of the line at which a table begins that is none, and why it is none."""
    lines = [line for _, line in block]
    at = next((n for n, line in enumerate(lines) if DIVIDER.fullmatch(line)), None)
    if at is not None:
        begins_late = at > 1 and "|" in lines[at - 1]
        return (block[at - 1][0], fault("run-on-table")) if begins_late else None
    for (index, line), (_, following) in pairwise(block):
        if ROW.match(line) and ROW.match(following):
            count = len(CELL_END.split(line.strip().strip("|")))
            return index, fault("no-divider-row", row=divider(count))
    return None


def of_tabs(block: Block) -> tuple[int, Fault] | None:
    """The same of a table whose cells are parted by tabs, as a spreadsheet gives them."""
    tabs = [0 if MARKER.match(line) else line.strip().count("\t") for _, line in block]
    for number, (index, line) in enumerate(block):
        if tabs[number] > 1 or (tabs[number] and any(tabs[number + 1 : number + 2])):
            cells = [cell.strip() for cell in line.strip().split("\t")]
            row = f"| {' | '.join(cells)} |"
            return index, fault("tabs-between-words", row=row, divider=divider(len(cells)))
    return None


def divider(count: int) -> str:
    """The line that stands below the first row of so many cells."""
    return f"|{' --- |' * count}"
