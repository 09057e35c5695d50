"""What a story of any kind must not hold, in its text and elsewhere."""

from hooks.content import personal_data
from hooks.content.body import leftover
from hooks.content.story import Story
from hooks.content.syntax.source import Document
from hooks.content.text import damage, garbled, limits, pasted, tables
from hooks.content.values.record import Record

CHECKS = (limits, damage, leftover, tables, pasted)


def check(story: Story, record: Record, document: Document) -> None:
    """Adds what is wrong to the record."""
    personal_data.check(record, document.text)
    for each in CHECKS:
        record.found.extend(each.check(story.path, story.body, story.body_line))
    record.found.extend(garbled.check(story.path, document.text))
