"""A new story as text: answers in, a file's text out, with a prompt in each section."""

import re
from collections.abc import Mapping, Sequence

from hooks.content.syntax.value import quoted
from hooks.content.vocabulary import Kind, Vocabulary

PROMPT = "*Write here:*"
KNOWN = "what is known, and who says so."  # of a section that has no question
NOT_ASKED = "Write what there is to say."  # of a section that has no question
DOTS = "…"  # where something is to be filled in, which no check passes
MEETING = "Say where this conversation took place."
SAID = "Write what was said."
SPEAKER = re.compile(r"\*\*[^*]{1,100}:\*\*")
PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ,.'’£%()&/é-]*(?<! )")
WORDS = ("true", "false", "yes", "no", "null", "on", "off")  # that other readers convert

Answer = str | Sequence[str] | Sequence[Mapping[str, str]] | Mapping[str, str]


def text(kind: Kind, answers: Mapping[str, Answer], order: Sequence[str]) -> str:
    """The text of the file. `order` has the keys in the order to write them; none is empty."""
    front = [line for key in order if answers.get(key) for line in lines(key, answers[key])]
    return "\n".join(["---", *front, "---", "", *body(kind, answers), ""])


def lines(key: str, answer: Answer) -> list[str]:
    """The lines of one key."""
    if isinstance(answer, str):
        return [f"{key}: {scalar(answer)}"]
    if isinstance(answer, Mapping):
        return [f"{key}: {{{entry(answer)}}}"]
    if all(isinstance(item, str) for item in answer):
        return [f"{key}: [{', '.join(scalar(str(item), inner=True) for item in answer)}]"]
    rows = (item for item in answer if isinstance(item, Mapping))
    return [f"{key}:", *(line for row in rows for line in row_lines(row))]


def row_lines(row: Mapping[str, str]) -> list[str]:
    given = [f"{key}: {scalar(value)}" for key, value in row.items() if value]
    return [f"  {'-' if number == 0 else ' '} {line}" for number, line in enumerate(given)]


def entry(answer: Mapping[str, str]) -> str:
    return ", ".join(
        f"{key}: {scalar(value, inner=True)}" for key, value in answer.items() if value
    )


def scalar(value: str, inner: bool = False) -> str:
    """The value as YAML, in quotes where it could be read as something else."""
    plain = PLAIN.fullmatch(value) and value.lower() not in WORDS
    if value == DOTS or (plain and not (inner and "," in value) and (value.isascii() or not inner)):
        return value
    return quoted(value)


def body(kind: Kind, answers: Mapping[str, Answer]) -> list[str]:
    """The sections, or the first turn of each person, with a prompt in each."""
    if kind.body == "sections":
        asked = kind.prompts or (KNOWN,) * len(kind.sections)
        parts = zip(kind.sections, asked, strict=True)
        return "\n\n".join(f"## {name}\n\n{PROMPT} {ask}" for name, ask in parts).split("\n")
    people = [row for row in answers.get("people", ()) if isinstance(row, Mapping)]
    turns = [f"**{row['name']}:** {PROMPT} what was said." for row in people]
    return "\n\n".join(turns).split("\n")


def prompts(vocabulary: Vocabulary) -> frozenset[str]:
    """The lines of the examples that stand there to be replaced."""
    asked = (prompt for kind in vocabulary.kinds for prompt in kind.prompts)
    return frozenset((NOT_ASKED, MEETING, SAID, *asked))


def is_prompt(line: str, known: frozenset[str]) -> bool:
    """Whether the line stands there to be replaced, also behind the name of who speaks."""
    return PROMPT in line or SPEAKER.sub("", line, count=1).strip() in known
