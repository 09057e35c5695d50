"""`tags.yml` becomes a Vocabulary; whatever is wrong with it becomes problems."""

from collections.abc import Iterable

from hooks.content import schema
from hooks.content import vocabulary_checks as checks
from hooks.content.former import read_former
from hooks.content.forms import whole
from hooks.content.nodes import Entries
from hooks.content.record import Record
from hooks.content.vocabulary import Facet, Kind, Tag, Vocabulary
from hooks.problems import Problem

KIND_KEYS = (
    "name", "label", "plural", "address", "note", "body", "sections", "required", "former",
)  # fmt: skip
FACET_KEYS = (
    "name", "field", "label", "plural", "address", "note", "shared", "card", "required", "at_most",
    "data", "tags", "former",
)  # fmt: skip
TAG_KEYS = ("label", "slug", "note", "broader", "synonyms", "former", "guidance")
DATA_KEYS = ("name", "kind", "required", "help")
BODIES = ("sections", "turns")
DATA_KINDS = ("text", "number")
AT_MOST = 5


def read_vocabulary(path: str, node: Entries, found: list[Problem]) -> Vocabulary:
    """The kinds and facets that the file declares."""
    record = Record(path, node, found, "the vocabulary")
    record.allow(("kinds", "facets"))
    in_file = record.records("facets", required=True)
    facets = tuple(read_facet(entry) for entry in in_file)
    checks.check_apart(in_file, "name")
    checks.check_apart(in_file, "field", taken=(field.name for field in schema.FIELDS))
    in_file = record.records("kinds", required=True)
    may_have = tuple(schema.keys(Vocabulary((), facets)))
    kinds = tuple(read_kind(entry, may_have) for entry in in_file)
    checks.check_apart(in_file, "name")
    return Vocabulary(kinds, facets)


def read_kind(record: Record, may_have: Iterable[str]) -> Kind:
    """A kind; it can require only what a story `may_have`."""
    record.what = "a kind"
    record.allow(KIND_KEYS)
    body = record.text("body", required=True)
    checks.check_one_of(record, "body", BODIES)
    checks.check_one_of(record, "required", may_have)
    return Kind(
        name=record.slug("name", required=True),
        label=record.text("label", required=True),
        plural=record.text("plural", required=True),
        address=record.slug("address", required=True),
        note=record.text("note", required=True),
        body=body,
        sections=tuple(s.text for s in record.scalars("sections", required=body == "sections")),
        required=tuple(s.text for s in record.scalars("required")),
        former=read_former(record, "former"),
    )


def read_facet(record: Record) -> Facet:
    record.what = "a facet"
    record.allow(FACET_KEYS)
    name = record.slug("name", required=True)
    in_file = record.records("data")
    data = [read_data_field(entry) for entry in in_file]
    checks.check_apart(in_file, "name", taken=TAG_KEYS)
    tags = tuple(read_tag(name, data, entry) for entry in record.records("tags", required=True))
    checks.check_tags(record, tags)
    return Facet(
        name=name,
        field=record.text("field", required=True),
        label=record.text("label", required=True),
        plural=record.text("plural", required=True),
        address=record.slug("address", required=True),
        note=record.text("note", required=True),
        shared=record.text("shared"),
        card=record.yes("card"),
        required=record.yes("required"),
        at_most=read_at_most(record),
        tags=tags,
        names={word: tag.slug for tag in tags for word in (tag.slug, *tag.synonyms, *tag.former)},
        folded={checks.folded(word): tag.slug for tag in tags for word in tag.synonyms},
        former=read_former(record, "former"),
    )


def read_at_most(record: Record) -> int:
    """How many tags of the facet a story may have: a whole number from one up, usually 5."""
    node = record.scalar("at_most")
    number = whole(node.text) if node else AT_MOST
    if node and number is None:
        fix = f"write `at_most: {AT_MOST}`"
        record.problem(node, "`at_most` is not a whole number from 1 up", fix)
    return number or AT_MOST


def read_data_field(record: Record) -> tuple[str, str, bool]:
    """Name, kind and whether every tag must have it."""
    record.what = "an entry of `data`"
    record.allow(DATA_KEYS)
    kind = record.text("kind", required=True)
    checks.check_one_of(record, "kind", DATA_KINDS)
    return record.text("name", required=True), kind, record.yes("required")


def read_tag(facet: str, data: list[tuple[str, str, bool]], record: Record) -> Tag:
    record.what = f"a tag of `{facet}`"
    record.allow([*TAG_KEYS, *(name for name, _, _ in data)])
    extra = {
        name: record.number(name, required) if kind == "number"
        else record.text(name, required, most=1000)
        for name, kind, required in data
        if required or name in record.values
    }  # fmt: skip
    return Tag(
        facet=facet,
        slug=record.slug("slug", required=True),
        label=record.text("label", required=True),
        note=record.text("note", required=True, most=500),
        line=record.node.line,
        broader=record.text("broader"),
        guidance=record.text("guidance"),
        synonyms=tuple(s.text for s in record.scalars("synonyms")),
        former=read_former(record, "former"),
        data=extra,
    )
