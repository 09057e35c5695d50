"""The keys of a story's front matter that do not depend on the vocabulary.

A table: the reader, the check, the help and `new` all go by it. Facets add one key each.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.content import consent, history
from hooks.content.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Field:
    """One key: its name, whether every story needs it, what it is for and how it looks."""

    name: str
    required: bool
    help: str
    example: str


FIELDS = (
    Field("title", True, "the story's name, at most 120 characters", "title: A name for the story"),
    Field("summary", True, "one or two plain sentences", "summary: What happened, in a sentence."),
    Field("date", True, "the day it is published here", "date: 2026-11-23"),
    Field("updated", False, "the day it last changed in a way that matters", "updated: 2026-11-30"),
    Field("changes", False, "what changed since, each with its date and a note", history.CHANGES),
    Field("retracted", False, "the day it was taken back, and the reason", history.RETRACTED),
    Field("id", True, "a permanent name; never change it, even if the file moves", "id: my-story"),
    Field(
        "people",
        False,
        "who speaks or acts: name, role, organisation",
        "people: [{name: …, role: …}]",
    ),
    Field(
        "consent",
        False,
        "whether the people agreed; every story with `people` has it",
        consent.EXAMPLE,
    ),
    Field(
        "personal_data",
        False,
        "why an e-mail address, phone number or postcode may be public: kind and reason",
        "personal_data: [{kind: e-mail, reason: …}]",
    ),
    Field("period", False, "when it happened", 'period: "2012 to 2021"'),
    Field(
        "sources",
        True,
        "where it comes from: title, publisher, url, date",
        "sources: [{title: …, publisher: …, date: …}]",
    ),
    Field(
        "key_facts",
        False,
        "label and value, shown as a small table",
        "key_facts: [{label: …, value: …}]",
    ),
    Field("image", False, "a picture: file and alt, the words for it", "image: {file: …, alt: …}"),
)
EXAMPLES = {field.name: field.example for field in FIELDS}


def keys(vocabulary: Vocabulary) -> Iterator[str]:
    """Every key that front matter may have, in the order to write them."""
    names = [field.name for field in FIELDS]
    split = names.index("people")
    yield from names[:split]
    yield from (facet.field for facet in vocabulary.facets)
    yield from names[split:]


def example(name: str) -> str:
    """How the key looks when it is written."""
    return EXAMPLES[name]
