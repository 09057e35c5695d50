"""The names of keys, for what is told of text that cannot be read: no vocabulary is known there."""

from hooks.content.schema import story_schema
from hooks.content.schema.fields import each
from hooks.content.schema.vocabulary_schema import TAG

ENTRIES = {
    field.name: tuple(inner.name for inner in field.fields)
    for field in story_schema.FIELDS
    if field.fields
}
TABLES = (*ENTRIES.values(), tuple(field.name for field in TAG))
OWN = frozenset(field.name for field in story_schema.FIELDS)
ALL = tuple(field for _, field in each(story_schema.FIELDS))
NAMES = frozenset(field.name for field in ALL)
TEXTS = frozenset(field.name for field in ALL if field.kind == "text")
DAYS = frozenset(field.name for field in ALL if field.kind == "day")
NEEDED = frozenset(field.name for field in story_schema.FIELDS if field.required)
