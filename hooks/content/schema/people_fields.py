"""The keys of a story about the people in it and whether they agreed."""

from hooks.content.schema.fields import Choice, Field

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
