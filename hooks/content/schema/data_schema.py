"""What a facet may say of the keys that its tags have beside the usual."""

from hooks.content.schema.fields import Choice, Field

DATA = (
    Field(
        name="name", kind="text", required=True, example="name: latitude",
        help="the key: small letters, digits and underscores",
    ),
    Field(
        name="kind", kind="word", required=True, help="what it holds", example="kind: number",
        choices=(Choice("text", "Text on one line."), Choice("number", "A decimal number.")),
    ),
    Field(
        name="required", kind="flag", help="whether every tag has it", example="required: true"
    ),
    Field(name="help", kind="text", help="what it means", example="help: degrees north"),
)  # fmt: skip
