"""What `tags.yml` may say of two facets together. A part of the table in `vocabulary_schema`."""

from hooks.content.schema.fields import Field

AT_LEAST = 2  # stories that two tags have in common, where a pair says nothing else
WORD = Field(
    name="word", kind="text", required=True, most=40,
    help="what stands between the names of two tags", example="word: in",
)  # fmt: skip
PAIR = (
    Field(
        name="facets", kind="words", required=True, at_most=2,
        help="the names of two facets; the first gives the page its folder",
        example="facets: [theme, place]",
    ),
    WORD,
    Field(
        name="at_least", kind="whole", help="how many stories two tags need for a page",
        example=f"at_least: {AT_LEAST}",
    ),
)  # fmt: skip
GAPS = (
    Field(
        name="rows", kind="text", required=True,
        help="the name of the facet whose tags stand below each other", example="rows: theme",
    ),
    Field(
        name="columns", kind="text", required=True,
        help="the name of the facet whose tags stand side by side", example="columns: place",
    ),
    WORD,
)  # fmt: skip
FIELDS = (
    Field(
        name="pairs", kind="entries", fields=PAIR,
        help="facets whose tags have a page together",
        example="pairs: [{facets: [theme, place], word: in}]",
    ),
    Field(
        name="gaps", kind="entries", fields=GAPS,
        help="tables that show where stories are missing",
        example="gaps: [{rows: theme, columns: place, word: in}]",
    ),
)  # fmt: skip
