"""A folder becomes a Library: stories, vocabulary, the hand-written pages' links, problems.

The only reader of the disk. Follows no symbolic link.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hooks.content.guide import Guide, read_guide
from hooks.content.source import read_data, read_document
from hooks.content.story import Story
from hooks.content.story_reader import read_story
from hooks.content.vocabulary import Vocabulary
from hooks.content.vocabulary_reader import read_vocabulary
from hooks.content.yaml_events import SourceError
from hooks.problems import Problem

VOCABULARY = "tags.yml"
PICTURES = (".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True, slots=True)
class Library:
    """Everything that people wrote. A story with a problem is in `drafts`, not in `stories`."""

    stories: tuple[Story, ...] = ()
    drafts: tuple[Story, ...] = ()
    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    guides: tuple[Guide, ...] = ()
    pictures: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()

    def without(self, problems: tuple[Problem, ...]) -> "Library":
        """The library without the stories that have one of the problems."""
        bad = {problem.path for problem in problems}
        good = tuple(story for story in self.stories if story.path not in bad)
        return Library(stories=good, vocabulary=self.vocabulary, guides=self.guides)


def load(root: Path, stories: str = "stories", docs: str = "docs") -> Library:
    """The library in `root`; stories are sorted by path."""
    found: list[Problem] = []
    vocabulary = load_vocabulary(root, f"{stories}/{VOCABULARY}", found)
    if found:
        return Library(problems=tuple(sorted(found)))
    read = [load_story(root, stories, path, vocabulary, found) for path in files(root, stories)]
    bad = {problem.path for problem in found}
    told = [story for story in read if story is not None]
    return Library(
        stories=tuple(story for story in told if story.path not in bad),
        drafts=tuple(story for story in told if story.path in bad),
        vocabulary=vocabulary,
        guides=tuple(load_guides(root, docs)),
        pictures=frozenset(files(root, stories, PICTURES)),
        problems=tuple(sorted(found)),
    )


def files(root: Path, folder: str, ending: str | tuple[str, ...] = ".md") -> Iterator[str]:
    """Regular files below `folder`, none hidden, as paths from `root` with `/`, sorted."""
    paths = []
    for base, folders, names in os.walk(root / folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        shown = (name for name in names if name.endswith(ending) and not name.startswith("."))
        paths += [Path(base, name) for name in shown]
    yield from sorted(path.relative_to(root).as_posix() for path in paths if is_regular(path))


def is_regular(path: Path) -> bool:
    """A file of its own, and not a link to one."""
    return path.is_file() and not path.is_symlink()


def load_vocabulary(root: Path, path: str, found: list[Problem]) -> Vocabulary:
    """The vocabulary, or an empty one with a problem."""
    if not is_regular(root / path):
        fix = "add it; the README says what it holds"
        found.append(Problem(path, 1, 1, "the vocabulary is not there", fix))
        return Vocabulary()
    try:
        return read_vocabulary(path, read_data(path, (root / path).read_bytes(), found), found)
    except SourceError as error:
        found.append(error.problem)
    return Vocabulary()


def load_story(
    root: Path, stories: str, path: str, vocabulary: Vocabulary, found: list[Problem]
) -> Story | None:
    """The story in the file, as far as it could be read."""
    folder = path.removeprefix(f"{stories}/").split("/")[0]
    kind = next((kind for kind in vocabulary.kinds if kind.address == folder), None)
    if kind is None or f"{stories}/{folder}" == path:
        folders = ", ".join(f"{stories}/{kind.address}/" for kind in vocabulary.kinds)
        found.append(
            Problem(path, 1, 1, "a story cannot lie here", f"move it to one of: {folders}")
        )
        return None
    try:
        document = read_document(path, (root / path).read_bytes(), found)
    except SourceError as error:
        found.append(error.problem)
        return None
    return read_story(path, kind, document, vocabulary, found)


def load_guides(root: Path, docs: str) -> Iterator[Guide]:
    """The hand-written pages; MkDocs leaves out a README.md that has an index.md beside it."""
    paths = tuple(files(root, docs))
    second = {f"{path[:-8]}README.md" for path in paths if path.endswith("/index.md")}
    for path in paths:
        if path not in second:
            yield read_guide(path.removeprefix(f"{docs}/"), (root / path).read_bytes())
