"""The names of keys, for what is told of text that cannot be read: no vocabulary is known there."""

from hooks.content import schema
from hooks.content.vocabulary_schema import TAG

ENTRIES = {
    field.name: tuple(inner.name for inner in field.fields)
    for field in schema.FIELDS
    if field.fields
}
TABLES = (*ENTRIES.values(), tuple(field.name for field in TAG))
