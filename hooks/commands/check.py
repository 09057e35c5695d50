"""`python -m hooks check`: everything that is wrong with the stories, and what could be better."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hooks import checking, clock, mender, reports
from hooks.excerpts import excerpts
from hooks.problems import Problem

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]
FORMATS = ("text", "json", "github")


def add(commands: "Commands") -> None:
    """Adds the subcommand."""
    parser = commands.add_parser("check", help="list everything that is wrong with the stories")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="tell of these files only")
    parser.add_argument("--format", choices=FORMATS, default="text", help="text is for people")
    parser.add_argument("--fix", action="store_true", help="mend what is certain, show the change")
    parser.add_argument("--hub", type=Path, default=Path(), metavar="FOLDER", help="the hub")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints the report. 0: nothing is wrong; 1: there are problems, or nothing to check; 2: wrong
    use."""
    root = options.hub
    paths = [inside(root, path) for path in options.paths]
    for given, path in zip(options.paths, paths, strict=True):
        if path is None or not (root / path).exists():
            print(f"There is no file or folder {given!a} in the hub.", file=sys.stderr)
            return 2
    wanted = [path for path in paths if path is not None]
    if options.fix:
        out = sys.stdout if options.format == "text" else sys.stderr
        for difference in mender.mend(root, wanted):
            print(difference, file=out)
    checked = checking.check(root, today=clock.today(), shown=False)
    asked = [path for path in wanted if (root / path).is_file()]
    strays = checking.elsewhere(checked, asked)
    both = {*checked.problems, *checking.advice(checked, root), *strays}
    problems = sorted(problem for problem in both if checking.concerns(problem, wanted))
    if not problems and not checking.is_read(checked, root, wanted):
        named = ", ".join(map(ascii, wanted))
        print(f"0 stories checked: the check reads nothing of {named}.", file=sys.stderr)
        return 1
    print(shown(options.format, root, problems, checking.count(checked, wanted)))
    return int(any(problem.level == "error" for problem in problems))


def shown(form: str, root: Path, problems: list[Problem], stories: int) -> str:
    if form == "json":
        return reports.as_json(problems, stories)
    if form == "github":
        return reports.as_github(problems, stories)
    return reports.as_text(problems, stories, excerpts(root, problems))


def inside(root: Path, path: str) -> str | None:
    """The path from the hub's folder, with `/`; None if it leads out of it."""
    given = Path(path)  # the last part may be a link, which is not followed
    try:
        found = (given.parent.resolve() / given.name).relative_to(root.resolve())
        found.exists()
    except (ValueError, OSError, RuntimeError):  # it leads elsewhere, nowhere, or in a circle
        return None
    return None if ".." in found.parts else found.as_posix()
