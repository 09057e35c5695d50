"""`tags.yml` becomes a Vocabulary; whatever is wrong with it becomes problems."""

import re
from collections.abc import Iterable

from hooks.content.forms import slugged
from hooks.content.nodes import Entries
from hooks.content.record import Record
from hooks.content.vocabulary import Facet, Kind, Tag, Vocabulary
from hooks.problems import Problem, nearest, quoted

KIND_KEYS = ("name", "label", "plural", "address", "note", "body", "sections", "required")
FACET_KEYS = (
    "name", "field", "label", "plural", "address", "note", "shared", "required", "at_most",
    "data", "tags",
)  # fmt: skip
TAG_KEYS = ("label", "slug", "note", "broader", "synonyms", "former", "guidance")
DATA_KEYS = ("name", "kind", "required", "help")
BODIES = ("sections", "turns")
DATA_KINDS = ("text", "number")


def read_vocabulary(path: str, node: Entries, found: list[Problem]) -> Vocabulary:
    """The kinds and facets that the file declares."""
    record = Record(path, node, found, "the vocabulary")
    record.allow(("kinds", "facets"))
    kinds = tuple(read_kind(entry) for entry in record.records("kinds", required=True))
    facets = tuple(read_facet(entry) for entry in record.records("facets", required=True))
    return Vocabulary(kinds, facets)


def read_kind(record: Record) -> Kind:
    record.what = "a kind"
    record.allow(KIND_KEYS)
    body = record.text("body", required=True)
    one_of(record, "body", body, BODIES)
    return Kind(
        name=record.slug("name", required=True),
        label=record.text("label", required=True),
        plural=record.text("plural", required=True),
        address=record.slug("address", required=True),
        note=record.text("note", required=True),
        body=body,
        sections=tuple(s.text for s in record.scalars("sections", required=body == "sections")),
        required=tuple(s.text for s in record.scalars("required")),
    )


def read_facet(record: Record) -> Facet:
    record.what = "a facet"
    record.allow(FACET_KEYS)
    name = record.slug("name", required=True)
    data = [read_data_field(entry) for entry in record.records("data")]
    tags = tuple(read_tag(name, data, entry) for entry in record.records("tags", required=True))
    check_tags(record, tags)
    return Facet(
        name=name,
        field=record.text("field", required=True),
        label=record.text("label", required=True),
        plural=record.text("plural", required=True),
        address=record.slug("address", required=True),
        note=record.text("note", required=True),
        shared=record.text("shared"),
        required=record.yes("required"),
        at_most=int(record.number("at_most")) or 5,
        tags=tags,
        names={word: tag.slug for tag in tags for word in (tag.slug, *tag.synonyms, *tag.former)},
    )


def read_data_field(record: Record) -> tuple[str, str, bool]:
    """Name, kind and whether every tag must have it."""
    record.what = "an entry of `data`"
    record.allow(DATA_KEYS)
    kind = record.text("kind", required=True)
    one_of(record, "kind", kind, DATA_KINDS)
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
        former=tuple(s.text for s in record.scalars("former")),
        data=extra,
    )


def one_of(record: Record, key: str, value: str, known: Iterable[str]) -> None:
    if value and value not in known:
        fix = f"write one of: {', '.join(known)}"
        record.problem(record.values[key], f"`{key}` is {quoted(value)}", fix)


def sameness(text: str) -> str:
    """What two names that look alike have in common: no case, `&`, hyphen or plural."""
    words = [word for word in slugged(text).split("-") if word]
    return " ".join(re.sub(r"(?<=[a-z]{3})s$", "", word) for word in words)


def check_tags(record: Record, tags: tuple[Tag, ...]) -> None:
    """Names are unique in a facet, broader tags exist, and nothing is its own ancestor."""
    owner: dict[str, Tag] = {}
    broader = {tag.slug: tag.broader for tag in tags}
    for tag in tags:
        for name in dict.fromkeys((tag.slug, tag.label, *tag.synonyms, *tag.former)):
            first = owner.setdefault(sameness(name), tag)
            if first is not tag:
                message = f"the tag {quoted(name)} is nearly the same as `{first.slug}`"
                fix = f"make it a synonym of `{first.slug}`, or name it apart"
                record.found.append(Problem(record.path, tag.line, 1, message, fix))
        if tag.broader and tag.broader not in broader:
            near = nearest(tag.broader, broader)
            fix = f"did you mean `{near}`?" if near else "name a tag of the same facet"
            message = f"the broader tag {quoted(tag.broader)} is not there"
            record.found.append(Problem(record.path, tag.line, 1, message, fix))
        elif tag.slug in ancestors(tag.slug, broader):
            message = f"`{tag.slug}` is broader than itself"
            fix = "take out one of the `broader` keys"
            record.found.append(Problem(record.path, tag.line, 1, message, fix))


def ancestors(slug: str, broader: dict[str, str]) -> list[str]:
    """The broader tags of a tag, nearest first; ends where a circle closes."""
    chain: list[str] = []
    while (slug := broader.get(slug, "")) and slug not in chain:
        chain.append(slug)
    return chain
