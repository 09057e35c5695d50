"""A file's bytes become front matter and body, with the line and column of every value.

Reads YAML as events, so nothing in a file can construct, repeat or convert anything.
The only module that imports `yaml`.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml

from hooks.content import yaml_slips
from hooks.content.nodes import Entries, Items, Node, Scalar
from hooks.problems import Problem, quoted

FENCE = "---"
FRONT_MATTER_DEPTH = 3
DATA_DEPTH = 8
MOST_SLIPS = 50  # in one file; past that the file is something else than front matter
Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Document:
    """A Markdown file with front matter; `body_line` is the body's first line in the file."""

    front: Entries
    body: str
    body_line: int


class SourceError(Exception):
    """The file cannot be read further; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


def decode(path: str, data: bytes) -> str:
    """The text of a file, line ends as `\\n`, without a byte order mark."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        fix = "save the file as UTF-8 (in the editor: Save as, encoding UTF-8)"
        raise SourceError(Problem(path, line, column, "the file is not UTF-8 text", fix)) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_document(path: str, data: bytes, found: list[Problem]) -> Document:
    """The front matter and body of a Markdown file; what is wrong is added to `found`.

    Raises SourceError when there is nothing that could be read further.
    """
    lines = decode(path, data).split("\n")
    if lines[0].rstrip() != FENCE:
        fix = "type `---` alone on line 1, then the front matter, then `---` again"
        raise SourceError(Problem(path, 1, 1, "the file does not begin with `---`", fix))
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        fix = "type `---` alone on a line between the front matter and the text"
        raise SourceError(Problem(path, 1, 1, "the front matter has no closing `---`", fix))
    front = read_yaml(path, lines[1:end], 2, FRONT_MATTER_DEPTH, found)
    return Document(front, "\n".join(lines[end + 1 :]), end + 2)


def read_data(path: str, data: bytes, found: list[Problem]) -> Entries:
    """A YAML file whose top level is keys with values. Raises SourceError."""
    return read_yaml(path, decode(path, data).split("\n"), 1, DATA_DEPTH, found)


def read_yaml(
    path: str, lines: list[str], first_line: int, depth: int, found: list[Problem]
) -> Entries:
    """The mapping that `lines` hold, counted from `first_line`.

    A slip whose cure is certain is reported, cured in memory and read past, so that one run
    tells all.
    """
    reader = EventReader(path, first_line, depth)
    try:
        front = reader.document(yaml.parse("\n".join(lines), Loader=Loader))
    except yaml.YAMLError as error:
        slip = yaml_slips.explain(lines, error)
        problem = Problem(path, slip.index + first_line, slip.column, slip.message, slip.fix)
        if slip.cured in (None, lines[slip.index]) or len(found) > MOST_SLIPS:
            raise SourceError(problem) from error
        found.append(problem)
        cured = [*lines[: slip.index], slip.cured or "", *lines[slip.index + 1 :]]
        return read_yaml(path, cured, first_line, depth, found)
    found.extend(reader.found)
    return front


class EventReader:
    """Builds nodes from YAML events and refuses what front matter has no use for."""

    def __init__(self, path: str, first_line: int, depth: int) -> None:
        self.path, self.first_line, self.depth = path, first_line, depth
        self.found: list[Problem] = []

    def problem(self, event: yaml.Event, message: str, fix: str) -> Problem:
        return Problem(self.path, *self.place(event), message, fix)

    def place(self, event: yaml.Event) -> tuple[int, int]:
        mark = event.start_mark
        assert mark is not None  # every event of a parsed text has one
        return mark.line + self.first_line, mark.column + 1

    def document(self, events: Iterator[yaml.Event]) -> Entries:
        """The one mapping of the one document."""
        next(events)  # stream start
        event = next(events)
        if isinstance(event, yaml.StreamEndEvent):
            return Entries((), self.first_line, 1)
        event = next(events)
        node = self.node(event, events, 1)
        next(events)  # document end
        extra = next(events)
        if not isinstance(extra, yaml.StreamEndEvent):
            self.found.append(
                self.problem(extra, "a second document begins here", "take out this `---`")
            )
        if not isinstance(node, Entries):
            message, fix = "there are no keys here", "write one `key: value` a line"
            raise SourceError(self.problem(event, message, fix))
        return node

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], level: int) -> Node:
        """The node that begins with `event`."""
        self.refuse_reuse(event)
        line, column = self.place(event)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, line, column)
        if isinstance(event, yaml.AliasEvent):
            return Scalar(f"*{event.anchor}", line, column)
        if level > self.depth:
            raise SourceError(self.problem(event, "this is nested too deeply", "write it flatter"))
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self.items(events, level)), line, column)
        return Entries(tuple(self.pairs(events, level)), line, column)

    def items(self, events: Iterator[yaml.Event], level: int) -> Iterator[Node]:
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            yield self.node(event, events, level + 1)

    def pairs(self, events: Iterator[yaml.Event], level: int) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, int] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, level + 1)
            if not isinstance(key, Scalar):
                raise SourceError(self.problem(event, "a key must be a word", "write `key: value`"))
            if key.text in seen:
                message = (
                    f"the key {quoted(key.text)} stands twice (first on line {seen[key.text]})"
                )
                self.found.append(self.problem(event, message, "keep one of the two"))
            value = self.node(next(events), events, level + 1)
            if key.text not in seen:
                yield key, value
            seen.setdefault(key.text, key.line)

    def refuse_reuse(self, event: yaml.Event) -> None:
        """No anchors, aliases or tags: they can make a small file mean a huge one."""
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            fix = "put the value in double quotes, or write it out"
            message = "`&` or `*` at the start of a value has a meaning in YAML"
            self.found.append(self.problem(event, message, fix))
        if getattr(event, "tag", None):
            fix = "put the value in double quotes"
            message = "`!` at the start of a value has a meaning in YAML"
            self.found.append(self.problem(event, message, fix))
