"""What a facet says of the keys that its tags have beside those that every tag may have."""

from hooks.content.schema import columns, data_schema
from hooks.content.schema import vocabulary_schema as schema
from hooks.content.schema.fields import Field
from hooks.content.tagging import vocabulary_checks as checks
from hooks.content.values.record import Record
from hooks.content.values.table_reader import TableReader

TAKEN = (*(field.name for field in schema.TAG), columns.FACET, columns.TAG, columns.ADDRESS)


def read_data(records: tuple[Record, ...]) -> tuple[Field, ...]:
    """The keys that a facet asks of its tags, beside those that every tag may have."""
    checks.check_apart(records, "name", taken=TAKEN)
    return tuple(read_data_field(record) for record in records)


def read_data_field(record: Record) -> Field:
    """A key that every tag of the facet may have."""
    record.what = "an entry of `data`"
    reader = TableReader(record, data_schema.DATA)
    checks.check_one_of(record, "kind", reader.fields["kind"].words)
    name = reader.key("name")
    return Field(
        name=name,
        kind=reader.text("kind"),
        required=reader.flag("required"),
        most=schema.LONGEST_DATA,
        help=reader.text("help"),
        example=f"{name}: …",
    )
