"""What lies in a folder: names and kinds, nothing opened.

`files` reads what is found here; `file_names` knows what may be called how. No link is followed.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from hooks.content.files import file_names
from hooks.content.files.files import linked, special, unreadable
from hooks.problems import Problem
from hooks.rules import fault

HIDDEN = re.compile(r"\..*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Listing:
    """What lies among the stories and may: paths from the root with `/`, sorted.

    `vocabulary` and `ledger` are empty if not there; `problems` are about all that may not be.
    """

    stories: tuple[str, ...]
    pictures: tuple[str, ...]
    vocabulary: str
    ledger: str
    problems: tuple[Problem, ...]


def listing(root: Path, folder: str, vocabulary: str, ledger: str = "") -> Listing:
    """What lies in the folder of the stories; a folder with a problem is not looked into."""
    found: list[Problem] = []
    good: list[str] = []
    for folders, paths in walk(root, folder, file_names.LEFTOVERS, found):
        found.extend(file_names.check_alike([*folders, *paths]))
        depth = folders[0].count("/") - folder.count("/") if folders else 0
        wrong = {path: file_names.check_folder(path, depth) for path in folders}
        folders[:] = [path for path in folders if not wrong[path]]
        wrong |= {path: file_names.check_file(path, (vocabulary, ledger)) for path in paths}
        good += [path for path in paths if not wrong[path]]
        found += [problem for problem in wrong.values() if problem]
    return Listing(
        stories=tuple(sorted(path for path in good if path.endswith(file_names.STORY))),
        pictures=tuple(sorted(path for path in good if path.endswith(file_names.PICTURES))),
        vocabulary=vocabulary if vocabulary in good else "",
        ledger=ledger if ledger in good else "",
        problems=tuple(sorted(found)),
    )


def pages(root: Path, folder: str, found: list[Problem]) -> list[str]:
    """The Markdown files of the hand-written folder, none hidden, sorted; it need not be there.

    Its owners are trusted with what they put there, but MkDocs would publish what a link there
    leads to.
    """
    each: list[str] = []
    if not os.path.lexists(root / folder):
        return each
    for folders, paths in walk(root, folder, HIDDEN, found):
        folders[:] = [path for path in folders if "/." not in path.removeprefix(folder)]
        each += [path for path in paths if path.endswith(".md")]
    bad = [path for path in each if not file_names.is_text(path)]  # none could lead to it
    found.extend(fault("name-not-utf-8").at(path) for path in bad)
    return sorted({*each}.difference(bad))


def beside(root: Path, names: Iterable[str]) -> Iterator[str]:
    """The files at the top of the hub, and in folders there of these names; none hidden."""
    _, top = inside(root, "", HIDDEN, [])
    yield from (path.removeprefix("/") for path in sorted(top))
    for name in names:
        if (root / name).is_dir():
            for _, paths in walk(root, name, HIDDEN, []):
                yield from sorted(paths)


def walk(
    root: Path, folder: str, ignored: re.Pattern[str], found: list[Problem]
) -> Iterator[tuple[list[str], list[str]]]:
    """Of each folder the paths of its folders and of its regular files.

    As with os.walk, a path that is taken out of the folders is not looked into.
    """
    if problem := top(root, folder):
        found.append(problem)
        return
    todo = [folder]
    while todo:
        folders, paths = inside(root, todo.pop(), ignored, found)
        yield folders, paths
        todo += folders


def top(root: Path, folder: str) -> Problem | None:
    """What keeps the folder from being walked."""
    try:
        mode = os.lstat(root / folder).st_mode
    except FileNotFoundError:
        return fault("no-folder").at(folder)
    except OSError as error:
        return unreadable(folder, error)
    if stat.S_ISLNK(mode):
        return linked(folder)
    if not stat.S_ISDIR(mode):
        return fault("not-a-folder").at(folder)
    return None


def inside(
    root: Path, folder: str, ignored: re.Pattern[str], found: list[Problem]
) -> tuple[list[str], list[str]]:
    """The paths of the folders and of the regular files in the folder; all else is a problem."""
    folders: list[str] = []
    files: list[str] = []
    try:
        with os.scandir(root / folder) as entries:
            for entry in entries:
                path = f"{folder}/{entry.name}"
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path)
                elif ignored.fullmatch(entry.name):
                    continue
                elif entry.is_file(follow_symlinks=False):
                    files.append(path)
                else:
                    found.append(linked(path) if entry.is_symlink() else special(path))
    except OSError as error:
        found.append(unreadable(folder, error))
    return folders, files
