"""The page "How to write a story": prose by hand, with every field, its rule and an example.

The prose stands in a template. In it `$fields`, `$nested`, `$tags` and `$examples` are filled in.
"""

from collections.abc import Iterator
from string import Template

from hooks.content import schema
from hooks.content.fields import KINDS, Field
from hooks.content.vocabulary import Facet, Kind, Vocabulary
from hooks.faces import example_story

MADE = "<!-- Made by `make schema` from hooks/faces/contribute.md; change that instead. -->"
HEADS = ("Key", "Needed", "What it holds", "Example")


def page(template: str, vocabulary: Vocabulary) -> str:
    """The page as Markdown. Raises KeyError for a placeholder that is not known: a bug."""
    fields = schema.fields(vocabulary)
    return Template(template).substitute(
        made=MADE,
        fields=table(
            HEADS,
            (row(field, needed(field, vocabulary)) for field in fields),
        ),
        nested="\n\n".join(nested(field) for field in fields if field.fields),
        tags="\n".join(of_facet(facet) for facet in vocabulary.facets),
        examples="\n\n".join(example(kind, vocabulary) for kind in vocabulary.kinds),
    )


def table(heads: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    """A Markdown table."""
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def row(field: Field, need: str) -> tuple[str, ...]:
    """The row of a field; a bar in a cell is written so that it does not end it."""
    meaning = f"{sentence(field.help)} {sentence(rule(field))}"
    cells = f"`{field.name}`", need, meaning, f"`{field.example}`"
    return tuple(cell.replace("|", "\\|") for cell in cells)


def sentence(text: str) -> str:
    """The text with a large letter at its start and a full stop at its end."""
    return text[:1].upper() + text[1:].rstrip(".") + "."


def needed(field: Field, vocabulary: Vocabulary) -> str:
    """When the key has to be there, in words."""
    if field.required:
        return "yes"
    kinds = [kind.plural.lower() for kind in vocabulary.kinds if field.name in kind.required]
    with_other = [f"with `{field.needed_with}`"] if field.needed_with else []
    return ", ".join([*kinds, *with_other]) or "no"


def needed_inside(field: Field) -> str:
    if field.unless:
        return f"unless `{field.unless[0]}` is `{field.unless[1]}`"
    return "yes" if field.required else "no"


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
    rows = (row(inner, needed_inside(inner)) for inner in field.fields)
    return f"### Inside `{field.name}`\n\n" + table(
        ("Key", "Needed", "What it holds", "Example"), rows
    )


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
