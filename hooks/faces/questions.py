"""What a form asks of someone who tells a story: one list for every form, and for who reads it.

Made from the table of fields and the vocabulary. A field without a prompt is not asked for: the
hub fills it in, or it can wait.
"""

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.content.schema import story_schema
from hooks.content.schema.fields import Choice, Field, field_named
from hooks.content.vocabulary import Facet, Kind, Vocabulary

FEW = 20  # tags whose notes are told in a form
SIGN = " | "  # between the parts of an entry that is written on one line
BODY = "body"  # the question for a conversation
NOTES = "notes"  # the question whose answer is for the editors, not for the story
SPEAKER = field_named(field_named(story_schema.FIELDS, "people").fields, "name")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question. `form` is `line`, `text`, `choice`, `choices` or `entries`.

    `key` names the field that the answer goes to, as `consent.kind`; a question about the text of
    the story has none, and `section` where it is about one.
    """

    id: str
    label: str
    form: str
    help: str
    required: bool
    key: str = ""
    section: str = ""
    example: str = ""
    options: tuple[Choice, ...] = ()
    field: Field | None = None


def of(kind: Kind, vocabulary: Vocabulary) -> tuple[Question, ...]:
    """Every question of a kind of story, in order; no two have one label or one id."""
    fields = story_schema.fields(vocabulary, kind)
    last = [field.name for field in fields].index(story_schema.AFTER_TAGS[0].name)
    every = [
        *of_fields(fields[:last], kind, vocabulary),
        *of_body(kind),
        *of_fields(fields[last:], kind, vocabulary),
        Question(
            id=NOTES, label="Anything else?", form="text", required=False,
            help="For the editors only: a tag that is missing, a question, what you are unsure of.",
        ),
    ]  # fmt: skip
    return tuple(apart(every))


def of_fields(fields: tuple[Field, ...], kind: Kind, vocabulary: Vocabulary) -> Iterator[Question]:
    """A question for each field that has a prompt; for an entry that stands alone, for its keys."""
    for field in fields:
        if field.kind == "tags":
            facet = next(facet for facet in vocabulary.facets if facet.field == field.name)
            yield of_tags(field, facet)
        elif field.kind == "entries" and field.at_most == 1:
            asked = field.required or field.needed_with in kind.required
            for inner in field.fields:
                if inner.prompt:
                    required = asked and inner.required and not inner.unless
                    key = f"{field.name}.{inner.name}"
                    yield of_field(dataclasses.replace(inner, required=required), key)
        elif field.prompt:
            yield of_field(field, field.name)


def of_field(field: Field, key: str) -> Question:
    forms = {"word": "choice", "entries": "entries"}
    about = field.prompt
    if field.kind == "entries":
        about += f" One a line, in this order: `{SIGN.join(line_of(field, 'name'))}`."
    elif field.kind == "text":
        about += f" At most {field.most} characters."
    return Question(
        id=key.replace(".", "-"),
        label=field.title,
        form="text" if key == story_schema.SUMMARY.name else forms.get(field.kind, "line"),
        help=about,
        required=field.required,
        key=key,
        example=SIGN.join(line_of(field, "example")) if field.fields else field.shown,
        options=field.taken,
        field=field,
    )


def of_tags(field: Field, facet: Facet) -> Question:
    about = facet.note
    if field.at_most > 1:
        about += f" Choose at most {field.at_most}."
    if len(facet.tags) <= FEW:
        about += "\n\n" + "\n".join(f"- {tag.label}: {tag.note}" for tag in facet.tags)
    return Question(
        id=field.name,
        label=field.title,
        form="choice" if field.at_most == 1 else "choices",
        help=about,
        required=field.required,
        key=field.name,
        options=field.choices,
        field=field,
    )


def of_body(kind: Kind) -> Iterator[Question]:
    """What to write in the text: a question a section, or one for a whole conversation."""
    if kind.body != "sections":
        yield Question(
            id=BODY, label="The conversation", form="text", required=True,
            help="Each turn is a paragraph that begins with the speaker's name, in two stars on "
            "either side, and a colon. Leave an empty line between paragraphs.",
            example=f"**{SPEAKER.shown}:** …",
        )  # fmt: skip
    prompts = kind.prompts or ("",) * len(kind.sections)
    for number, (section, prompt) in enumerate(zip(kind.sections, prompts, strict=True), 1):
        yield Question(
            id=f"section-{number}", label=section, form="text", required=True, section=section,
            help=prompt or f"What there is to say under “{section}”.",
        )  # fmt: skip


def line_of(field: Field, what: str) -> list[str]:
    """The parts of an entry on one line, what is needed first: their names or their examples."""
    return [each.name if what == "name" else each.shown for each in in_line(field)]


def in_line(field: Field) -> list[Field]:
    """The keys of an entry in the order in which one line holds them: what may be missing last."""
    asked = (inner for inner in field.fields if not inner.instead_of)
    return sorted(asked, key=lambda inner: not inner.required)


def apart(every: list[Question]) -> Iterator[Question]:
    """The questions with a number after a label or an id that was there before."""
    labels, names = list[str](), list[str]()
    for question in every:
        labels.append(question.label)
        names.append(question.id)
        again, twice = labels.count(question.label), names.count(question.id)
        label = f"{question.label} ({again})" if again > 1 else question.label
        name = f"{question.id}-{twice}" if twice > 1 else question.id
        yield dataclasses.replace(question, label=label, id=name)
