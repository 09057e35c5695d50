"""The keys of a story whose values are entries with keys of their own."""

from hooks.content.schema.fields import Field

SOURCES = Field(
    name="sources", kind="entries", required=True,
    help="where it comes from; at least one",
    example="sources: [{title: …, publisher: …, date: …}]",
    prompt="Where can a reader check this? At least one source.",
    fields=(
        Field(
            name="title", kind="text", required=True,
            help="its title, as the source has it", example="title: The source's title",
        ),
        Field(
            name="publisher", kind="text", required=True,
            help="who published it", example="publisher: Who published it",
        ),
        Field(
            name="url", kind="url", label="Web address", help="where it can be read, if on the web",
            example="url: https://example.org/page",
        ),
        Field(
            name="found_at", kind="text", most=300, label="Address, not linked", instead_of="url",
            help="where it was read, if `url` does not take that, as with http://",
            example="found_at: http://example.org/page",
        ),
        Field(
            name="date", kind="text", required=True, most=80,
            help="its date as the source shows it, or `not shown`", example="date: not shown",
            may_be_true=True,
        ),
    ),
)  # fmt: skip
FACTS = Field(
    name="key_facts", kind="entries",
    help="facts shown as a small table", example="key_facts: [{label: …, value: …}]",
    prompt="Facts worth seeing at a glance, such as a number with its year.",
    fields=(
        Field(
            name="label", kind="text", required=True, most=60,
            help="what it is about", example="label: What the fact is about",
        ),
        Field(
            name="value", kind="text", required=True, most=200,
            help="the fact, with its year", example="value: The fact, with its year",
        ),
    ),
)  # fmt: skip
IMAGE = Field(
    name="image", kind="entries", at_most=1,
    help="a picture that lies beside the story", example="image: {file: …, alt: …}",
    fields=(
        Field(
            name="file", kind="text", required=True, most=200,
            help="its file (png, jpg or webp), from the story's own folder",
            example="file: picture.jpg", may_be_true=True,
        ),
        Field(
            name="alt", kind="text", required=True,
            help="what it shows, for those who cannot see it", example="alt: What it shows",
        ),
    ),
)  # fmt: skip
CHANGES = Field(
    name="changes", kind="entries",
    help="what changed in a way that a reader should hear of; each on a day of its own",
    example="changes: [{date: 2026-11-30, note: What is new.}]",
    fields=(
        Field(
            name="date", kind="day", required=True,
            help="the day of the change; not before the story's `date`", example="date: 2026-11-30",
        ),
        Field(
            name="note", kind="text", required=True,
            help="what changed, in one sentence", example="note: What is new.",
        ),
    ),
)  # fmt: skip
RETRACTED = Field(
    name="retracted", kind="entries", at_most=1,
    help="that the story was taken back; a notice stands in its place, and its text may go",
    example="retracted: {date: 2026-11-30, reason: Why it was taken back.}",
    fields=(
        Field(
            name="date", kind="day", required=True,
            help="the day it was taken back; not before its `date`", example="date: 2026-11-30",
        ),
        Field(
            name="reason", kind="text", required=True,
            help="why, in words for everyone", example="reason: Why it was taken back.",
        ),
    ),
)  # fmt: skip
