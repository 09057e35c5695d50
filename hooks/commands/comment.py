"""`python -m hooks comment`: what to say below a pull request that was checked.

Trusts what GitHub itself says (the event, the list of pull requests), and nothing of the report.
"""

import argparse
from pathlib import Path
from typing import Any

from hooks.intake import check_comment, events, report
from hooks.problems import visible


def add(commands: Any) -> None:
    command = commands.add_parser("comment", help="make the comment on a checked pull request")
    command.add_argument("event", type=Path, help="the event, as GitHub writes it to a file")
    command.add_argument("pulls", type=Path, help="GitHub's list of the branch's pull requests")
    command.add_argument("archive", type=Path, help="the report of the run; it may be missing")
    command.add_argument("out", type=Path, help="a folder for comment.md and number")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """0: there is a comment; 2: there is nothing to comment on."""
    try:
        checked = events.run(options.event.read_bytes())
        number = events.pull_number(options.pulls.read_bytes(), checked)
    except (OSError, events.EventError) as error:
        print(visible(str(error)))
        return 2
    found = read(options.archive)
    options.out.mkdir(parents=True, exist_ok=True)
    text = check_comment.of_check(found, checked.address)
    (options.out / "comment.md").write_bytes(text.encode())
    (options.out / "number").write_text(str(number))
    return 0


def read(path: Path) -> report.Report | None:
    """The report; None where there is none that can be read."""
    try:
        with path.open("rb") as file:
            return report.read(report.unpacked(file.read(report.LARGEST + 1)))
    except (OSError, report.ReportError) as error:
        print(visible(str(error)))
        return None
