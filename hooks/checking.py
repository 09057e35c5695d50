"""A hub read and checked as a whole: what the command line and the engine's adapter start from."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from hooks import made_files
from hooks.building import workers
from hooks.building.memory import Memory
from hooks.content import authority, ledger, library, strays
from hooks.content.library import Library
from hooks.content.privacy.discreet import discreet
from hooks.content.story import Story
from hooks.knowledge import advice as advising
from hooks.knowledge import calendar, checks, unfinished
from hooks.knowledge.resolver import resolver_of
from hooks.knowledge.unfinished import Left
from hooks.problems import Problem
from hooks.publishing.markup.texts import Converter, Texts

SHARED = (f"stories/{library.VOCABULARY}", authority.FILE)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was read, its texts as HTML, and every problem of every file, sorted.

    `held` are the stories that wait for their date, the next to come first. `left` are those that
    wait until each prompt in them is replaced.
    """

    library: Library
    texts: Texts
    problems: tuple[Problem, ...]
    held: tuple[Story, ...] = ()
    left: tuple[Left, ...] = ()
    today: dt.date | None = None

    def without(self, problems: tuple[Problem, ...], preview: bool = False) -> Library:
        """The library with every story that has none of the problems and whose day has come.

        Those in which a prompt is left are in a `preview` alone.
        """
        waiting = {story.path for story in self.held}
        waiting |= set() if preview else {each.story.path for each in self.left}
        told = (*self.library.stories, *self.library.drafts)
        stories = tuple(story for story in told if story.path not in waiting)
        return replace(self.library, stories=stories, drafts=()).without(problems)


def is_wanted(path: str, wanted: Sequence[str]) -> bool:
    """Whether it is one of the wanted paths, or lies in one; without any, all are."""
    return not wanted or any(
        each == "." or path == each or path.startswith(f"{each}/") for each in wanted
    )


def concerns(problem: Problem, wanted: Sequence[str]) -> bool:
    """Whether the problem is told to who asks for these paths.

    What is wrong with the vocabulary or the settings keeps every story from being read rightly.
    """
    is_shared = problem.path in SHARED and problem.level == "error"
    return is_shared or is_wanted(problem.path, wanted)


def is_read(checked: Checked, root: Path, wanted: Sequence[str], docs: str = "docs") -> bool:
    """Whether anything that the check reads lies at or in one of the wanted paths."""
    found = checked.library
    paths = [story.path for story in (*found.stories, *found.drafts)]
    paths += [*SHARED, *found.pictures, *(f"{docs}/{guide.path}" for guide in found.guides)]
    folders = [each for each in wanted if (root / each).is_dir()]
    return (
        any(is_wanted(path, wanted) for path in paths)
        or any(is_wanted(each, ["stories"]) for each in folders)
        or f"stories/{ledger.NAME}" in wanted
    )


def count(checked: Checked, wanted: Sequence[str]) -> int:
    """How many stories were read that are wanted."""
    told = (*checked.library.stories, *checked.library.drafts)
    return sum(is_wanted(story.path, wanted) for story in told)


def elsewhere(checked: Checked, wanted: Sequence[str], docs: str = "docs") -> Iterator[Problem]:
    """Of files that are wanted: that they lie where no story is looked for."""
    for path in wanted:
        if strays.is_asked(path, "stories", docs):
            yield strays.elsewhere(path, "stories", checked.library.vocabulary)


def advice(checked: Checked, root: Path | None = None) -> tuple[Problem, ...]:
    """What could be better, sorted; it stops no build. Made files are looked at below a `root`."""
    told = tuple(map(discreet, advising.check(checked.library, checked.today)))
    path = f"stories/{library.VOCABULARY}"
    if root is None or any(problem.path == path for problem in checked.problems):
        return told
    return (*told, *made_files.outdated(root, checked.library.vocabulary, path))


def check(
    root: Path,
    docs: str = "docs",
    today: dt.date | None = None,
    shown: bool = True,
    memory: Memory | None = None,
) -> Checked:
    """Reads the hub in the folder `root`; `docs` is the folder of its hand-written pages.

    What is dated after `today` is held back; without a day nothing is. Where nothing will be
    `shown`, no texts are given, and the problems are found in less time.
    """
    spread = memory.spread if memory else workers.spread
    found = library.load(root, docs=docs, spread=spread)
    told = (*found.stories, *found.drafts)
    resolver = resolver_of(told, found.vocabulary, found.guides, docs)
    converter = Converter(found.vocabulary, resolver)
    texts = converter.convert(told, spread) if shown else Texts({}, converter.check(told))
    left = unfinished.unfinished(told, found.vocabulary)
    own = checks.check(found, resolver, docs, today)
    ahead = calendar.check(told, found, resolver, docs, today)
    waiting = unfinished.check(left, told, found, resolver, docs)
    every = {*found.problems, *own, *texts.problems, *ahead, *waiting}
    wrong = map(discreet, every)
    return Checked(found, texts, tuple(sorted(wrong)), calendar.held_back(told, today), left, today)
