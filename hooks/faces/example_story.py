"""A whole story file for each kind, from the examples of the table: to copy and to change."""

from typing import Any

from hooks.content import draft
from hooks.content.schema import story_schema
from hooks.content.schema.fields import Field
from hooks.content.vocabulary import Kind, Vocabulary
from hooks.faces.yaml_text import Flow, story_file

STEM = "my-story"
# What a new story without a picture does not have.
LEFT_OUT = (
    "updated", "changes", "retracted", "personal_data", "image", "aliases", "owner", "review_by",
)  # fmt: skip


def of(kind: Kind, vocabulary: Vocabulary) -> str:
    """A story of the kind; all that the check finds in it is what the author has to fill in."""
    keys = front(kind, vocabulary)
    return story_file(keys, body(kind, keys["people"][0]["name"]))


def front(kind: Kind, vocabulary: Vocabulary) -> dict[str, Any]:
    """Its front matter."""
    fields = (each for each in story_schema.fields(vocabulary, kind) if each.name not in LEFT_OUT)
    # No two stories have the same id.
    return {field.name: value(field) for field in fields} | {"id": f"my-{kind.name}"}


def value(field: Field) -> Any:
    """An example of what the key holds: dots where a true one would say something of a story."""
    if field.kind == "tags":
        return Flow(["…"])
    if field.kind in ("day", "word"):
        return "…"
    if field.kind == "entries":
        entry = {inner.name: value(inner) for inner in field.fields if not inner.instead_of}
        return entry if field.at_most == 1 else [entry]
    return field.shown


def body(kind: Kind, speaker: str) -> str:
    """The text: what each section is for, or a turn."""
    if kind.body != "sections":
        return f"{draft.MEETING}\n\n**{speaker}:** {draft.SAID}"
    prompts = kind.prompts or (draft.NOT_ASKED,) * len(kind.sections)
    parts = zip(kind.sections, prompts, strict=True)
    return "\n\n".join(f"## {section}\n\n{prompt}" for section, prompt in parts)
