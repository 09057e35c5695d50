"""Questions in a terminal. The only module that imports `questionary`."""

import shutil
import textwrap
from collections.abc import Callable, Mapping, Sequence

import questionary

BEFORE = 3  # columns before a question, and one behind it

Objection = Callable[[str], str]  # what is wrong with an answer; empty if nothing is


def text(question: str, objection: Objection, default: str = "") -> str:
    """One line of text, asked for until nothing is wrong with it."""
    asked = questionary.text(wrapped(question), default, validate=validator(objection))
    return answered(asked).strip()


def one_of(question: str, choices: Mapping[str, str]) -> str:
    """One of the choices, which are given as what is shown by what is answered."""
    rows = [questionary.Choice(label, value) for value, label in choices.items()]
    return answered(questionary.select(wrapped(question), rows))


def words(question: str, known: Mapping[str, str], objection: Objection) -> list[str]:
    """Words, one after another, each completed from the known ones; an empty one ends it.

    `known` has for each word what is shown beside it. The objection to no word at all is asked for
    with an empty text.
    """
    found: list[str] = []
    while True:

        def wrong(answer: str) -> str:
            return "" if found and not answer.strip() else objection(answer.strip())

        more = "another, or Enter to go on" if found else "Tab completes, Enter skips"
        asked = questionary.autocomplete(
            wrapped(f"{question} ({more})"),
            choices=list(known),
            meta_information=dict(known),
            validate=validator(wrong),
            match_middle=True,
        )
        word = answered(asked).strip()
        if not word:
            return found
        found.append(word)


def wrapped(question: str) -> str:
    """The question in lines that end between words: a terminal breaks them in the midst of one."""
    return textwrap.fill(question, max(20, shutil.get_terminal_size().columns - BEFORE))


def validator(objection: Objection) -> Callable[[str], bool | str]:
    return lambda answer: objection(answer.strip()) or True


def answered(question: questionary.Question) -> str:
    """The answer. Raises KeyboardInterrupt when the person stops, also by Ctrl-D."""
    try:
        return str(question.unsafe_ask())
    except EOFError as error:
        raise KeyboardInterrupt from error


def lines(question: str, parts: Sequence[tuple[str, Objection]]) -> list[str]:
    """An answer for each of the parts of one thing; none where the first is left empty."""
    (part, objection), *others = parts

    def wrong(answer: str) -> str:
        return objection(answer) if answer else ""

    first = text(f"{question}: {part} (Enter skips)", wrong)
    rest = others if first else ()
    more = [text(f"{question}: {part}", objection) for part, objection in rest]
    return [first, *more] if first else []
