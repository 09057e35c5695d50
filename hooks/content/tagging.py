"""The tags that a story names, and what to do about those that are not in the vocabulary."""

import re

from hooks.content.forms import is_slug, slugged
from hooks.content.nodes import Scalar
from hooks.content.table_reader import TableReader
from hooks.content.vocabulary import Facet, TagKey, Vocabulary
from hooks.content.vocabulary_checks import folded, sameness
from hooks.problems import nearest
from hooks.rules import Fault, fault

PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 '’-]*")
TO_FILL = "…"  # which is refused as it stands


def read_tags(reader: TableReader, vocabulary: Vocabulary) -> tuple[TagKey, ...]:
    """The tags that the story names, facet by facet, each once, by their canonical slugs."""
    facets = vocabulary.facets
    found = [key for facet in facets for key in read_facet(reader, facet, vocabulary)]
    return tuple(dict.fromkeys(found))


def read_facet(reader: TableReader, facet: Facet, vocabulary: Vocabulary) -> list[TagKey]:
    """The tags that the story has under one facet's key."""
    record, scalars = reader.record, reader.scalars(facet.field)
    if len(scalars) > facet.at_most:
        many = fault("too-many-tags", field=facet.field, count=len(scalars), most=facet.at_most)
        record.problem(scalars[facet.at_most], many)
    found: list[TagKey] = []
    for scalar in scalars:
        if slug := slug_of(scalar.text, facet):
            found.append(TagKey(facet.name, slug))
        else:
            record.problem(scalar, unknown(scalar, facet, vocabulary))
    return found


def slug_of(word: str, facet: Facet) -> str | None:
    """The tag that the word names: by its slug, a former slug, or a synonym in any case."""
    return facet.names.get(word) or facet.folded.get(folded(word))


def unknown(scalar: Scalar, facet: Facet, vocabulary: Vocabulary) -> Fault:
    """What is wrong with a word that names no tag of the facet, by what was most likely meant."""
    value = scalar.text
    if "," in value and all(meant(part.strip(), facet) for part in value.split(",")):
        return fault("list-without-brackets", key=facet.field, value=value)
    if near := meant(value, facet):
        return fault("unknown-tag", near, field=facet.field, value=value)
    for other in vocabulary.facets:
        if value in other.names:
            return fault("tag-of-another-facet", value=value, field=facet.field, other=other.field)
    line = line_to_add(value, facet)
    return fault("unknown-tag", field=facet.field, value=value, facet=facet.name, line=line)


def same(word: str, facet: Facet) -> str | None:
    """The tag whose name it is, but for case, plural, accents, hyphens and `&`."""
    if slug := slug_of(word, facet):
        return slug
    labels = [(tag.label, tag.slug) for tag in facet.tags]
    alike = {sameness(name): slug for name, slug in [*labels, *facet.names.items()]}
    return alike.get(sameness(word))


def meant(word: str, facet: Facet) -> str | None:
    """The tag whose name it is, or a slip of it."""
    return same(word, facet) or facet.names.get(nearest(word, facet.names) or "")


def line_to_add(value: str, facet: Facet) -> str:
    """The line that would make the word a tag, with what a person has to fill in."""
    slug = slugged(value) if is_slug(slugged(value)) else "a-short-name"
    words = value.replace("-", " ").capitalize() if is_slug(value) else " ".join(value.split())
    plain = words.replace(chr(92), "").replace('"', "'")
    label = words if PLAIN.fullmatch(words) else f'"{plain}"'
    needed = "".join(f", {key.name}: {TO_FILL}" for key in facet.data if key.required)
    return f"- {{label: {label}, slug: {slug}, note: What it is for{needed}}}"
