"""A file's bytes become front matter and body, with the line and column of every value.

`yaml_events` reads the YAML; this module knows the file around it.
"""

import re
from codecs import BOM_UTF8
from dataclasses import dataclass
from unicodedata import normalize

from hooks.content import characters
from hooks.content.nodes import Entries
from hooks.content.yaml_events import SourceError, read_yaml
from hooks.problems import Problem
from hooks.rules import fault

FENCE = "---"
ODD_FENCE = re.compile(r"\s*(?:--|-{4,40}|[–—−][-–—−]{0,9}|\s---)\s*")
KEY = re.compile(r"[A-Za-z_]{1,40}\s?:")
FRONT_MATTER_DEPTH = 3
DATA_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file with front matter; `body_line` is the body's first line in the file.

    `text` is all of it, as it may be read.
    """

    front: Entries
    body: str
    body_line: int
    text: str = ""


def decode(path: str, data: bytes) -> str:
    """The text of a file in Unicode's form C, line ends as `\\n`, without a byte order mark."""
    text = data.removeprefix(BOM_UTF8)
    try:
        return normalize("NFC", with_plain_line_ends(text.decode()))
    except UnicodeDecodeError as error:
        before = with_plain_line_ends(text[: error.start].decode())
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        raise SourceError(fault("not-utf-8").at(path, line, column)) from error


def readable(path: str, data: bytes, found: list[Problem]) -> str:
    """The text of a file; characters that no one sees are told, and a space stands for each."""
    text = decode(path, data)
    told = tuple(characters.check(path, text))
    found.extend(told)
    return characters.HIDDEN.sub(characters.spaced, text) if told else text


def with_plain_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_document(path: str, data: bytes, found: list[Problem]) -> Document:
    """The front matter and body of a Markdown file; what is wrong is added to `found`.

    Raises SourceError when there is nothing that could be read further.
    """
    text = readable(path, data, found)
    lines = text.split("\n")
    begin, end = opening(path, lines, found), None
    for index in range(begin + 1, len(lines)):
        if lines[index].rstrip() == FENCE or ODD_FENCE.fullmatch(lines[index]):
            end = index
            break
    if end is None:
        raise SourceError(fault("no-closing-line").at(path, begin + 1))
    if lines[end].rstrip() != FENCE:
        found.append(fault("odd-closing-line", line=lines[end]).at(path, end + 1))
    front = read_yaml(path, lines[begin + 1 : end], begin + 2, FRONT_MATTER_DEPTH, found)
    body_line = min(end + 2, len(lines))  # where nothing follows, the file's last line
    return Document(front, "\n".join(lines[end + 1 :]), body_line, text)


def opening(path: str, lines: list[str], found: list[Problem]) -> int:
    """Index of the line that begins the front matter. Raises SourceError if there is none."""
    if lines[0].rstrip() == FENCE:
        return 0
    for index, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE and KEY.match("".join(lines[index + 1 : index + 2])):
            found.append(fault("text-before-front-matter").at(path))
            return index
    raise SourceError(fault("no-front-matter").at(path))


def read_data(path: str, data: bytes, found: list[Problem]) -> Entries:
    """A YAML file whose top level is keys with values. Raises SourceError."""
    return read_yaml(path, readable(path, data, found).split("\n"), 1, DATA_DEPTH, found)
