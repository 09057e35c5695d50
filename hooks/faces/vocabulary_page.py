"""The page of all keys of the vocabulary: each with when it is needed, its rule and an example."""

from collections.abc import Iterator, Sequence

from hooks.content.schema import vocabulary_schema
from hooks.content.schema.fields import Field
from hooks.faces.contribute import listed, needed_inside

PATH = "docs/contribute/vocabulary.md"
HEAD = """\
---
title: The keys of the vocabulary
description: Every key of the file that says what kinds of story, facets and tags a hub has.
search: {exclude: true}
---

Kinds of story, facets and tags stand in `stories/tags.yml`. Here is every key of that file, with
its rule and an example. `make check` tells what is wrong with the file, and where.

This page is made from `hooks/content/schema/vocabulary_schema.py`.

"""


def text() -> str:
    """The page in Markdown."""
    return HEAD + "\n\n".join(sections("In the whole file", vocabulary_schema.FIELDS)) + "\n"


def sections(heading: str, fields: Sequence[Field], around: str = "") -> Iterator[str]:
    """The keys that stand side by side, then those that stand inside each of them."""
    keys = listed((field, needed_inside(field)) for field in fields)
    yield f"## {heading}\n\n{keys}"
    for field in fields:
        if field.fields:
            yield from sections(
                f"Inside `{field.name}`{around}", field.fields, f", inside `{field.name}`"
            )
