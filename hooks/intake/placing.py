"""Which question of the form a problem in the draft belongs to, and what to tell who answered it.

They have questions and no file: so nobody is told to type a key of front matter.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from hooks.faces.questions import BODY, SIGN, Question
from hooks.intake.answers import Trouble
from hooks.intake.draft import Draft
from hooks.problems import Problem

KEY = re.compile(r"([a-z_]+):")
INNER = re.compile(r" {2}(?:- |  )?([a-z_]+):")
LACKING = re.compile(r"has no `([a-z_]+)`$")
ENTRY = re.compile(r"`([a-z_]+): \[\{([^{}]*)\}\]`")
ANSWERED = ("missing-key", "empty-required-key", "not-entries")  # of the same question
FEW = 5  # options that are told


def of_draft(
    draft: Draft, troubles: Collection[Trouble], found: Iterable[Problem]
) -> Iterator[Trouble]:
    """What is wrong in the draft, as it is told of the answers; what follows from another trouble
    is left out."""
    told = {trouble.label for trouble in troubles}
    for problem in found:
        question = question_of(problem, draft)
        if question and question.label in told and LACKING.search(problem.message):
            continue
        where = f" (line {problem.line} of the draft)"
        label = question.label + where if question else where.strip(" ()")
        message, fix = problem.in_form if any(problem.in_form) else (problem.message, problem.fix)
        more = options(question, problem) + line(problem, draft)
        yield Trouble(label, message, fix + more)


def question_of(problem: Problem, draft: Draft) -> Question | None:
    """The question whose answer stands at the line, or lacks."""
    lines = draft.text.split("\n")
    front = lines.index("---", 1)
    if problem.line > front + 1:
        heads = {f"## {each.section}": each for each in draft.asked if each.section}
        above = [heads[line] for line in lines[front : problem.line] if line in heads]
        talk = next((each for each in draft.asked if each.id == BODY), None)
        return above[-1] if above else talk
    name = "consent" if problem.rule == "missing-consent" else key_at(problem, lines)
    top = name.partition(".")[0]
    fitting = (name, top, next((q.key for q in draft.asked if q.key.startswith(f"{top}.")), ""))
    by_key = {each.key: each for each in draft.asked if each.key}
    return next((by_key[key] for key in fitting if key in by_key), None)


def key_at(problem: Problem, lines: list[str]) -> str:
    """The name of the key, with that of its entry before it; empty where there is none."""
    lacking = LACKING.search(problem.message)
    if lacking and problem.line <= 2:
        return lacking[1]
    above = [match[1] for line in lines[: problem.line] if (match := KEY.match(line))]
    inner = lacking or INNER.match(lines[problem.line - 1])
    return f"{above[-1]}.{inner[1]}" if above and inner else above[-1] if above else ""


def options(question: Question | None, problem: Problem) -> str:
    """The answers that there are to choose from, in words, where they are few; else, where none
    was given, an example."""
    if not question or not 0 < len(question.options) <= FEW:
        is_open = question and question.example and LACKING.search(problem.message)
        return f", for example `{question.example}`" if question and is_open else ""
    return "; the answers are " + " or ".join(f"`{option.help}`" for option in question.options)


def line(problem: Problem, draft: Draft) -> str:
    """The line to write at another question, where the file would have an entry of that key."""
    match = ENTRY.search(problem.fix)
    other = next((q for q in draft.asked if match and q.key == match[1]), None)
    if not match or not other or other.form != "entries" or problem.rule in ANSWERED:
        return ""
    parts = (part.partition(": ")[2] for part in match[2].split(", "))
    return f"; there the line is `{SIGN.join(parts)}`"
