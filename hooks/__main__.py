"""`python -m hooks check`: everything that is wrong with the stories, without MkDocs.

Exit code 0: nothing is wrong; 1: there are problems; 2: wrong use.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from hooks import checking
from hooks.problems import report


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m hooks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="list everything that is wrong with the stories")
    check.add_argument("root", nargs="?", type=Path, default=Path(), help="the hub's folder")
    return run_check(parser.parse_args(arguments).root)


def run_check(root: Path) -> int:
    checked = checking.check(root)
    if checked.problems:
        print(report(checked.problems))
        return 1
    print(f"{len(checked.library.stories)} stories checked. Nothing is wrong.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
