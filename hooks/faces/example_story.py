"""A whole story file for each kind, from the examples of the table: to copy and to change."""

from typing import Any

from hooks.content import schema
from hooks.content.fields import Field
from hooks.content.vocabulary import Kind, Vocabulary
from hooks.faces.yaml_text import Flow, story_file

STEM = "my-story"
# What a new story without a picture does not have.
LEFT_OUT = ("updated", "changes", "retracted", "personal_data", "image", "aliases")


def of(kind: Kind, vocabulary: Vocabulary) -> str:
    """A story of the kind; all that the check finds in it is what the author has to fill in."""
    front: dict[str, Any] = {
        field.name: value(field)
        for field in schema.fields(vocabulary, kind)
        if field.name not in LEFT_OUT
    }
    front["id"] = f"my-{kind.name}"  # no two stories have the same
    return story_file(front, body(kind, front["people"][0]["name"]))


def value(field: Field) -> Any:
    """An example of what the key holds."""
    if field.kind == "tags":
        return Flow(choice.word for choice in field.choices[:1])
    if field.kind == "entries":
        entry = {inner.name: value(inner) for inner in field.fields}
        return entry if field.at_most == 1 else [entry]
    return field.shown


def body(kind: Kind, speaker: str) -> str:
    """The text: what each section is for, or a turn."""
    if kind.body != "sections":
        return f"Say where this conversation took place.\n\n**{speaker}:** Write what was said."
    prompts = kind.prompts or ("Write what there is to say.",) * len(kind.sections)
    parts = zip(kind.sections, prompts, strict=True)
    return "\n\n".join(f"## {section}\n\n{prompt}" for section, prompt in parts)
