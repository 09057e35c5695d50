"""What can be wrong with names in the vocabulary: alike, taken, missing or in a circle."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from hooks.content.files.file_names import OF_A_FOLDER
from hooks.content.syntax.nodes import Items, Node, Scalar, key_in, texts
from hooks.content.values.record import Record
from hooks.content.vocabulary import LATITUDE, LONGITUDE, Tag
from hooks.nearness import COMPARED
from hooks.problems import nearest
from hooks.rules import Fault, fault

DEEPEST = 20  # tags that a tag may lie within, each in the next
MOST_DEGREES = {LATITUDE: 90, LONGITUDE: 180}
SEARCHED = ("q", "sort", "exact", "kind", "year")  # what the search's address says already
# What other files and labels are called that are made for a hub, as those of each kind are.
MADE = ("tags", "dictionary", "correction")
ACCENTS = re.compile("[\u0300-\u036f]")


def indent_of(record: Record, key: str) -> str:
    """What stands before the dashes of the list at the key; nothing where it has none."""
    name, node = key_in(record.node, key), record.values.get(key)
    if name and isinstance(node, Items) and node.line != name.line:
        return " " * (node.column - 1)
    return ""


def check_one_of(record: Record, key: str, known: Iterable[str]) -> None:
    """Every value at `key` is one of `known`."""
    node = record.values.get(key)
    for value in texts(node) if node else ():
        if value.text.strip() and value.text not in known:
            wrong = fault("not-one-of", key=key, value=value.text, known=", ".join(known))
            record.problem(value, wrong)


def check_apart(records: Sequence[Record], key: str, taken: Iterable[str] = ()) -> None:
    """No two records have the same text at `key`, and none has one that is `taken`."""
    seen = set(taken)
    for record in records:
        node = record.values.get(key)
        name = " ".join(node.text.split()) if isinstance(node, Scalar) else ""
        if node and name in seen:
            record.problem(node, fault("taken", key=key, name=name))
        seen |= {name} - {""}


def check_folder_name(record: Record, key: str) -> None:
    """Nothing has the address that the page of a whole folder has, as no story is called so."""
    node = record.values.get(key)
    if isinstance(node, Scalar) and node.text in OF_A_FOLDER:
        record.problem(node, fault("taken", key=key, name=node.text))


def check_degrees(record: Record, key: str, value: float) -> None:
    """A latitude or longitude is one that the globe has (RFC 7946, section 4)."""
    most = MOST_DEGREES.get(key)
    if most and abs(value) > most:
        record.problem(record.values[key], fault("not-on-the-globe", key=key, most=most))


def check_sections(record: Record) -> None:
    """Each section once, and where the text has sections; a question for each, or none at all."""
    body, sections, prompts = map(record.values.get, ("body", "sections", "prompts"))
    if isinstance(body, Scalar) and body.text == "turns":
        for key in ("sections", "prompts"):
            if key in record.values:
                record.problem(record.values[key], fault("sections-of-turns", key=key))
        return
    check_each_once(record, sections)
    if isinstance(sections, Items) and isinstance(prompts, Items):
        asked, wanted = len(prompts.nodes), len(sections.nodes)
        if asked != wanted:
            record.problem(prompts, fault("prompts-count", asked=asked, wanted=wanted))


def check_each_once(record: Record, sections: Node | None) -> None:
    """No two sections are called the same."""
    seen: set[str] = set()
    for node in texts(sections) if sections else ():
        if node.text.strip():
            if (name := folded(node.text)) in seen:
                record.problem(node, fault("section-twice", words=node.text))
            seen.add(name)


def sameness(text: str) -> str:
    """What two names that look alike have in common: no case, accent, `&`, hyphen or plural.

    The letters of every script count; a name without any is the same as itself only.
    """
    plain = folded(text).replace("&", " and ")
    kept = (c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in plain)
    words = [re.sub(r"(?<=[a-z]{3})s$", "", word) for word in "".join(kept).split()]
    return " ".join(words) or " ".join(text.split())


def folded(text: str) -> str:
    """The text without case and accents, and in one of the forms that look the same (NFKD)."""
    return ACCENTS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def check_tags(record: Record, tags: tuple[Tag, ...]) -> None:
    """Names are unique in a facet, broader tags exist, and nothing is its own ancestor."""
    owner: dict[str, Tag] = {}
    broader = {tag.slug: tag.broader for tag in tags}
    guesses = COMPARED // (len(tags) + 1)
    for tag in tags:
        for name in filter(None, dict.fromkeys((tag.slug, tag.label, *tag.synonyms, *tag.former))):
            first = owner.setdefault(sameness(name), tag)
            if first.slug == tag.slug and first is not tag:
                twice = fault("slug-twice", slug=tag.slug, first=first.line)
                record.found.append(twice.at(record.path, tag.line))
                break
            if first is not tag:
                alike = fault("tag-alike", name=name, first=first.slug)
                record.found.append(alike.at(record.path, tag.line))
        if tag.broader and tag.broader not in broader:
            near = nearest(tag.broader, broader) if guesses > 0 else None
            guesses -= 1
            missing = fault("no-broader-tag", near, name=tag.broader)
            record.found.append(missing.at(record.path, tag.line))
        elif told := depth_fault(tag.slug, broader):
            record.found.append(told.at(record.path, tag.line))


def depth_fault(slug: str, broader: Mapping[str, str]) -> Fault | None:
    """That a tag lies within itself, or within more tags than lists can show."""
    chain, name = [slug], slug
    while (name := broader.get(name, "")) and name not in chain:
        chain.append(name)
        if len(chain) > DEEPEST + 1:
            return fault("deep-tag", slug=slug, most=DEEPEST)
    return fault("circular-tag", slug=slug) if name and name == slug else None
