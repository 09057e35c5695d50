"""Problems as text for people, as JSON for tools and as annotations for GitHub.

Pure. What a stranger wrote is in them, so no line is ever something that a terminal or GitHub
would obey.
"""

import json
from collections.abc import Sequence

from hooks.excerpts import Excerpt
from hooks.problems import MOST, Problem, cut, visible
from hooks.rule_pages import ALL, explained

LONGEST = 2000  # characters of what is wrong, and of what to type, where people read it
FORMAT = 1  # of the JSON; a key that is taken away or changes its meaning makes it one more


def counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def summary(problems: Sequence[Problem], stories: int) -> str:
    """How many there are, in one line."""
    checked = f"{counted(stories, 'story', 'stories')} checked."
    if not problems:
        return f"{checked} Nothing is wrong."
    wrong = sum(problem.level == "error" for problem in problems)
    parts = [counted(wrong, "problem", "problems")] if wrong else []
    if advice := len(problems) - wrong:
        parts.append(counted(advice, "piece of advice", "pieces of advice"))
    where = counted(len({problem.path for problem in problems}), "file", "files")
    end = "" if wrong else " Nothing is wrong."
    return f"{checked} {' and '.join(parts)} in {where}.{end}"


def told(problem: Problem) -> str:
    """What is wrong and what to type, neither of them longer than anybody reads."""
    return f"{cut(problem.message, LONGEST)}; {cut(problem.fix, LONGEST)}"


def as_text(problems: Sequence[Problem], stories: int, excerpt: Excerpt) -> str:
    """File by file, each problem with its line; the count at the end; the first MOST of many."""
    parts: list[str] = []
    path = ""
    for problem in problems[:MOST]:
        if problem.path != path and parts:
            parts.append("")
        path = problem.path
        advice = "advice: " if problem.level == "advice" else ""
        place = f"{problem.path}:{problem.line}:{problem.column}"
        said = f"{told(problem)} [{problem.rule}]"
        parts.append(visible(f"{place}: {advice}{said}"))
        parts += filter(None, [excerpt(problem)])
    if len(problems) > MOST:
        parts.append(f"\nThe first {MOST} are shown: mend those, and run the command again.")
    if problems:
        parts.append(f"\nWhat each name in brackets means: {ALL}")
    return "\n".join([*parts, summary(problems, stories)])


def as_json(problems: Sequence[Problem], stories: int) -> str:
    """One object. `problems` are sorted by path, line and column; lines and columns from one."""
    wrong = sum(problem.level == "error" for problem in problems)
    each = [
        {
            "path": problem.path,
            "line": problem.line,
            "column": problem.column,
            "level": problem.level,
            "rule": problem.rule,
            "message": problem.message,
            "fix": problem.fix,
            "help": explained(problem.rule),
        }
        for problem in problems
    ]
    counts = {"stories": stories, "errors": wrong, "advice": len(problems) - wrong}
    return json.dumps({"format": FORMAT, **counts, "problems": each}, indent=2)


def as_github(problems: Sequence[Problem], stories: int) -> str:
    """A workflow command a problem, errors first, as GitHub shows only the first ten of a step.

    https://docs.github.com/actions/reference/workflow-commands-for-github-actions
    """
    ordered = sorted(problems, key=lambda problem: problem.level != "error")
    return "\n".join([*map(annotation, ordered[:MOST]), summary(problems, stories)])


def annotation(problem: Problem) -> str:
    command = "error" if problem.level == "error" else "notice"
    place = f"line={problem.line},col={problem.column}"
    title = escaped(problem.rule, ":,")
    said = escaped(told(problem))
    return f"::{command} file={escaped(problem.path, ':,')},{place},title={title}::{said}"


def escaped(text: str, signs: str = "") -> str:
    """Text that ends neither its line nor its property (actions/toolkit, `command.ts`)."""
    for sign in f"%{signs}":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return visible(text)
