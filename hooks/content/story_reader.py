"""A document becomes a Story; whatever is wrong with it becomes problems."""

import dataclasses
import datetime as dt
import posixpath
from pathlib import PurePosixPath
from typing import Any

from hooks.content import story_text
from hooks.content.body.shape import check_body, people_line
from hooks.content.body.speaker_lines import check_people
from hooks.content.consent import read_consent
from hooks.content.files import file_names
from hooks.content.history import newest, read_changes
from hooks.content.privacy import privacy
from hooks.content.schema import story_schema
from hooks.content.story import Fact, Image, Person, Source, Story
from hooks.content.syntax.nodes import Scalar, is_empty
from hooks.content.syntax.source import Document
from hooks.content.tagging.former import read_former
from hooks.content.tagging.tagging import read_tags
from hooks.content.text import prose
from hooks.content.text.forms import SLUG, is_slug, name_of
from hooks.content.values.misspelt import STORY
from hooks.content.values.record import Record
from hooks.content.values.table_reader import TableReader
from hooks.content.values.unfilled import is_unfilled
from hooks.content.vocabulary import Kind, Vocabulary
from hooks.problems import Problem
from hooks.rules import Fault, fault

NO_DATE = dt.date.min  # of a story without one, which is never published
# Keys of which what is told later needs the line.
LINED = ("title", "summary", "date", "updated", "id", "consent", "image", "owner")


def read_story(
    path: str, kind: Kind, document: Document, vocabulary: Vocabulary, found: list[Problem]
) -> Story:
    """The story that the document tells. Trust it only if nothing was added to `found`."""
    record = record_of(path, document, found)
    reader = reader_of(record, document, kind, vocabulary)
    date = reader.date("date") or NO_DATE
    changes = read_changes(reader, date)
    story = Story(
        path=path,
        kind=kind.name,
        stem=read_stem(path, found),
        title=reader.text("title"),
        summary=reader.text("summary"),
        date=date,
        updated=newest(reader, date, changes),
        changes=changes,
        id=reader.slug("id"),
        tags=read_tags(reader, vocabulary),
        body=document.body,
        body_line=document.body_line,
        links=prose.links(document.body, document.body_line),
    )
    story_text.check(story, record, document)
    return check_body(with_lists(story, reader), kind, record, document)


def reader_of(
    record: Record, document: Document, kind: Kind, vocabulary: Vocabulary
) -> TableReader:
    """What reads the keys of the kind; the example of the people is the line with who speaks."""
    fields = story_schema.fields(vocabulary, kind)
    if line := people_line(document, kind):
        check_people(record, line)
        fields = tuple(
            dataclasses.replace(field, example=line) if field.name == "people" else field
            for field in fields
        )
    return TableReader(record, fields)


def record_of(path: str, document: Document, found: list[Problem]) -> Record:
    """The front matter; of a key that was told and left out nothing more is asked."""
    record = Record(path, document.front, found, STORY)
    record.meant |= document.unread
    if ("id" not in record.values or is_empty(record.values["id"])) and (near := id_of(record)):
        record.likely["id"] = f"a short name, such as `{near}`"
    return record


def id_of(record: Record) -> str:
    """The id that the title gives; none is made of what looks private."""
    text = title.text if isinstance(title := record.values.get("title"), Scalar) else ""
    return "" if is_unfilled(text) or privacy.findings(text) else name_of(text)


def with_lists(story: Story, reader: TableReader) -> Story:
    """The story with its people, sources, facts and picture."""
    people = reader.entries("people")
    lines: dict[str, Any] = {f"{key}_line": reader.line(key) for key in LINED}
    return dataclasses.replace(
        story,
        **lines,
        people=tuple(read_person(entry) for entry in people),
        consent=read_consent(reader.record, bool(people) or reader.needs("people")),
        period=reader.text("period"),
        owner=reader.text("owner"),
        review_by=reader.date("review_by"),
        review_line=reader.record.values.get("review_by", reader.record.node).line,
        sources=tuple(read_source(entry) for entry in reader.entries("sources")),
        key_facts=tuple(read_fact(entry) for entry in reader.entries("key_facts")),
        aliases=read_former(reader.record, "aliases"),
        image=next((read_image(entry) for entry in reader.entries("image")), None),
    )


def read_stem(path: str, found: list[Problem]) -> str:
    """The file's name without its ending; it becomes the last part of the address."""
    stem = PurePosixPath(path).stem
    if wrong := stem_fault(stem):
        found.append(wrong.at(path))
    return stem


def stem_fault(stem: str) -> Fault | None:
    """What is wrong with the name of a story's file, which `stem` is without its ending."""
    better = file_names.better(stem)
    if SLUG.fullmatch(stem) and len(stem) > story_schema.LONGEST_STEM:
        many, most = len(stem), story_schema.LONGEST_STEM
        return fault("file-name-too-long", count=many, most=most, better=f"{better}.md")
    if better.isdigit():
        return fault("file-name-of-digits", better=f"story-{better}.md")
    return None if is_slug(stem) else fault("file-name", better=f"{better}.md")


def read_person(entry: TableReader) -> Person:
    return Person(
        name=entry.text("name"), role=entry.text("role"), organisation=entry.text("organisation")
    )


def read_source(entry: TableReader) -> Source:
    told = {key: entry.text(key) for key in ("title", "publisher", "date", "found_at")}
    return Source(**told, url=entry.url("url"))


def read_fact(entry: TableReader) -> Fact:
    return Fact(label=entry.text("label"), value=entry.text("value"))


def read_image(entry: TableReader) -> Image:
    file = entry.text("file")
    path = posixpath.normpath(posixpath.join(posixpath.dirname(entry.record.path), file))
    return Image(file=path if file else "", alt=entry.text("alt"))
