"""A file's bytes become front matter and body, with the line and column of every value.

`events` reads the YAML; this module knows the file around it.
"""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from dataclasses import dataclass
from unicodedata import normalize

from hooks.content.syntax import conflict, fences, tops
from hooks.content.syntax.events import SourceError
from hooks.content.syntax.nodes import Entries
from hooks.content.syntax.reader import read_yaml
from hooks.content.text import characters
from hooks.problems import Problem
from hooks.rules import fault

OTHERS = (((BOM_UTF32_LE, BOM_UTF32_BE), "utf-32"), ((BOM_UTF16_LE, BOM_UTF16_BE), "utf-16"))
NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")  # in what is not UTF-8: it is no text at all
FRONT_MATTER_DEPTH = 3
FRONT_MATTER_LINES = 1000  # twenty times the longest that a story needed
DATA_DEPTH = 8


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file with front matter; `body_line` is the body's first line in the file.

    `text` is all of it, as it may be read. `unread` are keys of front matter whose values cannot
    be read; with them, or without both lines of hyphens, the document is not `whole`. A `bare` one
    has no front matter at all.
    """

    front: Entries
    body: str
    body_line: int
    text: str = ""
    unread: frozenset[str] = frozenset()
    whole: bool = True
    bare: bool = False


def decode(path: str, data: bytes) -> str:
    """The text of a file in Unicode's form C, line ends as `\\n`, without a byte order mark.

    Raises SourceError for what is not UTF-8.
    """
    text, problem = decode_any(path, data)
    if problem:
        raise SourceError(problem)
    return text


def decode_any(path: str, data: bytes) -> tuple[str, Problem | None]:
    """The text; what is not UTF-8 is told, and read as other programs save text.

    Raises SourceError for what is no text.
    """
    text = data.removeprefix(BOM_UTF8)
    try:
        return plain(text.decode()), None
    except UnicodeDecodeError as error:
        before = plain(text[: error.start].decode())
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    problem = fault("not-utf-8").at(path, line, column)
    encoding = next((name for marks, name in OTHERS if text.startswith(marks)), "windows-1252")
    meant = text.decode(encoding, errors="replace")
    if NO_TEXT.search(meant):
        raise SourceError(problem)
    return plain(meant), problem


def plain(text: str) -> str:
    return normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def readable(path: str, data: bytes, found: list[Problem]) -> str:
    """The text of a file; characters that no one sees are told, and a space stands for each.

    Raises SourceError for a file of two versions, of which no one can tell what is meant.
    """
    text, problem = decode_any(path, data)
    conflict.refuse(path, text, found)
    told = tuple(characters.check(path, text))
    found.extend(filter(None, (problem, *told)))
    return characters.HIDDEN.sub(characters.spaced, text) if told else text


def read_document(path: str, data: bytes, found: list[Problem]) -> Document:
    """The front matter and body of a Markdown file; what is wrong is added to `found`.

    What cannot be read is left out and the rest read, so that one run tells all. Raises
    SourceError when there is nothing that could be read further.
    """
    text = readable(path, data, found)
    start, lines = tops.unwrapped(path, text.split("\n"), found)
    place = fences.find(path, lines, found, start)
    if (count := place.end - place.front) > FRONT_MATTER_LINES:
        many = fault("front-matter-too-long", count=count, most=FRONT_MATTER_LINES)
        raise SourceError(many.at(path, place.front + 1 + FRONT_MATTER_LINES))
    unread: set[str] = set()
    front = read_yaml(
        path, lines[place.front : place.end], place.front + 1, FRONT_MATTER_DEPTH, found, unread
    )
    body_line = min(place.body + 1, len(lines))  # where nothing follows, the file's last line
    whole = place.found and not unread
    lines = tops.without_twin(path, lines, place.body, found)
    last = tops.second_story(path, lines, place.body, found) if place.last is None else place.last
    body = "\n".join(lines[place.body : last])
    bare = not place.found and place.front == place.end
    return Document(front, body, body_line, text, frozenset(unread), whole, bare)


def read_data(path: str, data: bytes, found: list[Problem]) -> Entries:
    """A YAML file whose top level is keys with values. Raises SourceError."""
    return read_yaml(path, readable(path, data, found).split("\n"), 1, DATA_DEPTH, found)
