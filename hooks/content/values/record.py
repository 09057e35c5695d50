"""A mapping read key by key: every value typed at the door, every problem kept.

One Record serves front matter and data files alike, so both speak the same words.
"""

import datetime as dt
from collections.abc import Iterable, Mapping

from hooks.content.schema.fields import Field
from hooks.content.syntax.nodes import Entries, Node, Scalar, described, is_empty, parts
from hooks.content.text.forms import day, decimal, is_slug, is_web_address
from hooks.content.values import faults, unfilled
from hooks.content.values.misspelt import misspelt
from hooks.problems import Problem
from hooks.rules import Fault, fault

MOST_UNKNOWN = 30  # keys of which each is told


class Record:
    """Reads the keys of one mapping and notes in `found` whatever is wrong with them."""

    def __init__(self, path: str, node: Entries, found: list[Problem], what: str) -> None:
        self.path, self.node, self.found, self.what = path, node, found, what
        self.values = {key.text: value for key, value in node.pairs}
        self.meant: set[str] = set()  # keys that are there, misspelt or unread
        self.table: Mapping[str, Field] = {}  # what the keys are for, as far as it is known
        self.likely: dict[str, str] = {}  # what belongs in a key that lacks, by the other keys

    def problem(self, node: Node, fault: Fault) -> None:
        self.found.append(fault.at(self.path, node.line, node.column))

    def allow(self, keys: Iterable[str]) -> None:
        """Every key must be one of `keys`."""
        known = list(keys)
        strange = [pair for pair in self.node.pairs if pair[0].text not in known]
        if len(strange) > MOST_UNKNOWN:
            told = fault("many-unknown-keys", what=self.what, count=len(strange))
            self.problem(strange[0][0], told)
            return
        for key, value in strange:
            meant, told = misspelt(self.what, key.text, value, known, self.values, self.table)
            self.meant.add(meant)
            self.problem(key, told)

    def get(self, key: str, required: bool, example: str) -> Node | None:
        """The value at `key`, or None with a problem if it has to be there and is not."""
        node = self.values.get(key)
        if node is not None and not is_empty(node):
            return node
        if node is not None or (required and key not in self.meant):
            empty_key = "empty-required-key" if required else "empty-key"
            has_dots = required and "…" in example and key in self.table
            near = (self.likely.get(key) or self.table[key].wanted) if has_dots else ""
            broken = empty_key if node else "missing-key"
            told = fault(broken, near, what=self.what, key=key, example=example)
            self.problem(node or self.node, told)
        return None

    def scalar(self, key: str, required: bool = False, example: str = "") -> Scalar | None:
        """The one value at `key`."""
        node = self.get(key, required, example or f"{key}: …")
        if node is None or isinstance(node, Scalar):
            return node
        self.problem(node, fault("not-one-value", key=key, kind=described(node)))
        return None

    def sound(self, key: str, node: Scalar) -> bool:
        """Whether the value is filled in, with characters that may be shown and no odd word."""
        told = unfilled.objection(key, node.text, self.table.get(key))
        if told:
            self.problem(node, told)
        return told is None

    def text(self, key: str, required: bool = False, most: int = 300, example: str = "") -> str:
        """Plain text on one line, at most `most` characters; empty if there is none."""
        node = self.scalar(key, required, example)
        if node is None or not self.sound(key, node):
            return ""
        if len(node.text) > most:
            self.problem(node, fault("value-too-long", key=key, count=len(node.text), most=most))
        return " ".join(node.text.split())

    def slug(self, key: str, required: bool = False) -> str:
        """Small letters, digits and single hyphens; empty if there is none, or something else."""
        node = self.scalar(key, required)
        if node is None or is_slug(node.text):
            return node.text if node else ""
        self.problem(node, faults.of_slug(key, node.text, self.likely.get(key)))
        return ""

    def date(self, key: str, required: bool = False) -> dt.date | None:
        """A day as YYYY-MM-DD (RFC 3339, full-date)."""
        node = self.scalar(key, required)
        date = day(node.text) if node else None
        if node and date is None:
            self.problem(node, faults.of_day(key, node.text, self.table.get(key)))
        return date

    def number(self, key: str, required: bool = False) -> float:
        """A plain decimal number; nought if there is none."""
        node = self.scalar(key, required)
        value = decimal(node.text) if node else 0.0
        if node and value is None:
            self.problem(node, fault("not-a-number", key=key))
        return value or 0.0

    def url(self, key: str, required: bool = False, other: str = "") -> str:
        """An https address that names a host; empty if there is none, or another one."""
        node = self.scalar(key, required)
        if node is None or (is_web_address(node.text) and not unfilled.is_unfilled(node.text)):
            return node.text if node else ""
        self.problem(node, faults.of_address(key, node.text, other))
        return ""

    def yes(self, key: str) -> bool:
        """`true` or `false`; false if there is none."""
        node = self.scalar(key)
        if node and node.text not in ("true", "false"):
            self.problem(node, fault("not-true-or-false", key=key))
        return bool(node and node.text == "true")

    def items(self, key: str, required: bool, example: str) -> tuple[Node, ...]:
        """The list at `key`; one value stands for a list of one."""
        node = self.get(key, required, example)
        return () if node is None else parts(node)

    def scalars(self, key: str, required: bool = False, example: str = "") -> tuple[Scalar, ...]:
        """A list of single values."""
        found: list[Scalar] = []
        for item in self.items(key, required, example or f"{key}: [first, second]"):
            if not isinstance(item, Scalar):
                self.problem(item, fault("not-plain-values", key=key, kind=described(item)))
            elif item.folded:
                self.problem(item, fault("list-without-dashes", key=key))
            else:
                found.append(item)
        return tuple(item for item in found if self.sound(key, item))

    def records(
        self, key: str, required: bool = False, example: str = "", field: Field | None = None
    ) -> tuple["Record", ...]:
        """A list of mappings, each a Record of its own; `field` is the key's, where it is known."""
        value = self.get(key, required, example or f"{key}: …")
        if value is None:
            return ()
        entries, wrong = faults.entries(key, value, field)
        for item, told in wrong:
            self.problem(item, told)
        return tuple(Record(self.path, one, self.found, f"an entry of `{key}`") for one in entries)
