"""Mends the files of stories in place, and shows the change."""

import difflib
from collections.abc import Iterator, Sequence
from pathlib import Path

from hooks import checking, in_place
from hooks.content import library
from hooks.content.files import files, folders
from hooks.content.mending import mended
from hooks.content.syntax.events import SourceError
from hooks.content.vocabulary import Vocabulary
from hooks.problems import visible


def mend(root: Path, wanted: Sequence[str], stories: str = "stories") -> Iterator[str]:
    """Mends what is certain in the wanted stories, or in all; gives each change as a unified diff.

    The order of keys alone is no reason to change a file that nobody named.
    """
    listing = folders.listing(root, stories, f"{stories}/{library.VOCABULARY}")
    vocabulary = library.load_vocabulary(root, stories, listing, [])
    if vocabulary is None:
        return
    for path in listing.stories:
        if checking.is_wanted(path, wanted) and (
            shown := mend_one(root, path, vocabulary, named=bool(wanted))
        ):
            yield shown


def mend_one(root: Path, path: str, vocabulary: Vocabulary, named: bool) -> str:
    """Mends one file; gives the change, which is empty if there is none."""
    try:
        before = files.read(root, path, files.STORY).decode()
    except (SourceError, UnicodeDecodeError):
        return ""
    after = mended(before, vocabulary)
    if after == before or (not named and is_order_alone(before, after)):
        return ""
    in_place.write(root / path, after.encode())
    return difference(path, before, after)


def is_order_alone(before: str, after: str) -> bool:
    return sorted(before.split("\n")) == sorted(after.split("\n"))


def difference(path: str, before: str, after: str) -> str:
    """A unified diff, with characters that a terminal would obey written as their codes."""
    lines = difflib.unified_diff(
        before.split("\n"), after.split("\n"), f"a/{path}", f"b/{path}", lineterm="", n=1
    )
    return "\n".join(map(visible, lines))
