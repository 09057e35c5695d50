"""A story's file, be the story published or taken back.

A story that was taken back keeps its title, date, id and tags; the rest may go, or stays unread.
"""

from dataclasses import replace

from hooks.content import personal_data
from hooks.content.body.shape import misplaced
from hooks.content.history import read_retraction
from hooks.content.schema import story_schema
from hooks.content.story import Story
from hooks.content.story_reader import NO_DATE, read_stem, read_story, record_of
from hooks.content.syntax.source import Document
from hooks.content.tagging.tagging import read_tags
from hooks.content.values.table_reader import TableReader
from hooks.content.vocabulary import Kind, Vocabulary
from hooks.problems import Problem


def read_any(
    path: str, kind: Kind, document: Document, vocabulary: Vocabulary, found: list[Problem]
) -> Story:
    """The story in the document. Trust it only if nothing was added to `found`.

    One in the folder of another kind is checked as what it is.
    """
    keys = {key.text for key, _ in document.front.pairs} | document.unread
    is_withdrawn = "retracted" in keys
    if is_withdrawn:
        return read_withdrawn(path, kind, document, vocabulary, found)
    wrong = misplaced(path, document, kind, vocabulary.kinds)
    if wrong is None:
        return read_story(path, kind, document, vocabulary, found)
    found.append(wrong.problem)
    return replace(read_story(path, wrong.kind, document, vocabulary, found), kind=kind.name)


def read_withdrawn(
    path: str, kind: Kind, document: Document, vocabulary: Vocabulary, found: list[Problem]
) -> Story:
    """What is left of the story; the reason stands for its summary."""
    record = record_of(path, document, found)
    reader = TableReader(record, story_schema.fields(vocabulary, kind))
    personal_data.check(record, document.text)
    date = reader.date("date") or NO_DATE
    retracted = read_retraction(reader, date)
    return Story(
        path=path,
        kind=kind.name,
        stem=read_stem(path, found),
        title=reader.text("title"),
        summary=retracted.reason if retracted else "",
        date=date,
        updated=retracted.date if retracted else date,
        id=reader.slug("id"),
        id_line=reader.line("id"),
        tags=read_tags(reader, vocabulary),
        retracted=retracted,
        body="",
        body_line=document.body_line,
    )
