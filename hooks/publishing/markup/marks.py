"""What a story's text shows of where it stands: which source a link leads to, and which paragraph
shows which tag.

Works on the tree that Markdown made, once its links are resolved. An author writes neither mark:
a link to a source in the front matter gets that source's number, and a paragraph that links to
the guidance of a tag which the story carries says so, and can be linked to.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count
from xml.etree.ElementTree import Element, SubElement

from hooks.content.story import Story
from hooks.content.vocabulary import Tag, TagKey, Vocabulary
from hooks.knowledge import addresses
from hooks.knowledge.relations import ancestors
from hooks.publishing.markup.tree import coded

PASSAGES = "passages"  # the part of a tag's page that quotes them
SHOWS = "shows-"  # how the id of such a paragraph begins
SOURCE = "source-"


@dataclass(frozen=True, slots=True)
class Shown:
    """A tag that a paragraph may show: its slug and label."""

    slug: str
    label: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The number of each source by its address, and the tags by the address of their pages, as
    they stand in the story's links."""

    sources: Mapping[str, int] = field(default_factory=dict)
    shown: Mapping[str, Shown] = field(default_factory=dict)


def of_story(story: Story, vocabulary: Vocabulary) -> Marks:
    """The marks that the story's text can have."""
    page = addresses.of_story(story, vocabulary)
    sources = {coded(source.url): n for n, source in enumerate(story.sources, 1) if source.url}
    known = guided(vocabulary)
    shown = {
        addresses.relative(address, page): Shown(tag.slug, tag.label)
        for key in story.tags
        for address, tag in known[key]
    }
    return Marks(sources, shown)


@lru_cache(maxsize=2)
def guided(vocabulary: Vocabulary) -> Mapping[TagKey, tuple[tuple[str, Tag], ...]]:
    """For each tag those of it and the broader ones that have guidance, with their addresses."""
    above = ancestors(vocabulary)
    tags = {tag.key: tag for tag in vocabulary.tags()}
    facets = {facet.name: facet for facet in vocabulary.facets}
    return {
        key: tuple(
            (addresses.of_tag(tags[each], facets[each.facet]), tags[each])
            for each in (key, *above[key])
            if tags[each].guidance
        )
        for key in tags
    }


def mark(root: Element, marks: Marks) -> None:
    """Puts the marks into the tree."""
    ids = {f"{SHOWS}{tag.slug}": count(2) for tag in marks.shown.values()}
    used: set[str] = set()
    for paragraph in list(root.iter("p")):
        found = dict.fromkeys(shown(paragraph, marks))
        if found:
            label(paragraph, tuple(found), marks)
            name = f"{SHOWS}{marks.shown[next(iter(found))].slug}"
            paragraph.set("id", f"{name}-{next(ids[name])}" if name in used else name)
            used.add(name)
    if any(link.get("href", "") in marks.sources for link in root.iter("a")):
        for parent in list(root.iter()):
            number(parent, marks.sources)


def shown(paragraph: Element, marks: Marks) -> Iterator[str]:
    """The addresses of the tags that the paragraph links to."""
    for link in paragraph.iter("a"):
        address = link.get("href", "").partition("#")[0]
        if address in marks.shown:
            yield address


def label(paragraph: Element, found: Sequence[str], marks: Marks) -> None:
    """Says at the paragraph's head what it shows, and leads to where it is quoted."""
    paragraph.set("class", "hub-shows")
    line = Element("small", {"class": "hub-shown"})
    line.text, line.tail = "Shows ", paragraph.text
    paragraph.text = None
    for address in found:
        link = SubElement(line, "a", {"href": f"{address}#{PASSAGES}"})
        link.text, link.tail = marks.shown[address].label, ", "
    line[-1].tail = None
    paragraph.insert(0, line)


def number(parent: Element, sources: Mapping[str, int]) -> None:
    """Puts after each link to a source the number that the source has in the list."""
    for link in [child for child in parent if child.tag == "a"]:
        place = sources.get(link.get("href", ""))
        if place:
            raised = Element("sup", {"class": "hub-ref"})
            SubElement(raised, "a", {"href": f"#{SOURCE}{place}"}).text = f"[{place}]"
            raised.tail, link.tail = link.tail, None
            parent.insert(list(parent).index(link) + 1, raised)
