"""What is wrong with an answer to a question of `new`: functions from a text to words, or to none.

Pure: they say what the check would say of a story with that answer alone.
"""

from collections.abc import Callable

from hooks.content import draft_check
from hooks.content.draft import Answer
from hooks.content.schema import story_schema
from hooks.content.values.misspelt import STORY
from hooks.content.vocabulary import Kind, Vocabulary
from hooks.rules import fault

Objection = Callable[[str], str]
SOURCE = ("title", "publisher", "date", "url")
PERSON = ("name", "role", "organisation")
NAMES = ("title", "id")  # of which the name of the file is made
MAY_BE_EMPTY = ("url", "organisation")
RIGHT = {"title": "T", "publisher": "P", "date": "D", "name": "N", "role": "R"}


def to_answer(
    key: str, kind: Kind, vocabulary: Vocabulary, shaped: Callable[[str], Answer] = str
) -> Objection:
    """The first thing that the check would say of an answer."""
    return lambda text: next(draft_check.objections(key, shaped(text), kind, vocabulary), "")


def to_text(key: str, kind: Kind, vocabulary: Vocabulary) -> Objection:
    """The same for a line of text. What names the file is asked for again."""
    wrong = to_answer(key, kind, vocabulary)
    none = fault("missing-key", what=STORY, key=key, example=story_schema.example(key)).asked
    return lambda text: wrong(text) if text or key not in NAMES else none


def to_part(key: str, part: str, kind: Kind, vocabulary: Vocabulary) -> Objection:
    """The same for one part of an entry; the other parts hold what is always right."""
    parts = SOURCE if key == "sources" else PERSON

    def shaped(text: str) -> Answer:
        return [{**{name: RIGHT[name] for name in RIGHT if name in parts}, part: text}]

    wrong = to_answer(key, kind, vocabulary, shaped)
    return lambda text: wrong(text) if text or part not in MAY_BE_EMPTY else ""
