"""The questions of the form "Tell a story", made from the table of fields and the vocabulary."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hooks.content.schema import story_schema
from hooks.content.schema.fields import Field
from hooks.content.vocabulary import Facet, Kind, Tag, Vocabulary

LISTED = 30  # tags of a facet that are ticked off a list; of more, names are typed
CODE = re.compile(r"`([^`]*)`")
LINES = 300  # a text that may be so long gets a box of several lines
EXAMPLE_DAY = "2026-11-23"
PARTS = (
    ("The story", ("title", "summary", "period", "people")),
    ("Where it belongs", ()),
    ("How a reader can check it", ("sources", "key_facts")),
    ("What the people agreed to", ("consent", "personal_data")),
    ("Name and date", ("date", "id")),
)


@dataclass(frozen=True, slots=True)
class Control:
    """A question of the form. `name` is that of its value in a draft: `sources.0.url`.

    `form` says how it is answered: `line`, `lines`, `one` of the tags or words, `several` of them,
    `typed` tags, or `entries`, each with the `parts`. To an `open` one a tag may be proposed.
    """

    name: str
    title: str
    hint: str
    mark: str
    form: str
    tags: tuple[Tag, ...] = ()
    field: Field | None = None
    parts: tuple["Control", ...] = ()
    open: bool = False

    @property
    def id(self) -> str:
        return "story-" + self.name.replace(".", "-").replace("_", "-")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the form. The text of the story stands in the first."""

    title: str
    controls: tuple[Control, ...]


def parts(vocabulary: Vocabulary) -> Iterator[Part]:
    """The parts of the form, each question in one of them."""
    asked = {field.name: field for field in story_schema.fields(vocabulary)}
    facets = {facet.field: facet for facet in vocabulary.facets}
    for title, names in PARTS:
        controls = [control(asked[name], vocabulary.kinds, facets) for name in names or facets]
        yield Part(title, tuple(controls))


def control(field: Field, kinds: Sequence[Kind], facets: dict[str, Facet]) -> Control:
    """The question for a field of the story."""
    facet = facets.get(field.name)
    return Control(
        name=field.name,
        title=field.title,
        hint=" ".join(filter(None, (field.prompt or sentence(field.help), bound(field)))),
        mark=mark(field, kinds),
        form=form_of(field, facet),
        tags=facet.tags if facet else (),
        field=field,
        open=facet is not None and not facet.closed,
        parts=tuple(inner(field.name, part) for part in field.fields),
    )


def inner(above: str, field: Field) -> Control:
    """The question for a field of the first entry; a script copies it for the others."""
    return Control(
        name=f"{above}.0.{field.name}",
        title=field.title,
        hint=field.prompt or sentence(field.help),
        mark="" if field.required else "optional",
        form="one" if field.kind == "word" else "line",
        field=field,
    )


def form_of(field: Field, facet: Facet | None) -> str:
    """How the question is answered."""
    if facet and len(facet.tags) > LISTED:
        return "typed"
    if facet:
        return "one" if facet.at_most == 1 and facet.required else "several"
    if field.fields:
        return "entries"
    return "lines" if field.kind == "text" and field.most >= LINES else "line"


def bound(field: Field) -> str:
    """How much the field may hold, in words."""
    if field.kind == "text":
        return f"At most {field.most} characters."
    if field.kind == "tags" and field.at_most > 1:
        return f"At most {field.at_most}."
    return f"For example {EXAMPLE_DAY}." if field.kind == "day" else ""


def mark(field: Field, kinds: Sequence[Kind]) -> str:
    """What stands behind the title of a question that need not be answered always."""
    needing = [kind.label for kind in kinds if field.name in kind.required]
    if field.required or len(needing) == len(kinds):
        return ""
    if needing:
        return "optional, but needed for: " + ", ".join(needing)
    return f"optional, but needed with: {field.needed_with}" if field.needed_with else "optional"


def sentence(text: str) -> str:
    """The words as a sentence, with quotation marks in the place of those of code."""
    return CODE.sub(r"“\1”", f"{text[:1].upper()}{text[1:]}.")
