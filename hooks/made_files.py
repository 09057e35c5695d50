"""What `make schema` makes, and whether it is still as it would be made now."""

from collections.abc import Iterator
from pathlib import Path

from hooks.content.files import files
from hooks.content.syntax.events import SourceError
from hooks.content.vocabulary import Vocabulary
from hooks.faces import editor, every
from hooks.problems import Problem
from hooks.rules import fault

FIRST = f"{editor.FOLDER}/tags.json"  # without it nothing was made here yet


def made(root: Path, vocabulary: Vocabulary) -> dict[str, str]:
    """Path and text of each file. Raises SourceError where the prose for one cannot be read."""
    template = files.read(root, every.TEMPLATE, files.DATA).decode()
    return every.files(vocabulary, template)


def outdated(root: Path, vocabulary: Vocabulary, path: str) -> Iterator[Problem]:
    """Told at the vocabulary's `path`, once, where a file was made from another vocabulary."""
    if not (root / FIRST).is_file() or not (root / every.TEMPLATE).is_file():
        return
    told = [name for name, text in made(root, vocabulary).items() if not says(root, name, text)]
    if told:
        yield fault("made-before", count=len(told), first=told[0]).at(path)


def says(root: Path, name: str, text: str) -> bool:
    """Whether the file holds the text, however its lines end."""
    try:
        data = files.read(root, name, files.DATA)
    except SourceError:
        return False
    return data.replace(b"\r\n", b"\n") == text.encode()
