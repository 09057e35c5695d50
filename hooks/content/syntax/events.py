"""YAML is read as events, so nothing in a file can construct, repeat or convert anything.

The only module that imports `yaml`.
"""

from collections.abc import Iterator

import yaml

from hooks.content.syntax import marks, signs
from hooks.content.syntax.nodes import Entries, Items, Node, Scalar
from hooks.content.syntax.value import spaced_colon
from hooks.problems import Problem
from hooks.rules import Fault, fault

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class SourceError(Exception):
    """The file cannot be read further; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


DEEPEST = 20  # levels; the parser's time grows with the square of them
UNREADABLE = (yaml.YAMLError, SourceError)


def events(lines: list[str]) -> Iterator[yaml.Event]:
    """The events of the YAML. What only YAML takes for the end of a line becomes a space."""
    text = "\n".join(lines).translate(dict.fromkeys((0x85, 0x2028, 0x2029), " "))
    return iter(Loader(text).get_event, None)  # as yaml.parse gives them, in less time


def unreadable(lines: list[str]) -> yaml.YAMLError | None:
    """Why the lines are no YAML; None if they are, or nested so that a parser takes long."""
    level = 0
    try:
        for event in events(lines):
            level += isinstance(event, yaml.CollectionStartEvent)
            level -= isinstance(event, yaml.CollectionEndEvent)
            if level > DEEPEST:
                break
    except yaml.YAMLError as error:
        return error
    return None


class EventReader:
    """Builds nodes from YAML events and refuses what front matter has no use for."""

    def __init__(self, path: str, first_line: int, depth: int, lines: list[str]) -> None:
        self.path, self.first_line, self.depth, self.lines = path, first_line, depth, lines
        self.found: list[Problem] = []

    def problem(self, event: yaml.Event, fault: Fault) -> Problem:
        return fault.at(self.path, *self.place(event))

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
        if not isinstance(extra := next(events), yaml.StreamEndEvent):
            self.found.append(self.problem(extra, fault("second-document")))
        if not isinstance(node, Entries):
            cured = spaced_colon(node.text) if isinstance(node, Scalar) else None
            told = fault("missing-space", cured=cured) if cured else fault("no-keys")
            raise SourceError(self.problem(event, told))
        return node

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], level: int) -> Node:
        """The node that begins with `event`."""
        line, column = self.place(event)
        assert isinstance(event, yaml.NodeEvent)  # nothing else can stand here
        if event.anchor or getattr(event, "tag", None):  # a small file could mean a huge one
            told = signs.reused(self.lines, line - self.first_line, column, not event.anchor)
            self.found.append(told.at(self.path, line, column))
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, line, column)
        if isinstance(event, yaml.AliasEvent):
            return Scalar(f"*{event.anchor}", line, column)
        if level > self.depth:
            raise SourceError(self.problem(event, fault("deep-yaml")))
        if isinstance(event, yaml.SequenceStartEvent):
            nodes = tuple(self.items(events, level))
            return Items(nodes, line, column, bool(event.flow_style))
        return Entries(tuple(self.pairs(events, level)), line, column)

    def scalar(self, event: yaml.ScalarEvent, line: int, column: int) -> Scalar:
        """The value. Of one without quotes, what only looks like them is told."""
        if not event.implicit[0]:
            return Scalar(event.value, line, column)
        end = event.end_mark
        assert end is not None
        folded = end.line + self.first_line > line
        last = self.lines[end.line] if end.line < len(self.lines) else ""  # a copy would be slow
        start = -1 if folded else column - 1
        if told := marks.objection(event.value, last, start, end.column):
            self.found.append(told[0].at(self.path, line, column))
        return Scalar(told[1] if told else event.value, line, column, folded)

    def items(self, events: Iterator[yaml.Event], level: int) -> Iterator[Node]:
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            yield self.node(event, events, level + 1)

    def pairs(self, events: Iterator[yaml.Event], level: int) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, int] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, level + 1)
            if not isinstance(key, Scalar):
                raise SourceError(self.problem(event, fault("key-not-a-word")))
            if key.text in seen:
                name = "duplicate-key" if level == 1 else "duplicate-key-in-entry"
                twice = fault(name, key=key.text, first=seen[key.text])
                self.found.append(self.problem(event, twice))
            value = self.node(next(events), events, level + 1)
            if key.text not in seen:
                yield key, value
            seen.setdefault(key.text, key.line)
