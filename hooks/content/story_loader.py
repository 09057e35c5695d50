"""A story's file becomes a Story: read within a budget, or refused with the reason."""

from codecs import BOM_UTF8
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from hooks import budget
from hooks.content.files import files, foreign
from hooks.content.story import Story
from hooks.content.syntax.events import SourceError
from hooks.content.syntax.source import read_document
from hooks.content.values import flood
from hooks.content.vocabulary import Kind, Vocabulary
from hooks.content.withdrawn import read_any
from hooks.problems import Problem
from hooks.rules import fault, named

NEEDS_KEYS = {named("not-entries"), named("words-for-key")}
OF_QUOTES = {named("first-character"), named("text-after-quote"), named("colon-in-value")}
OF_KEYS, NO_SECTION = {named("missing-key"), named("missing-consent")}, named("missing-section")
SECONDS = 0.3  # of processor time to read one story; a long one takes a hundredth of it
Source = tuple[str, bytes | Problem]  # a file's path, and what is in it or wrong with it


def source(root: Path, path: str) -> Source:
    """The file's contents, or why it cannot be read."""
    try:
        return path, files.read(root, path, files.STORY)
    except SourceError as error:
        return path, error.problem


def key(source: Source) -> bytes:
    """What a story depends on that is read from the source, beside the vocabulary."""
    path, data = source
    return repr(path).encode() + (data if isinstance(data, bytes) else repr(data).encode())


def load_story(
    stories: str, vocabulary: Vocabulary, source: Source
) -> tuple[Story | None, list[Problem]]:
    """The story in the file, as far as it could be read, and what is wrong with it."""
    path, data = source
    kind = kind_of(path.removeprefix(f"{stories}/"), vocabulary)
    if kind is None:
        own = ", ".join(f"{stories}/{kind.address}/" for kind in vocabulary.kinds)
        return None, [fault("misplaced-story", folders=own).at(path)]
    if isinstance(data, Problem):
        return None, [data]
    found: list[Problem] = []
    try:
        story = read_story(path, kind, data, vocabulary, found)
        return replace(story, digest=sha256(key(source)).digest()), flood.bounded(path, found)
    except SourceError as error:
        found.append(error.problem)
    except budget.BROKEN:
        found.append(fault("slow-file").at(path))
    return None, flood.bounded(path, found)


def read_story(
    path: str, kind: Kind, data: bytes, vocabulary: Vocabulary, found: list[Problem]
) -> Story:
    """The story that the bytes are, within a budget. Raises SourceError for what is none."""
    if not data.removeprefix(BOM_UTF8).strip():
        raise SourceError(fault("empty-file").at(path))
    if told := foreign.objection(data):
        raise SourceError(told.at(path))
    with budget.within(SECONDS):
        document = read_document(path, data, found)
        story = read_any(path, kind, document, vocabulary, found)
    found[:] = with_one_cause(found)
    if document.bare:
        found[:] = without_followers(found, kind)
    return story


def with_one_cause(found: list[Problem]) -> list[Problem]:
    """What is wrong; of a value that needs keys nothing about its quotes, as the entry to type
    has them."""
    lines = {problem.line for problem in found if problem.rule in NEEDS_KEYS}
    return [
        problem for problem in found if problem.rule not in OF_QUOTES or problem.line not in lines
    ]


def without_followers(found: list[Problem], kind: Kind) -> list[Problem]:
    """What is wrong with a file that has no front matter, without all that comes of that alone.

    Where none of its sections is there it is no story yet, and they are not asked for either.
    """
    sections = sum(problem.rule == NO_SECTION for problem in found)
    rules = {*OF_KEYS, NO_SECTION} if sections == len(kind.sections) else OF_KEYS
    return [problem for problem in found if problem.rule not in rules]


def kind_of(path: str, vocabulary: Vocabulary) -> Kind | None:
    """The kind of story that the folder holds in which the file lies."""
    folder, _, rest = path.partition("/")
    return next((kind for kind in vocabulary.kinds if rest and kind.address == folder), None)
