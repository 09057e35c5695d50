"""A folder becomes a Library: stories, vocabulary, the hand-written pages' links, problems.

`folders` lists and `files` reads; what they give is made into values here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from itertools import chain
from pathlib import Path

from hooks import budget
from hooks.content import ledger, story_loader, strays
from hooks.content.authority import Authority, authority_of
from hooks.content.files import files, folders, picture
from hooks.content.guide import Guide
from hooks.content.guides import load_guides
from hooks.content.ledger import Told
from hooks.content.spread import Spread, one_by_one
from hooks.content.story import Story
from hooks.content.syntax.events import SourceError
from hooks.content.syntax.source import read_data
from hooks.content.tagging.vocabulary_reader import read_vocabulary
from hooks.content.values import flood
from hooks.content.vocabulary import Vocabulary
from hooks.problems import Problem
from hooks.rules import fault

VOCABULARY = "tags.yml"
SECONDS = 10  # of processor time to read it; one of a hundred tags takes a hundredth of that


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that people wrote. A story with a problem is in `drafts`, not in `stories`."""

    stories: tuple[Story, ...] = ()
    drafts: tuple[Story, ...] = ()
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    guides: tuple[Guide, ...] = ()
    pictures: frozenset[str] = frozenset()  # paths of those that may be published
    ledger: Mapping[str, int] = field(default_factory=dict)  # published addresses, with the line
    told: Told = field(default_factory=Told)
    authority: Authority | None = None
    problems: tuple[Problem, ...] = ()

    def without(self, problems: tuple[Problem, ...]) -> "Library":
        """The library without the stories that have one of the problems."""
        bad = {problem.path for problem in problems}
        good = tuple(story for story in self.stories if is_good(story, bad))
        return Library(good, (), self.vocabulary, self.guides, ledger=self.ledger, told=self.told)


def is_good(story: Story, bad: set[str]) -> bool:
    """Whether neither the story's file nor its picture's is among the bad ones."""
    return story.path not in bad and not (story.image and story.image.file in bad)


def load(
    root: Path, stories: str = "stories", docs: str = "docs", spread: Spread = one_by_one
) -> Library:
    """The library in `root`; stories are sorted by path. `spread` may read them side by side."""
    listing = folders.listing(root, stories, f"{stories}/{VOCABULARY}", f"{stories}/{ledger.NAME}")
    found = list(listing.problems)
    vocabulary = load_vocabulary(root, stories, listing, found)
    if vocabulary is None:
        return Library(problems=tuple(sorted(found)))
    told = load_stories(root, stories, listing, vocabulary, found, spread)
    found.extend(check_pictures(root, told, listing.pictures))
    found.extend(strays.check(root, stories, vocabulary))
    guides = tuple(load_guides(root, docs, found, stories, vocabulary))
    published = ledger.load_ledger(root, listing.ledger, found)
    bad = {problem.path for problem in found}
    return Library(
        stories=tuple(story for story in told if is_good(story, bad)),
        drafts=tuple(story for story in told if not is_good(story, bad)),
        vocabulary=vocabulary,
        guides=guides,
        pictures=frozenset(listing.pictures),
        ledger=published.addresses, told=published.told,
        authority=authority_of(root),
        problems=tuple(sorted(found)),
    )  # fmt: skip


def load_stories(
    root: Path,
    stories: str,
    listing: folders.Listing,
    vocabulary: Vocabulary,
    found: list[Problem],
    spread: Spread,
) -> list[Story]:
    """Every story that could be read, as far as it could be."""
    sources = [story_loader.source(root, path) for path in listing.stories]
    read = spread(partial(story_loader.load_story, stories, vocabulary), sources, story_loader.key)
    found.extend(chain.from_iterable(problems for _, problems in read))
    return [story for story, _ in read if story is not None]


def load_vocabulary(
    root: Path, stories: str, listing: folders.Listing, found: list[Problem]
) -> Vocabulary | None:
    """The vocabulary; None with a problem if it cannot be trusted."""
    path = f"{stories}/{VOCABULARY}"
    if not listing.vocabulary:
        if not {path, stories} & {problem.path for problem in found}:
            found.append(fault("no-vocabulary").at(path))
        return None
    own: list[Problem] = []
    try:
        data = files.read(root, path, files.DATA)
        with budget.within(SECONDS):
            vocabulary = read_vocabulary(path, read_data(path, data, own), own)
    except SourceError as error:
        own.append(error.problem)
    except budget.BROKEN:
        own.append(fault("slow-vocabulary").at(path))
    found.extend(flood.bounded(path, own))
    return None if own else vocabulary


def check_pictures(root: Path, told: list[Story], pictures: tuple[str, ...]) -> Iterator[Problem]:
    """What is wrong with the pictures that stories use; no other is opened."""
    used = {story.image.file for story in told if story.image}
    for path in sorted(used.intersection(pictures)):
        try:
            problem = check_picture(root, path, files.stamp(root, path))
        except SourceError as error:
            problem = error.problem
        if problem:
            yield problem


@lru_cache(maxsize=10_000)
def check_picture(root: Path, path: str, stamp: tuple[int, ...]) -> Problem | None:
    """What is wrong with one version of a picture; a preview looks at it once."""
    return picture.check(path, files.read(root, path, files.PICTURE))
