"""Where old addresses lead: what kinds, facets, tags, stories and pages were called before.

Every move leads to an address of today, so no one is sent on twice.
"""

import dataclasses
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hooks.content.guide import Guide
from hooks.content.story import Story
from hooks.content.vocabulary import Facet, Kind, Vocabulary
from hooks.knowledge import addresses
from hooks.knowledge.addresses import folders
from hooks.knowledge.claims import HUB, tables


@dataclass(frozen=True, slots=True)
class Move:
    """An old address, what took its place, and the file and line that say so.

    `fed` says that both had a feed.
    """

    old: str
    new: str
    path: str
    line: int
    fed: bool = False


def moves(
    stories: Iterable[Story],
    vocabulary: Vocabulary,
    guides: Iterable[Guide] = (),
    docs: str = "docs",
    vocabulary_path: str = "",
) -> Iterator[Move]:
    """Every old address that the hub still answers to."""
    groups: tuple[Kind | Facet, ...] = (*vocabulary.kinds, *vocabulary.facets)
    for group in groups:
        for old in group.former:
            is_fed = isinstance(group, Kind) and "/" not in old  # or it is a story that went
            yield Move(f"{old}/", f"{group.address}/", vocabulary_path, group.line, fed=is_fed)
    for facet in vocabulary.facets:
        for tag in facet.tags:
            new = addresses.of_tag(tag, facet)
            for old in before(new, folders(facet), (tag.slug, *tag.former)):
                yield Move(old, new, vocabulary_path, tag.line, fed=True)
        yield from of_facet_pages(facet, vocabulary)
    yield from of_stories(stories, vocabulary)
    for guide in guides:
        new = addresses.of_guide(guide.path)
        for old in before(new, [new.rstrip("/").rpartition("/")[0]], guide.aliases):
            yield Move(old, new, f"{docs}/{guide.path}", 1)


def of_facet_pages(facet: Facet, vocabulary: Vocabulary) -> Iterator[Move]:
    """Of the pages about a facet that lie elsewhere: its list of feeds and its tables of gaps.

    What moves them is told at the facet and its tags, so the hub itself owns these.
    """
    for folder in folders(facet):
        was = dataclasses.replace(facet, address=folder)
        if folder != facet.address:
            yield Move(addresses.subscribe(was), addresses.subscribe(facet), HUB, 1)
        for group, least in tables(facet, vocabulary):
            new = addresses.of_gaps(facet, group.slug if group else "", least)
            for name in (group.slug, *group.former) if group else ("",):
                old = addresses.of_gaps(was, name, least)
                if "/" not in name and old != new:
                    yield Move(old, new, HUB, 1)


def of_stories(stories: Iterable[Story], vocabulary: Vocabulary) -> Iterator[Move]:
    above = {kind.name: folders(kind) for kind in vocabulary.kinds}
    for story in stories:
        new = addresses.of_story(story, vocabulary)
        for old in before(new, above[story.kind], (story.stem, *story.aliases)):
            yield Move(old, new, story.path, 1)


def free(each: Iterable[Move], today: Iterable[str]) -> Iterator[Move]:
    """The moves from addresses that nothing of `today` has, each address once."""
    taken = set(today)
    for move in each:
        if move.old not in taken:
            taken.add(move.old)
            yield move


def before(new: str, above: Iterable[str], names: Iterable[str]) -> list[str]:
    """The addresses that something at `new` had: each name in each folder, or a whole address."""
    found: dict[str, None] = {}
    for name in names:
        each = [name] if "/" in name else [f"{folder}/{name}".lstrip("/") for folder in above]
        found |= dict.fromkeys(f"{address}/" for address in each)
    return [old for old in found if old != new]
