"""The names of keys, for what is told of text that cannot be read: no vocabulary is known there."""

from hooks.content import schema
from hooks.content.fields import each
from hooks.content.vocabulary_schema import TAG

ENTRIES = {
    field.name: tuple(inner.name for inner in field.fields)
    for field in schema.FIELDS
    if field.fields
}
TABLES = (*ENTRIES.values(), tuple(field.name for field in TAG))
OWN = frozenset(field.name for field in schema.FIELDS)
ALL = tuple(field for _, field in each(schema.FIELDS))
NAMES = frozenset(field.name for field in ALL)
TEXTS = frozenset(field.name for field in ALL if field.kind == "text")
DAYS = frozenset(field.name for field in ALL if field.kind == "day")
NEEDED = frozenset(field.name for field in schema.FIELDS if field.required)
