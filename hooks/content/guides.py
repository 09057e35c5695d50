"""The hand-written pages, read from their folder."""

from collections.abc import Iterator
from pathlib import Path

from hooks.content import strays
from hooks.content.files import files, folders
from hooks.content.guide import Guide, read_guide
from hooks.content.syntax.events import SourceError
from hooks.content.vocabulary import Vocabulary
from hooks.problems import Problem


def load_guides(
    root: Path, docs: str, found: list[Problem], stories: str, vocabulary: Vocabulary
) -> Iterator[Guide]:
    """The hand-written pages; MkDocs leaves out a README.md that has an index.md beside it."""
    paths = folders.pages(root, docs, found)
    second = {f"{path[:-8]}README.md" for path in paths if path.endswith("/index.md")}
    for path in paths:
        if path not in second:
            try:
                data = files.read(root, path, files.DATA)
                if strays.is_story(data):
                    found.append(strays.elsewhere(path, stories, vocabulary))
                yield read_guide(path.removeprefix(f"{docs}/"), data)
            except SourceError as error:
                found.append(error.problem)
