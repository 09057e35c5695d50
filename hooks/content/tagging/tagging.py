"""The tags that a story names, and what to do about those that are not in the vocabulary."""

from collections.abc import Iterable, Sequence

from hooks.content.schema.fields import FEW
from hooks.content.syntax.nodes import Scalar, texts
from hooks.content.syntax.value import written
from hooks.content.tagging.counted import Chosen, shown, tags_meant
from hooks.content.tagging.run_together import joined, same, several, slug_of, whole_list
from hooks.content.text.forms import is_slug, slugged
from hooks.content.values.record import Record
from hooks.content.values.table_reader import TableReader
from hooks.content.vocabulary import Facet, TagKey, Vocabulary
from hooks.problems import nearest
from hooks.rules import Fault, fault

NOTHING = frozenset(
    {"none", "null", "nil", "~", "n/a", "na", "nothing", "not applicable", "tbc", "?"}
)
TO_FILL = "…"  # which is refused as it stands


def read_tags(reader: TableReader, vocabulary: Vocabulary) -> tuple[TagKey, ...]:
    """The tags that the story names, facet by facet, each once, by their canonical slugs."""
    facets = vocabulary.facets
    tags = chosen(reader.record, facets)
    found = [key for facet in facets for key in read_facet(reader, facet, vocabulary, tags)]
    return tuple(dict.fromkeys(found))


def chosen(record: Record, facets: Iterable[Facet]) -> Chosen:
    """The tags that the story carries, as far as they are known."""
    return {
        facet.name: {slug for each in texts(node) if (slug := slug_of(each.text, facet))}
        for facet in facets
        if (node := record.values.get(facet.field))
    }


def read_facet(
    reader: TableReader, facet: Facet, vocabulary: Vocabulary, tags: Chosen
) -> list[TagKey]:
    """The tags that the story has under one facet's key; `tags` are those of all of them."""
    record, scalars = reader.record, joined(reader.scalars(facet.field), facet)
    if len(scalars) > facet.at_most:
        many = fault("too-many-tags", field=facet.field, count=len(scalars), most=facet.at_most)
        record.problem(scalars[facet.at_most], many)
    found: list[TagKey] = []
    for scalar in scalars:
        if slug := slug_of(scalar.text, facet):
            found.append(TagKey(facet.name, slug))
        else:
            record.problem(scalar, unknown(scalar, scalars, facet, vocabulary, tags))
    return found


def unknown(
    scalar: Scalar,
    all_of_them: Sequence[Scalar],
    facet: Facet,
    vocabulary: Vocabulary,
    tags: Chosen,
) -> Fault:
    """What is wrong with a word that names no tag of the facet, by what was most likely meant."""
    value = scalar.text
    if not same(value, facet) and several(value, facet):
        words = whole_list(all_of_them, facet)
        return fault("list-without-brackets", key=facet.field, value=value, values=words)
    if value.strip().casefold() in NOTHING:
        key = None if facet.required else facet.field
        out = value if len(all_of_them) > 1 else key
        return fault("word-for-nothing", out, field=facet.field, value=value, facet=facet.name)
    if near := meant(value, facet):
        return fault("unknown-tag", near, field=facet.field, value=value)
    if other := of_another(value, facet.field, vocabulary.facets):
        return other
    if facet.closed:
        return not_listed(value, facet, vocabulary.facets, tags)
    line = line_to_add(value, facet)
    return fault("unknown-tag", field=facet.field, value=value, facet=facet.name, line=line)


def not_listed(value: str, facet: Facet, facets: Iterable[Facet], tags: Chosen) -> Fault:
    """That the closed facet has no such tag: with those that a number in the word may mean, else
    with all of them, where they are few."""
    if numbered := tags_meant(value, facet, facets, tags):
        return fault("tag-by-number", field=facet.field, value=value, tags=shown(numbered))
    return fault("not-listed", few(facet), field=facet.field, value=value, facet=facet.name)


def meant(word: str, facet: Facet) -> str | None:
    """The tag whose name it is, or a slip of it."""
    return same(word, facet) or facet.names.get(nearest(word, facet.names) or "")


def of_another(value: str, field: str, facets: Iterable[Facet]) -> Fault | None:
    """The fault of a word that names a tag of one of the facets, by whatever name; else None."""
    for other in facets:
        if slug := same(value, other):
            near = None if slug_of(value, other) else slug
            return fault("tag-of-another-facet", near, value=value, field=field, other=other.field)
    return None


def few(facet: Facet) -> str:
    """All tags of the facet, for a message; nothing where they are too many for one."""
    return ", ".join(f"`{tag.slug}`" for tag in facet.tags) if len(facet.tags) <= FEW else ""


def line_to_add(value: str, facet: Facet) -> str:
    """The line that would make the word a tag, with what a person has to fill in.

    It has every key that a tag of the facet needs or most of them have.
    """
    slug = slugged(value) if is_slug(slugged(value)) else "a-short-name"
    words = value.replace("-", " ").capitalize() if is_slug(value) else " ".join(value.split())
    most = len(facet.tags) / 2
    keys = ["broader"] if sum(bool(tag.broader) for tag in facet.tags) > most else []
    keys += [
        key.name
        for key in facet.data
        if key.required or sum(key.name in tag.data for tag in facet.tags) > most
    ]
    filled = "".join(f", {key}: {TO_FILL}" for key in keys)
    return (
        f"{facet.indent}- {{label: {written(words)}, slug: {slug}, note: What it is for{filled}}}"
    )
