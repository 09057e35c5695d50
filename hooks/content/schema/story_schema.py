"""What the front matter of a story may hold: the one table that says so.

The reader, the check, the forms, the help page and the data dictionary all go by it. What a hub
adds as data, a key for each facet and what a kind of story requires, is laid over it here.
"""

import dataclasses
from collections.abc import Iterator
from functools import lru_cache

from hooks.content.privacy import privacy
from hooks.content.schema.entry_fields import CHANGES, FACTS, IMAGE, RETRACTED, SOURCES
from hooks.content.schema.fields import Choice, Field
from hooks.content.schema.people_fields import CONSENT, PEOPLE
from hooks.content.vocabulary import Facet, Kind, Vocabulary

LONGEST_STEM = 80  # characters of a file's name, which becomes the last part of the address
TITLE = Field(
    name="title", kind="text", required=True, most=120,
    help="the story's name", example="title: A name for the story",
    prompt="A short name that says what happened, and where.",
)  # fmt: skip
SUMMARY = Field(
    name="summary", kind="text", required=True,
    help="one or two plain sentences", example="summary: What happened, in a sentence.",
    prompt="One or two plain sentences for somebody who reads nothing else.",
)  # fmt: skip
BEFORE_TAGS = (
    TITLE,
    SUMMARY,
    Field(
        name="date", kind="day", required=True,
        help="the day it is published here, as a rule today", example="date: 2026-11-23",
    ),
    Field(
        name="updated", kind="day",
        help="the day it last changed in a way that matters; not before `date`",
        example="updated: 2026-11-30",
    ),
    CHANGES,
    RETRACTED,
    Field(
        name="id", kind="slug", required=True,
        help="a short name by which programs know the story again, so that nobody is told of it "
        "twice. It is made from the title, and stays as it is once the story is published",
        example="id: my-story",
    ),
)  # fmt: skip
AFTER_TAGS = (
    PEOPLE,
    CONSENT,
    Field(
        name="personal_data", kind="entries",
        help="why an e-mail address, phone number or postcode may be public",
        example="personal_data: [{kind: e-mail, reason: …}]",
        prompt="Leave it empty, unless an address or number in the story is meant to be public.",
        fields=(
            Field(
                name="kind", kind="word", required=True, help="what may be public",
                example=f"kind: {privacy.QUESTIONS[0]}",
                choices=tuple(
                    Choice(word, privacy.KINDS[word].label)
                    for word in privacy.QUESTIONS
                ),
            ),
            Field(
                name="reason", kind="text", required=True, most=200,
                help="why it may be public", example="reason: Why it may be public",
            ),
        ),
    ),
    Field(
        name="period", kind="text", most=80,
        help="when it happened, such as 2012 to 2021", example="period: When it happened",
        prompt="When did it happen? A year, or from when to when.",
    ),
    SOURCES,
    FACTS,
    Field(
        name="aliases", kind="words",
        help="names that the story's file had before, so that old links work",
        example="aliases: [old-name]",
    ),
    IMAGE,
    Field(
        name="owner", kind="text", most=80,
        help="the role that looks after the story; never a private person's name",
        example="owner: Editor", may_be_true=True,
    ),
    Field(
        name="review_by", kind="day",
        help="the day by which its owner looks whether it still holds",
        example="review_by: 2027-11-30",
    ),
)  # fmt: skip
FIELDS = (*BEFORE_TAGS, *AFTER_TAGS)
EXAMPLES = {field.name: field.example for field in FIELDS}


@lru_cache(maxsize=64)  # every story of a kind is read by the same
def fields(vocabulary: Vocabulary, kind: Kind | None = None) -> tuple[Field, ...]:
    """Every key of a story, in the order to write them; required as the kind of story has it."""
    asked = kind.required if kind else ()
    every = (*BEFORE_TAGS, *(of_facet(facet) for facet in vocabulary.facets), *AFTER_TAGS)
    return tuple(
        dataclasses.replace(field, required=field.required or field.name in asked)
        for field in every
    )


def of_facet(facet: Facet) -> Field:
    """The key that holds a facet's tags."""
    first = facet.tags[0].slug if facet.tags else "…"
    return Field(
        name=facet.field,
        kind="tags",
        help=facet.note,
        example=f"{facet.field}: [{first}]",
        label=facet.plural,
        prompt=facet.note,
        required=facet.required,
        at_most=facet.at_most,
        choices=tuple(Choice(tag.slug, tag.label) for tag in facet.tags),
    )


def keys(vocabulary: Vocabulary) -> Iterator[str]:
    """Every key that front matter may have, in the order to write them."""
    return (field.name for field in fields(vocabulary))


def example(name: str) -> str:
    """How the key looks when it is written."""
    return EXAMPLES[name]
