"""A hand-written page of the docs folder, as far as the hub has to know it."""

from dataclasses import dataclass

from hooks.content.body import body as bodies
from hooks.content.body.terms import Term, read_terms
from hooks.content.story import Link
from hooks.content.syntax.events import SourceError
from hooks.content.syntax.nodes import Entries, Scalar, value_in
from hooks.content.syntax.source import Document, decode, read_document
from hooks.content.tagging.former import read_former
from hooks.content.text import prose
from hooks.content.values.record import Record


@dataclass(frozen=True, slots=True)
class Guide:
    """A hand-written page: its path below the docs folder, what it holds, and its old addresses."""

    path: str
    title: str
    links: tuple[Link, ...]
    headings: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()  # that it explains, if it is a glossary


def read_guide(path: str, data: bytes) -> Guide:
    """The page in the file; whatever is wrong with its front matter is its engine's affair."""
    document = read_page(path, data)
    return Guide(
        path,
        title_of(document),
        prose.links(document.body, document.body_line),
        tuple(words for _, _, words in bodies.headings(document.body)),
        read_former(Record(path, document.front, [], "the page"), "aliases"),
        tuple(read_terms(document.body)) if is_glossary(document) else (),
    )


def read_page(path: str, data: bytes) -> Document:
    """The document; all of it is text where its front matter is not whole, or where it has none."""
    nothing = Entries((), 1, 1)
    try:
        text = decode(path, data)
        document = read_document(path, data, [])
    except SourceError:
        return Document(nothing, "", 1)
    return document if document.whole else Document(nothing, text, 1)


def is_glossary(document: Document) -> bool:
    value = value_in(document.front, "glossary")
    return isinstance(value, Scalar) and value.text == "true"


def title_of(document: Document) -> str:
    """What front matter says, else the first heading of level 1, as MkDocs has it."""
    if value := value_in(document.front, "title"):
        return value.text if isinstance(value, Scalar) else ""
    top = (words for _, level, words in bodies.headings(document.body) if level == 1)
    return prose.plain(next(top, ""))
