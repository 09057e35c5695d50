"""`tags.yml` becomes a Vocabulary; whatever is wrong with it becomes problems."""

import datetime as dt
from collections.abc import Iterable, Mapping

from hooks.content.schema import columns
from hooks.content.schema import story_schema as story_schema
from hooks.content.schema import vocabulary_schema as schema
from hooks.content.schema.fields import Field
from hooks.content.syntax.nodes import Entries, Scalar
from hooks.content.tagging import vocabulary_checks as checks
from hooks.content.tagging.data_reader import read_data
from hooks.content.tagging.former import read_former
from hooks.content.tagging.meeting_reader import read_gaps, read_pairs
from hooks.content.tagging.merged import read_merged
from hooks.content.text.forms import whole
from hooks.content.values.record import Record
from hooks.content.values.table_reader import TableReader
from hooks.content.vocabulary import Facet, Kind, Tag, Vocabulary
from hooks.problems import Problem
from hooks.rules import fault


def read_vocabulary(path: str, node: Entries, found: list[Problem]) -> Vocabulary:
    """The kinds and facets that the file declares."""
    reader = TableReader(Record(path, node, found, "the vocabulary"), schema.FIELDS)
    if reader.record.meant & {"facets", "kinds"}:
        return Vocabulary()  # else the want of it would be told at every line
    facets = tuple(map(read_facet, in_file := reader.records("facets")))
    checks.check_apart(in_file, "name", taken=checks.SEARCHED)
    checks.check_apart(in_file, "field", taken=columns.of_stories())
    in_file = reader.records("kinds")
    may_have = tuple(story_schema.keys(Vocabulary((), facets)))
    kinds = tuple(read_kind(entry, may_have) for entry in in_file)
    checks.check_apart(in_file, "name", taken=checks.MADE)
    pairs, gaps = reader.records("pairs"), reader.records("gaps")
    return Vocabulary(kinds, facets, read_pairs(pairs, facets), read_gaps(gaps, facets))


def read_kind(record: Record, may_have: Iterable[str]) -> Kind:
    """A kind; it can require only what a story `may_have`."""
    record.what = "a kind"
    body = record.values.get("body")
    by_sections = isinstance(body, Scalar) and body.text == "sections"
    needed = ("sections",) if by_sections else ()
    reader = TableReader(record, schema.KIND, needed)
    checks.check_one_of(record, "body", reader.fields["body"].words)
    checks.check_one_of(record, "required", may_have)
    checks.check_sections(record)
    checks.check_folder_name(record, "address")
    former, merged = read_names(reader)
    return Kind(
        name=reader.slug("name"),
        label=reader.text("label"),
        plural=reader.text("plural"),
        address=reader.slug("address"),
        note=reader.text("note"),
        body=reader.text("body"),
        sections=reader.texts("sections"), prompts=reader.texts("prompts"),
        required=reader.texts("required"),
        former=former, merged=merged,
        schema=read_type(reader), line=reader.line("address"),
    )  # fmt: skip


def read_names(reader: TableReader) -> tuple[tuple[str, ...], Mapping[str, dt.date]]:
    """The old names, with those of what it took in; and the days on which it did."""
    merged = read_merged(reader)
    return tuple(dict.fromkeys((*read_former(reader.record, "former"), *merged))), merged


def read_facet(record: Record) -> Facet:
    record.what = "a facet"
    reader = TableReader(record, schema.FACET)
    name = reader.slug("name")
    data = read_data(reader.records("data"))
    tags = tuple(read_tag(name, data, entry) for entry in reader.records("tags"))
    checks.check_tags(record, tags)
    checks.check_folder_name(record, "address")
    return Facet(
        name=name,
        field=reader.key("field"),
        label=reader.text("label"),
        plural=reader.text("plural"),
        address=reader.slug("address"),
        note=reader.text("note"),
        shared=reader.text("shared"), together=reader.text("together"), card=reader.flag("card"),
        sequence=reader.flag("sequence"),
        required=reader.flag("required"), closed=reader.flag("closed"),
        linked=reader.flag("linked"), at_most=read_at_most(record),
        data=data,
        tags=tags, indent=checks.indent_of(record, "tags"),
        names={word: tag.slug for tag in tags for word in (tag.slug, *tag.synonyms, *tag.former)},
        folded={checks.folded(word): tag.slug for tag in tags for word in tag.synonyms},
        former=read_former(record, "former"), schema=read_type(reader), line=reader.line("address"),
    )  # fmt: skip


def read_type(reader: TableReader) -> str:
    """A type of schema.org that the table knows; empty where none is written."""
    checks.check_one_of(reader.record, "schema", reader.fields["schema"].words)
    return reader.text("schema")


def read_at_most(record: Record) -> int:
    """How many tags of the facet a story may have: a whole number from one up, usually 5."""
    node = record.scalar("at_most")
    number = whole(node.text) if node else schema.AT_MOST
    if node and number is None:
        record.problem(node, fault("at-most", usual=schema.AT_MOST))
    return number or schema.AT_MOST


def read_tag(facet: str, data: tuple[Field, ...], record: Record) -> Tag:
    record.what = f"a tag of `{facet}`"
    reader = TableReader(record, (*schema.TAG, *data))
    checks.check_folder_name(record, "slug")
    extra = {
        field.name: record.number(field.name, field.required) if field.kind == "number"
        else reader.text(field.name)
        for field in data
        if field.required or field.name in record.values
    }  # fmt: skip
    for name, value in extra.items():
        if isinstance(value, float):
            checks.check_degrees(record, name, value)
    former, merged = read_names(reader)
    return Tag(
        facet=facet, slug=reader.slug("slug"),
        label=reader.text("label"), note=reader.text("note"),
        line=record.node.line,
        broader=reader.text("broader"),
        guidance=reader.text("guidance"),
        synonyms=reader.texts("synonyms"),
        former=former, merged=merged,
        data=extra,
    )  # fmt: skip
