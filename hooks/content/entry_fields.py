"""The keys of a story whose values are entries with keys of their own."""

from hooks.content.fields import Choice, Field

PUBLISHED = "published-source"
PEOPLE = Field(
    name="people", kind="entries",
    help="who speaks or acts", example="people: [{name: …, role: …}]",
    prompt="Everyone who speaks or acts in the story under their own name.",
    fields=(
        Field(
            name="name", kind="text", required=True, most=100,
            help="their name as they want it; in a conversation as it stands before their turns",
            example="name: The person's name",
        ),
        Field(
            name="role", kind="text", required=True, most=150,
            help="what they do there", example="role: What they do there",
        ),
        Field(
            name="organisation", kind="text", most=150,
            help="for whom they speak, if for anyone", example="organisation: For whom they speak",
        ),
    ),
)  # fmt: skip
CONSENT = Field(
    name="consent", kind="entries", at_most=1, needed_with="people",
    help="whether the people agreed", example=f"consent: {{state: not-needed, kind: {PUBLISHED}}}",
    fields=(
        Field(
            name="state", kind="word", required=True, label="Have the people agreed?",
            help="where it stands", example="state: given",
            prompt="Choose this if anybody is named as a person in the story.",
            choices=(
                Choice("given", "Yes, all of them"),
                Choice(
                    "not-needed", "It is not needed: it was published before",
                    only_with=("kind", PUBLISHED),
                ),
                Choice("asked", "They were asked, and have not answered", refused=True),
                Choice("withdrawn", "Somebody does not want it any more", refused=True),
            ),
        ),
        Field(
            name="kind", kind="word", required=True, label="How did they agree?",
            help="how they agreed; the page says it", example="kind: written",
            prompt="The page of the story says it in these words.",
            choices=(
                Choice("written", "The people in this story agreed in writing to be in it."),
                Choice("spoken", "The people in this story said that they agree to be in it."),
                Choice(
                    PUBLISHED,
                    "What people say here is retold from the published sources named below.",
                ),
            ),
        ),
        Field(
            name="review_by", kind="day", required=True, unless=("kind", PUBLISHED),
            label="When should they be asked again?",
            help="the day by which they are asked again", example="review_by: 2028-11-23",
            prompt="As year-month-day. Leave it empty if all of it was published before.",
        ),
    ),
)  # fmt: skip
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
