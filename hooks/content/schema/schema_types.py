"""What search engines are told of a page, by the types of https://schema.org."""

from hooks.content.schema.fields import Choice, Field

STORY_TYPES = (
    Choice("Article", "A text about something: what a kind is that says nothing."),
    Choice("Conversation", "An article in which people talk: what a kind of turns is."),
)
TAG_TYPES = (
    Choice("DefinedTerm", "A word with a meaning: what a tag is where the facet says nothing."),
    Choice("Place", "A place: what a tag with latitude and longitude is."),
    Choice("Organization", "A body of people, such as a charity."),
)
OF_STORIES = Field(
    name="schema", kind="word", choices=STORY_TYPES,
    help="what search engines are told it is, by schema.org", example="schema: Article",
)  # fmt: skip
OF_TAGS = Field(
    name="schema", kind="word", choices=TAG_TYPES,
    help="what search engines are told its tags are, by schema.org", example="schema: Place",
)  # fmt: skip
