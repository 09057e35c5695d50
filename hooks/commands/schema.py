"""`python -m hooks schema`: writes anew every file that is made from the table of fields."""

import argparse
from pathlib import Path
from typing import Any

from hooks import in_place, made_files
from hooks.content import library
from hooks.content.syntax.events import SourceError
from hooks.faces import editor, every
from hooks.problems import report


def add(commands: Any) -> None:
    command = commands.add_parser(
        "schema", help="write the forms, schemas and pages that tell what a story is"
    )
    command.add_argument("root", nargs="?", type=Path, default=Path(), help="the hub's folder")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Makes the files, and gives the exit code: 1 if a problem is in the way. Raises OSError."""
    try:
        return make(options.root)
    except SourceError as error:
        print(report((error.problem,)))
        return 1


def make(root: Path) -> int:
    """Writes the files that changed, and takes out those it made of kinds that are gone."""
    found = library.load(root)
    if not found.vocabulary.kinds:
        print(report(found.problems))
        return 1
    made = made_files.made(root, found.vocabulary)
    changed = [path for path, text in made.items() if write(root / path, text)]
    gone = [path for path in old(root) if path not in made]
    for path in gone:
        (root / path).unlink()
    print(f"{len(made)} files made, {len(changed)} of them changed.")
    print(*(f"  {path}" for path in changed), sep="\n")
    if gone:
        print("Taken out:", *(f"  {path}" for path in gone), sep="\n")
    return 0


def write(path: Path, text: str) -> bool:
    """Whether the file had to be written."""
    if path.is_file() and path.read_bytes() == text.encode():
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    in_place.write(path, text.encode())
    return True


def old(root: Path) -> list[str]:
    """Files that bear the mark of this command; what somebody else wrote stays."""
    folders = (every.FORMS, editor.FOLDER)
    paths = (path for folder in folders for path in (root / folder).glob("*") if path.is_file())
    made = (path for path in paths if every.MARK.encode() in path.read_bytes())
    return sorted(path.relative_to(root).as_posix() for path in made)
