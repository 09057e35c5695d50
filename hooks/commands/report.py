"""`python -m hooks report`: what a check found, as JSON for the comment on a pull request."""

import argparse
from pathlib import Path
from typing import Any

from hooks import checking, clock
from hooks.intake import report
from hooks.knowledge import addresses


def add(commands: Any) -> None:
    command = commands.add_parser("report", help="write what the check finds as JSON")
    command.add_argument("root", nargs="?", type=Path, default=Path(), help="the hub's folder")
    command.add_argument(
        "--changed", type=Path, help="a file with the paths that changed, a NUL after each"
    )
    command.add_argument(
        "--outside", type=Path, help="the same of paths that were left out of what is checked"
    )
    command.add_argument("--out", type=Path, help="the file to write; else it is printed")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Writes the report; the exit code is 0 whatever it says."""
    paths, outside = listed(options.changed), listed(options.outside)
    checked = checking.check(options.root, today=clock.today())
    found = checked.library
    pages = [
        f"/{addresses.of_story(story, found.vocabulary)}"
        for story in found.stories
        if story.path in paths
    ]
    advice = [told for told in checking.advice(checked) if told.path in paths]
    lost = checking.elsewhere(checked, sorted(outside))
    text = report.written((*checked.problems, *advice, *lost), pages, outside)
    if options.out:
        options.out.write_bytes(text.encode())
    else:
        print(text, end="")
    return 0


def listed(path: Path | None) -> set[str]:
    """The paths in the file."""
    names = path.read_bytes().split(b"\0") if path else []
    return {name.decode(errors="replace") for name in names if name}
