"""What `tags.yml` may say of tags that another took in: a part of `vocabulary_schema`."""

from hooks.content.schema.fields import Field

MERGED = Field(
    name="merged", kind="entries",
    help="tags that became part of it; their pages lead here, and their feeds tell its stories "
    "from that day on",
    example="merged: [{slug: old-name, since: 2026-11-23}]",
    fields=(
        Field(
            name="slug", kind="slug", required=True,
            help="the slug of the tag that became part of it", example="slug: old-name",
        ),
        Field(
            name="since", kind="day", required=True,
            help="the day on which it did", example="since: 2026-11-23",
        ),
    ),
)  # fmt: skip
