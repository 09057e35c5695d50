"""What a story of any kind must not hold, in its text and elsewhere."""

from hooks.content import damage, leftover, limits, pasted, personal_data, tables
from hooks.content.record import Record
from hooks.content.source import Document
from hooks.content.story import Story

CHECKS = (limits, damage, leftover, tables, pasted)


def check(story: Story, record: Record, document: Document) -> None:
    """Adds what is wrong to the record."""
    personal_data.check(record, document.text)
    for each in CHECKS:
        record.found.extend(each.check(story.path, story.body, story.body_line))
    record.found.extend(damage.check_letters(story.path, document.text))
