"""A folder becomes a Library: stories, vocabulary, the hand-written pages' links, problems.

The only reader of the disk. Follows no symbolic link.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hooks.content import prose
from hooks.content.source import decode, read_data, read_document
from hooks.content.story import Link, Story
from hooks.content.story_reader import read_story
from hooks.content.vocabulary import Vocabulary
from hooks.content.vocabulary_reader import read_vocabulary
from hooks.content.yaml_events import SourceError
from hooks.problems import Problem

VOCABULARY = "tags.yml"
PICTURES = (".png", ".jpg", ".jpeg", ".webp")


@dataclass(frozen=True, slots=True)
class Guide:
    """A hand-written page: its path below the docs folder, its title and its links."""

    path: str
    title: str
    links: tuple[Link, ...]


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
        guides=tuple(load_guide(root, docs, path) for path in files(root, docs)),
        pictures=frozenset(files(root, stories, PICTURES)),
        problems=tuple(sorted(found)),
    )


def files(root: Path, folder: str, ending: str | tuple[str, ...] = ".md") -> Iterator[str]:
    """Regular files below `folder`, as paths from `root` with `/`, sorted."""
    paths = []
    for base, folders, names in os.walk(root / folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths += [Path(base, name) for name in names if name.endswith(ending)]
    regular = (path for path in paths if path.is_file() and not path.is_symlink())
    yield from sorted(path.relative_to(root).as_posix() for path in regular)


def load_vocabulary(root: Path, path: str, found: list[Problem]) -> Vocabulary:
    try:
        return read_vocabulary(path, read_data(path, (root / path).read_bytes(), found), found)
    except FileNotFoundError:
        fix = "add it; the README says what it holds"
        found.append(Problem(path, 1, 1, "the vocabulary is not there", fix))
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


def load_guide(root: Path, docs: str, path: str) -> Guide:
    """A hand-written page; whatever is wrong with its front matter is its engine's affair."""
    data = (root / path).read_bytes()
    try:
        document = read_document(path, data, [])
    except SourceError:
        return Guide(path.removeprefix(f"{docs}/"), "", prose.links(safe_decode(path, data)))
    titles = [node for key, node in document.front.pairs if key.text == "title"]
    title = getattr(titles[0], "text", "") if titles else ""
    return Guide(path.removeprefix(f"{docs}/"), title, prose.links(document.body))


def safe_decode(path: str, data: bytes) -> str:
    try:
        return decode(path, data)
    except SourceError:
        return ""
