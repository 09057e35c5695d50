"""Entries that somebody wrote one a line in a form, their parts between bars."""

import re
from collections.abc import Iterator, Sequence

from hooks.content.schema.fields import Field
from hooks.content.tagging.tagging import NOTHING
from hooks.faces import questions
from hooks.faces.questions import SIGN, Question
from hooks.intake.answers import Trouble
from hooks.problems import quoted

BULLET = re.compile(r"^[-*•]\s+")
OTHER_SIGNS = ("\t", ";", " – ", " - ", " / ", ",", ": ")  # that people put between parts
NOBODY = NOTHING | {"no", "no one", "nobody", "-"}
ADDRESS = ("http://", "https://", "www.")


def entries(question: Question, answer: str, troubles: list[Trouble]) -> Iterator[dict[str, str]]:
    """One entry a line, its parts in the order of the form; an address finds its own place."""
    assert question.field is not None
    fields = questions.in_line(question.field)
    for line in answer.split("\n"):
        text = BULLET.sub("", line.strip())
        if not text.strip("|") or is_divider(text) or is_nothing(text, question):
            continue
        parts = in_order(parted(text, SIGN.strip()), fields)
        if fits(parts, fields):
            named = zip((field.name for field in fields), parts, strict=False)
            yield {name: part for name, part in named if part}
        else:
            fix = f"write it like this: `{suggestion(text, fields) or question.example}`"
            message = f"the line {quoted(text)} is not in the order of the form"
            troubles.append(Trouble(question.label, message, fix))


def is_divider(text: str) -> bool:
    """Whether it is the line of dashes below the first row of a table."""
    return "--" in text and not text.strip("-|: \t")


def is_nothing(text: str, question: Question) -> bool:
    """Whether somebody said in words that there is none, where none is needed."""
    return not question.required and text.rstrip(".").casefold() in NOBODY


def parted(text: str, sign: str) -> list[str]:
    """The parts between the signs; bars around all of them, as a table has, are none."""
    return [part.strip() for part in text.strip("| ").split(sign)]


def in_order(parts: list[str], fields: Sequence[Field]) -> list[str]:
    """The parts with the one address among them in the place of an address."""
    place = next((n for n, field in enumerate(fields) if field.kind == "url"), len(fields))
    found = [n for n, part in enumerate(parts) if part.startswith(ADDRESS)]
    if len(found) == 1 and place < len(parts):
        parts.insert(place, parts.pop(found[0]))
    return parts


def fits(parts: Sequence[str], fields: Sequence[Field]) -> bool:
    """Whether there are as many parts as an entry has, and no address where none belongs."""
    needed = sum(field.required for field in fields)
    has_place = any(field.kind == "url" for field in fields)
    strange = (part for part, field in zip(parts, fields, strict=False) if field.kind != "url")
    lost = has_place and any(part.startswith(ADDRESS) for part in strange)
    return needed <= len(parts) <= len(fields) and not lost


def suggestion(text: str, fields: Sequence[Field]) -> str:
    """The line as it may have been meant: with other signs between its parts, or without those
    that are needed; empty where nothing can be made of it."""
    for sign in OTHER_SIGNS:
        parts = in_order(parted(text, sign), fields)
        if len(parts) > 1 and fits(parts, fields):
            return SIGN.join(parts)
    parts = parted(text, SIGN.strip())
    address = parts[-1:] if parts[-1].startswith(ADDRESS) else []
    first = parts[: len(parts) - len(address)]
    shown = [field.shown for field in fields if field.required]
    return SIGN.join([*first, *shown[len(first) :], *address]) if len(first) < len(shown) else ""
