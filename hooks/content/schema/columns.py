"""Names of columns in the open data that no table of keys has; no key takes one of them."""

from collections.abc import Iterator

from hooks.content.schema import story_schema
from hooks.content.schema.fields import Field

STORY, KIND, ADDRESS, MARKDOWN = "story", "kind", "address", "markdown"
FACET, TAG = "facet", "tag"
PICTURE, PICTURE_ALT = "image_file", "image_alt"  # as `parts` gives them


def parts(field: Field) -> Iterator[tuple[str, Field]]:
    """The columns of a key that holds one entry, each with what stands in it."""
    if field.kind == "entries" and field.at_most == 1:
        yield from ((f"{field.name}_{inner.name}", inner) for inner in field.fields)


def of_stories() -> Iterator[str]:
    """Every name that a story's data have beside its tags."""
    yield from (KIND, ADDRESS, MARKDOWN)
    for field in story_schema.FIELDS:
        yield field.name
        yield from (name for name, _ in parts(field))
