"""What `tags.yml` may hold: kinds of story, facets and their tags. The one table that says so."""

from hooks.content.schema import data_schema, meeting_schema, schema_types
from hooks.content.schema.fields import Choice, Field
from hooks.content.schema.merged_schema import MERGED, MERGED_KINDS

AT_MOST = 5  # tags of a facet in one story, where the facet says nothing else
LONGEST_DATA = 1000  # characters of a text that a facet asks of its tags
LABEL = Field(
    name="label", kind="text", required=True, help="what readers see", example="label: A name"
)
NOTE = Field(
    name="note", kind="text", required=True, most=500,
    help="what it is for, and what it is not for", example="note: What belongs here.",
)  # fmt: skip
BODIES = (
    Choice("sections", "Headings of level 2, those under `sections`, in their order."),
    Choice("turns", "A conversation: paragraphs that begin with a name in bold and a colon."),
)
FORMER = Field(
    name="former", kind="words",
    help="folders that its pages had before; all below them leads on", example="former: [old-name]",
)  # fmt: skip
COMMON = (
    Field(
        name="name", kind="slug", required=True,
        help="its name in data, for one of it", example="name: case-study",
    ),
    LABEL,
    Field(
        name="plural", kind="text", required=True,
        help="what readers see of many", example="plural: Case studies",
    ),
    Field(
        name="address", kind="slug", required=True,
        help="the folder of its pages; never change it", example="address: case-studies",
    ),
)  # fmt: skip
KIND = (
    *COMMON,
    Field(
        name="note", kind="text", required=True,
        help="what belongs in such a story", example="note: What a place did.",
    ),
    Field(
        name="body", kind="word", required=True, choices=BODIES,
        help="how the text is built", example="body: sections",
    ),
    Field(
        name="sections", kind="words", example="sections: [first, second]",
        help="the headings of the text, in order; needed with `body: sections`",
    ),
    Field(
        name="prompts", kind="words", example="prompts: [What was wrong?, What did people do?]",
        help="for each section the question that a form asks",
    ),
    Field(
        name="required", kind="words", example="required: [people]",
        help="keys that such a story needs beside the usual",
    ),
    FORMER, MERGED_KINDS,
    schema_types.OF_STORIES,
)  # fmt: skip
TAG = (
    LABEL,
    Field(
        name="slug", kind="slug", required=True,
        help="what stories write, and its address", example="slug: early-help",
    ),
    NOTE,
    Field(
        name="broader", kind="text",
        help="the slug of the tag that holds this one", example="broader: england",
    ),
    Field(
        name="synonyms", kind="words",
        help="other names that stories may write", example="synonyms: [early action]",
    ),
    Field(
        name="former", kind="words",
        help="slugs it had before; they lead here", example="former: [old-name]",
    ),
    MERGED,
    Field(
        name="guidance", kind="text",
        help="the hand-written page about it, from docs/", example="guidance: themes/early-help.md",
    ),
)  # fmt: skip
FACET = (
    *COMMON[:1],
    Field(
        name="field", kind="text", required=True, example="field: themes",
        help="its key in the front matter of stories: small letters, digits and underscores",
    ),
    *COMMON[1:],
    Field(
        name="note", kind="text", required=True,
        help="what it sorts stories by", example="note: What a story is about.",
    ),
    Field(
        name="shared", kind="text",
        help="why two stories with one tag belong together; without it they are not related",
        example="shared: also about",
    ),
    Field(
        name="together", kind="text",
        help="a heading of its own over the tags that go with one of its tags",
        example="together: What its stories show",
    ),
    Field(name="card", kind="flag", help="whether cards show its tags", example="card: true"),
    Field(
        name="sequence", kind="flag", example="sequence: true",
        help="whether a story leads to those before and after it with the same tag",
    ),
    Field(name="required", kind="flag", help="whether stories need one", example="required: true"),
    Field(
        name="closed", kind="flag", example="closed: true",
        help="whether its tags are all there can be: then no message proposes a new one",
    ),
    Field(
        name="linked", kind="flag", example="linked: true",
        help="whether a story should link to the guidance of each tag of it that it carries",
    ),
    Field(
        name="at_most", kind="whole", help="how many tags of it a story may have",
        example=f"at_most: {AT_MOST}",
    ),
    Field(
        name="data", kind="entries", fields=data_schema.DATA,
        help="keys that its tags have beside the usual",
        example="data: [{name: latitude, kind: number}]",
    ),
    Field(
        name="tags", kind="entries", required=True, fields=TAG,
        help="its tags", example="tags: [{label: …, slug: …, note: …}]",
    ),
    FORMER,
    schema_types.OF_TAGS,
)  # fmt: skip
FIELDS = (
    Field(
        name="kinds", kind="entries", required=True, fields=KIND,
        help="kinds of story, each with a folder of its own", example="kinds: …",
    ),
    Field(
        name="facets", kind="entries", required=True, fields=FACET,
        help="ways of sorting stories, each with its tags", example="facets: …",
    ),
    *meeting_schema.FIELDS,
)  # fmt: skip
