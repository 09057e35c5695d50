"""Stories that lie where nobody looks for one: told, as they would be neither checked nor shown.

At the top of the hub, in a folder that is named like a kind's, or among the hand-written pages.
"""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path

from hooks.content.files import file_names, files, folders
from hooks.content.syntax.events import SourceError
from hooks.content.vocabulary import Vocabulary
from hooks.problems import Problem
from hooks.rules import fault

ENDINGS = (file_names.STORY, ".markdown", ".mdown")
KEY = re.compile(rb"^(summary|date|id|sources|people|consent)\s?:", re.MULTILINE)
LEAST = 3  # of these keys, which no other page has together


def is_story(data: bytes) -> bool:
    """Whether the file begins with a story's front matter."""
    front = re.match(rb"(?:\xef\xbb\xbf)?---\s*\n(.*?)^---\s*$", data, re.DOTALL | re.MULTILINE)
    return front is not None and len(set(KEY.findall(front[1]))) >= LEAST


def check(root: Path, stories: str, vocabulary: Vocabulary) -> Iterator[Problem]:
    """The stories at the top of the hub, and in folders there that are named like a kind's."""
    kinds = [kind.address for kind in vocabulary.kinds]
    for path in folders.beside(root, kinds):
        try:
            if path.endswith(ENDINGS) and is_story(files.read(root, path, files.STORY)):
                yield elsewhere(path, stories, vocabulary)
        except SourceError:
            continue  # nobody asked for it


def is_asked(path: str, stories: str, docs: str) -> bool:
    """Whether somebody who names the file takes it for a story, and nobody looks for one there.

    Names in capitals, such as README.md, are usual in any folder.
    """
    stem, ending = posixpath.splitext(posixpath.basename(path))
    outside = not path.startswith((f"{stories}/", f"{docs}/"))
    return outside and ending.lower() in ENDINGS and not stem.isupper()


def elsewhere(path: str, stories: str, vocabulary: Vocabulary) -> Problem:
    own = ", ".join(f"{stories}/{kind.address}/" for kind in vocabulary.kinds)
    return fault("story-elsewhere", stories=stories, folders=own).at(path)
