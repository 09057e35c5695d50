"""Answers become the text of a story's file; what cannot be taken over becomes trouble."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hooks.content.schema import story_schema
from hooks.content.schema.fields import Choice
from hooks.content.text.forms import is_slug, slugged
from hooks.content.vocabulary import Kind, Vocabulary
from hooks.faces import questions
from hooks.faces.questions import NOTES, Question
from hooks.faces.yaml_text import Flow, story_file
from hooks.intake import entry_lines
from hooks.intake.answers import Trouble
from hooks.problems import quoted


@dataclass(frozen=True, slots=True)
class Draft:
    """A story that somebody told in a form. `path` is where its file belongs; `asked` are the
    questions of the form."""

    kind: str
    path: str
    title: str
    text: str
    notes: str
    troubles: tuple[Trouble, ...]
    asked: tuple[Question, ...] = ()


def make(
    answers: Mapping[str, str], kind: Kind, vocabulary: Vocabulary, day: str, taken: Collection[str]
) -> Draft:
    """The story of the kind that the answers tell, dated `day`; `taken` are ids and file names."""
    asked = questions.of(kind, vocabulary)
    troubles: list[Trouble] = []
    values = {question.key: value(question, answers.get(question.id, ""), troubles)
              for question in asked if question.key}  # fmt: skip
    stem = name_of(answers.get("title", ""), taken)
    made = values | {"date": day, "id": stem}
    front = {field.name: found for field in story_schema.fields(vocabulary, kind)
             if (found := made.get(field.name) or inside(made, field.name))}  # fmt: skip
    return Draft(
        kind=kind.name,
        path=f"stories/{kind.address}/{stem}.md",
        title=" ".join(answers.get("title", "").split()),
        text=story_file(front, body(asked, answers)),
        notes=answers.get(NOTES, ""),
        troubles=tuple(troubles),
        asked=tuple(asked),
    )


def name_of(title: str, taken: Collection[str]) -> str:
    """A name for the file and the id, from the title; another one where it is taken."""
    stem = slugged(title)[: story_schema.LONGEST_STEM - 4].strip("-")
    stem = stem if is_slug(stem) else "a-story"
    more = (f"{stem}-{number}" for number in range(2, len(taken) + 3))
    return next(name for name in (stem, *more) if name not in taken)


def inside(made: Mapping[str, Any], name: str) -> dict[str, Any]:
    """The values whose key begins with the name of the field that they stand in."""
    return {
        key.removeprefix(f"{name}."): found
        for key, found in made.items()
        if key.startswith(f"{name}.") and found
    }


def value(question: Question, answer: str, troubles: list[Trouble]) -> Any:
    """What the answer says, as it stands in front matter; empty if there is no answer."""
    if question.form == "entries":
        return list(entry_lines.entries(question, answer, troubles))
    if question.form == "choices":
        return Flow(choices(question, answer, troubles))
    if question.form == "choice":
        found = choices(question, answer, troubles)
        single = found[0] if len(found) == 1 else None
        return single if single and "." in question.key else Flow(found)
    return " ".join(answer.split())


def choices(question: Question, answer: str, troubles: list[Trouble]) -> list[str]:
    """The words for the options that were chosen. GitHub puts a comma and a space between them.

    Options may hold commas, so the longest that fits is taken.
    """
    options = sorted(question.options, key=lambda option: -len(option.help))
    found: list[str] = []
    rest = " ".join(answer.split())
    while rest:
        option = next((o for o in options if f"{rest}, ".startswith(f"{o.help}, ")), None)
        text = option.help if option else rest.split(", ")[0]
        if option:
            found.append(option.word)
        else:
            troubles.append(unknown(question.label, text, question.options))
        rest = rest[len(text) :].removeprefix(", ")
    return found


def unknown(label: str, text: str, options: Sequence[Choice]) -> Trouble:
    some = ", ".join(option.help for option in options[:5])
    more = " and so on" if len(options) > 5 else ""
    return Trouble(label, f"{quoted(text)} is not one of the choices", f"choose from: {some}{more}")


def body(asked: Sequence[Question], answers: Mapping[str, str]) -> str:
    """The text of the story: its sections with their headings, or the conversation."""
    parts = [
        f"## {question.section}\n\n{under(question.section, answers.get(question.id, ''))}"
        if question.section
        else answers.get(question.id, "")
        for question in asked
        if not question.key and question.id != NOTES
    ]  # fmt: skip
    return "\n\n".join(part.strip() for part in parts)


def under(section: str, answer: str) -> str:
    """The answer without the heading of its section, if somebody wrote that again."""
    first, _, rest = answer.partition("\n")
    told = first.rstrip("# :\t\r")
    again = re.fullmatch(rf"#{{1,6}}\s+{re.escape(section)}", told, re.IGNORECASE)
    return rest.lstrip("\n") if again else answer
