"""`python -m hooks check`: everything that is wrong with the stories."""

import argparse
from pathlib import Path
from typing import Any

from hooks import checking
from hooks.problems import report


def add(commands: Any) -> None:
    command = commands.add_parser("check", help="list everything that is wrong with the stories")
    command.add_argument("root", nargs="?", type=Path, default=Path(), help="the hub's folder")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    checked = checking.check(options.root)
    if checked.problems:
        print(report(checked.problems))
        return 1
    print(f"{len(checked.library.stories)} stories checked. Nothing is wrong.")
    return 0
