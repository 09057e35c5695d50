"""The body of an issue that a form made, taken apart into one answer a question.

GitHub writes each question as `### Label`, an empty line and the answer. The answer may hold
anything, also lines that look like questions; where that makes it doubtful which is which, it is
said and not guessed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hooks.faces.questions import Question

NOTHING = ("_No response_", "None")  # what stands where a field, or a choice, was left empty


@dataclass(frozen=True, slots=True, order=True)
class Trouble:
    """What is wrong with one answer, and what to do. `label` is the question's; it may be empty."""

    label: str
    message: str
    fix: str


def plain(text: str) -> str:
    """The text with plain line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def heading(question: Question) -> str:
    return f"### {question.label}"


def is_of_form(body: str, questions: Sequence[Question]) -> bool:
    """Whether every question that has to be answered stands in the body."""
    lines = set(plain(body).split("\n"))
    return all(heading(question) in lines for question in questions if question.required)


def read(
    body: str, questions: Sequence[Question], agreement: str
) -> tuple[dict[str, str], tuple[Trouble, ...]]:
    """The answer to each question, by its id; `agreement` is the heading after the last one."""
    lines = plain(body).split("\n")
    heads = {heading(question): question for question in questions}
    places = {head: [n for n, line in enumerate(lines) if line == head] for head in heads}
    if troubles := tuple(doubts(questions, places)):
        return {}, troubles
    starts = sorted(found[0] for found in places.values() if found)
    agreed = [n for n, line in enumerate(lines) if line == f"### {agreement}" and n > starts[-1]]
    ends = [*starts[1:], agreed[-1] if agreed else len(lines)]
    answers = {}
    for start, end in zip(starts, ends, strict=True):
        question = heads[lines[start]]
        answers[question.id] = answer("\n".join(lines[start + 1 : end]), question)
    return answers, tuple(around(lines[: starts[0]], lines[ends[-1] :], agreement))


def around(before: list[str], after: list[str], agreement: str) -> Iterator[Trouble]:
    """What is wrong above the first question, and with the boxes below the last."""
    if "".join(before).strip():
        fix = "move it into an answer"
        yield Trouble("", "there is text above the first question", fix)
    if not after or any(line.startswith("- [ ]") for line in after):
        fix = "tick every box there, if what it says is so"
        yield Trouble(agreement, "not everything is agreed to", fix)


def doubts(questions: Sequence[Question], places: dict[str, list[int]]) -> Iterator[Trouble]:
    """Questions that do not stand once each, in their order."""
    before = -1
    for question in questions:
        found = places[heading(question)]
        if len(found) > 1:
            fix = f"write the line `{heading(question)}` inside your answers in another way"
            yield Trouble(question.label, "this heading of the form stands in an answer too", fix)
        elif not found and question.required:
            fix = f"put the line `{heading(question)}` back, and your answer below it"
            yield Trouble(question.label, "this heading of the form is not there any more", fix)
        elif found and found[0] < before:
            fix = "put the headings back in the order of the form"
            yield Trouble(question.label, "this heading of the form has moved", fix)
        before = max(before, *found) if found else before


def answer(text: str, question: Question) -> str:
    """The answer without the empty lines around it; empty if there was none."""
    text = text.strip()
    empty = NOTHING if question.options else NOTHING[:1]
    return "" if text in empty else text
