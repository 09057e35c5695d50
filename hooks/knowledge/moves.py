"""Where old addresses lead: what kinds, facets, tags, stories and pages were called before.

Every move leads to an address of today, so no one is sent on twice.
"""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from hooks.content.guide import Guide
from hooks.content.story import Story
from hooks.content.vocabulary import Facet, Tag, Vocabulary
from hooks.knowledge import addresses
from hooks.knowledge.addresses import folders
from hooks.knowledge.claims import HUB, tables


@dataclass(frozen=True, slots=True)
class Move:
    """An old address, what took its place, and the file and line that say so.

    `fed` says that both had a feed; `since`, that the old one tells nothing older than that.
    """

    old: str
    new: str
    path: str
    line: int
    fed: bool = False
    since: dt.date | None = None


def moves(
    stories: Iterable[Story],
    vocabulary: Vocabulary,
    guides: Iterable[Guide] = (),
    docs: str = "docs",
    vocabulary_path: str = "",
) -> Iterator[Move]:
    """Every old address that the hub still answers to."""
    yield from of_lists(vocabulary, vocabulary_path)
    for facet in vocabulary.facets:
        for tag in facet.tags:
            new = addresses.of_tag(tag, facet)
            for old in before(new, folders(facet), (tag.slug, *tag.former)):
                yield Move(old, new, vocabulary_path, tag.line, fed=True, since=since(tag, old))
        yield from of_facet_pages(facet, vocabulary)
    yield from of_stories(stories, vocabulary)
    for guide in guides:
        new = addresses.of_guide(guide.path)
        for old in before(new, [new.rstrip("/").rpartition("/")[0]], guide.aliases):
            yield Move(old, new, f"{docs}/{guide.path}", 1)


def of_lists(vocabulary: Vocabulary, path: str) -> Iterator[Move]:
    """Of the lists of kinds, which have a feed, and of facets; and of what went from below them."""
    for kind in vocabulary.kinds:
        for old in kind.former:
            place = f"{old}/", addresses.of_kind(kind), path, kind.line
            yield Move(*place, fed="/" not in old, since=kind.merged.get(old))
    for facet in vocabulary.facets:
        for old in facet.former:
            yield Move(f"{old}/", addresses.of_facet(facet), path, facet.line)


def since(tag: Tag, old: str) -> dt.date | None:
    """The day on which the tag took in the one that had this address, if it did."""
    return tag.merged.get(old.rstrip("/").rpartition("/")[2])


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
    for story in stories:
        new, *olds = addresses_of(story, vocabulary)
        yield from (Move(old, new, story.path, 1) for old in olds)


def addresses_of(story: Story, vocabulary: Vocabulary) -> list[str]:
    """The story's address, and each that it had before."""
    new, above = addresses.of_story(story, vocabulary), folders(vocabulary.kind(story.kind))
    return [new, *before(new, above, (story.stem, *story.aliases))]


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
