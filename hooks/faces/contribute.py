"""The page "Contribute": prose by hand, with every field of a story, its rule and an example.

The prose stands in a template. In it `$fields`, `$nested`, `$tags` and `$examples` are filled in.
"""

from collections.abc import Iterable
from string import Template

from hooks.content.schema import story_schema
from hooks.content.schema.fields import KINDS, Field
from hooks.content.vocabulary import Facet, Kind, Vocabulary
from hooks.faces import example_story
from hooks.publishing.views.words import amid

MADE = "<!-- Made by `make schema` from hooks/faces/contribute.md; change that instead. -->"


def page(template: str, vocabulary: Vocabulary) -> str:
    """The page as Markdown. Raises KeyError for a placeholder that is not known: a bug."""
    fields = story_schema.fields(vocabulary)
    return Template(template).substitute(
        made=MADE,
        fields=listed((field, needed(field, vocabulary)) for field in fields),
        nested="\n\n".join(nested(field) for field in fields if field.fields),
        tags="\n".join(of_facet(facet) for facet in vocabulary.facets),
        examples="\n\n".join(example(kind, vocabulary) for kind in vocabulary.kinds),
    )


def listed(fields: Iterable[tuple[Field, str]]) -> str:
    """A list of fields, each with when it is needed, its rule and an example.

    No table: on a telephone its columns would be a few letters wide.
    """
    return "\n".join(
        f"- **`{field.name}`** ({need}): {sentence(field.help)} {sentence(rule(field))} "
        f"Example: `{field.example}`"
        for field, need in fields
    )


def sentence(text: str) -> str:
    """The text with a large letter at its start and a full stop at its end."""
    return text[:1].upper() + text[1:].rstrip(".") + "."


def needed(field: Field, vocabulary: Vocabulary) -> str:
    """When the key has to be there, in words."""
    if field.required:
        return "needed"
    kinds = [
        f"needed in {amid(kind.plural)}" for kind in vocabulary.kinds if field.name in kind.required
    ]
    with_other = [f"needed with `{field.needed_with}`"] if field.needed_with else []
    return ", ".join([*kinds, *with_other]) or "may be left out"


def needed_inside(field: Field) -> str:
    if field.unless:
        return f"needed unless `{field.unless[0]}` is `{field.unless[1]}`"
    return "needed" if field.required else "may be left out"


def rule(field: Field) -> str:
    """What the value has to be, in words."""
    if field.kind == "text":
        return f"{KINDS['text']}, at most {field.most} characters"
    if field.kind == "word":
        return "one of " + ", ".join(f"`{choice.word}`" for choice in field.taken)
    if field.kind == "entries" and field.at_most == 1:
        return "one entry, with keys of its own"
    bound = f", at most {field.at_most}" if field.at_most else ""
    return KINDS[field.kind] + bound


def nested(field: Field) -> str:
    """The keys that stand in an entry."""
    inside = listed((inner, needed_inside(inner)) for inner in field.fields)
    return f"### Inside `{field.name}`\n\n{inside}"


def of_facet(facet: Facet) -> str:
    """Where the tags of a facet are listed."""
    need = "needed" if facet.required else "not needed"
    amount = f"{need}, at most {facet.at_most}"
    return (
        f"- [{facet.plural}](../{facet.address}/index.md), `{facet.field}` ({amount}): {facet.note}"
    )


def example(kind: Kind, vocabulary: Vocabulary) -> str:
    """A whole file, and where to put it."""
    path = f"stories/{kind.address}/{example_story.STEM}.md"
    text = example_story.of(kind, vocabulary)
    return f"### {kind.label}\n\n{kind.note} Save it as `{path}`.\n\n````yaml\n{text}````"
