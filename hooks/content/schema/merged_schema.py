"""What `tags.yml` may say of tags or kinds that another took in: a part of `vocabulary_schema`."""

from hooks.content.schema.fields import Field


def merged(many: str, one: str, slug: str) -> Field:
    """The key at a tag or a kind; `slug` says what names the one that became part of it."""
    return Field(
        name="merged", kind="entries",
        help=f"{many} that became part of it; their pages lead here, and their feeds tell its "
        "stories from that day on",
        example="merged: [{slug: old-name, since: 2026-11-23}]",
        fields=(
            Field(
                name="slug", kind="slug", required=True,
                help=f"the {slug} of the {one} that became part of it", example="slug: old-name",
            ),
            Field(
                name="since", kind="day", required=True,
                help="the day on which it did", example="since: 2026-11-23",
            ),
        ),
    )  # fmt: skip


MERGED = merged("tags", "tag", "slug")
MERGED_KINDS = merged("kinds", "kind", "folder")
