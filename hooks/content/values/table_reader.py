"""A mapping read by a table of fields: which keys it may have, and how much each may hold."""

import datetime as dt
from collections.abc import Collection, Sequence

from hooks.content.schema.fields import Field
from hooks.content.syntax.nodes import Scalar
from hooks.content.text.forms import KEY
from hooks.content.values import faults
from hooks.content.values.record import Record
from hooks.rules import fault


class TableReader:
    """Reads the keys of a record as the table has them; every problem goes to the record.

    `needed` are keys that have to be there beside those that the table requires.
    """

    def __init__(
        self, record: Record, fields: Sequence[Field], needed: Collection[str] = ()
    ) -> None:
        self.record, self.needed = record, needed
        self.fields = {field.name: field for field in fields}
        record.table = self.fields
        record.allow(self.fields)

    def needs(self, name: str) -> bool:
        """Whether the key has to be there, whatever the other keys say."""
        field = self.fields[name]
        return (field.required and not field.unless) or name in self.needed

    def text(self, name: str) -> str:
        field = self.fields[name]
        return self.record.text(name, self.needs(name), field.most, field.to_add)

    def line(self, name: str) -> int:
        """The line of the value; that of the whole record where there is none."""
        return self.record.values.get(name, self.record.node).line

    def slug(self, name: str) -> str:
        return self.record.slug(name, self.needs(name))

    def key(self, name: str) -> str:
        """The name of a key, told where it has not the form of one."""
        text = self.text(name)
        if text and not KEY.fullmatch(text):
            self.record.problem(self.record.values[name], faults.of_key(name, text))
        return text

    def date(self, name: str) -> dt.date | None:
        return self.record.date(name, self.needs(name))

    def url(self, name: str) -> str:
        other = (each.name for each in self.fields.values() if each.instead_of == name)
        return self.record.url(name, self.needs(name), next(other, ""))

    def flag(self, name: str) -> bool:
        return self.record.yes(name)

    def scalars(self, name: str) -> tuple[Scalar, ...]:
        return self.record.scalars(name, self.needs(name), self.fields[name].to_add)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of plain values, as they are written; no one value of it has commas for a list."""
        node = self.record.values.get(name)
        if isinstance(node, Scalar) and ", " in node.text and name != "prompts":
            told = fault("list-without-brackets", key=name, value=node.text, values=node.text)
            self.record.problem(node, told)
        return tuple(scalar.text for scalar in self.scalars(name))

    def records(self, name: str) -> tuple[Record, ...]:
        """The entries at the key, their own keys not looked at yet."""
        field = self.fields[name]
        found = self.record.records(name, self.needs(name), field.example, field)
        for other in found[1:] if field.at_most == 1 else ():
            other.problem(other.node, fault("two-entries", key=name))
        return found

    def entries(self, name: str) -> tuple["TableReader", ...]:
        """The entries at the key, each read by the table that the field holds."""
        inner = self.fields[name].fields
        return tuple(TableReader(record, inner) for record in self.records(name))
