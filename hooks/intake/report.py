"""What a check found, on its way from the run that read a stranger's files to the comment.

The run is the stranger's: its report is read as anything that strangers send.
"""

import io
import json
import re
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from hooks.problems import Problem

NAME = "report.json"
LARGEST = 1_000_000  # bytes, packed or not
MOST = 200  # problems, pieces of advice and pages that are passed on
ELSEWHERE = ("asked", "in_form")  # words for those who have no file
RULE = re.compile(r"[a-z0-9]{1,30}(?:-[a-z0-9]{1,30}){0,6}")


@dataclass(frozen=True, slots=True)
class Told:
    """A problem as the report has it: nothing in it can be trusted."""

    path: str
    line: int
    message: str
    fix: str
    rule: str
    advice: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What the check found, the addresses of the pages that the pull request changes, and the paths
    in it that were not looked at."""

    problems: tuple[Told, ...]
    count: int
    pages: tuple[str, ...]
    outside: tuple[str, ...] = ()


class ReportError(Exception):
    """There is no report that could be read; the message says why."""


def written(problems: Iterable[Problem], pages: Iterable[str], outside: Iterable[str] = ()) -> str:
    """The report as JSON: the first of very many problems and of very much advice, and the number
    of problems."""
    found = sorted(set(problems))
    errors = [problem for problem in found if problem.level == "error"]
    advice = [problem for problem in found if problem.level != "error"]
    told = [as_row(problem) for problem in (*errors[:MOST], *advice[:MOST])]
    made = {"problems": told, "count": len(errors), "pages": sorted(pages)[:MOST]}
    made["outside"] = sorted(outside)[:MOST]
    return json.dumps(made, indent=1) + "\n"


def as_row(problem: Problem) -> dict[str, Any]:
    """The problem as it is told of a file."""
    return {key: value for key, value in asdict(problem).items() if key not in ELSEWHERE}


def unpacked(data: bytes) -> bytes:
    """The report in the archive; nothing else in it is looked at, nothing is written to disk."""
    if len(data) > LARGEST:
        raise ReportError("the archive is too large")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive, archive.open(NAME) as file:
            text = file.read(LARGEST + 1)
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, OSError, EOFError,
            ValueError, zlib.error) as error:  # fmt: skip
        raise ReportError("the archive cannot be read") from error
    if len(text) > LARGEST:
        raise ReportError("the report is too large")
    return text


def read(data: bytes) -> Report:
    """The report in JSON, every value in its place and of its kind."""
    try:
        made = json.loads(data)
        return Report(
            problems=tuple(problem(found) for found in listed(made["problems"])),
            count=number(made["count"]),
            pages=tuple(text(page) for page in listed(made["pages"])),
            outside=tuple(text(path) for path in listed(made.get("outside", []))),
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise ReportError("the report is not in form") from error


def problem(found: Mapping[str, Any]) -> Told:
    return Told(
        path=text(found["path"]),
        line=number(found["line"]),
        message=text(found["message"]),
        fix=text(found["fix"]),
        rule=name(found["rule"]),
        advice=found.get("level") == "advice",
    )


def listed(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("not a list")
    return value[: 2 * MOST]


def name(value: Any) -> str:
    """The short name of a rule, or nothing where it can be none."""
    return value if RULE.fullmatch(text(value)) else ""


def text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def number(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 10**9:
        raise TypeError("not a number")
    return value
