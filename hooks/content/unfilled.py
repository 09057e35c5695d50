"""Values that nobody filled in: dots, and the sample texts of messages and help."""

import re

from hooks.content import characters, plain_values
from hooks.rules import Fault, fault

DOTS = re.compile(r"[ .…]*(?:…|\.\.\.)[ .…]*")
SAMPLES = frozenset(
    {
        "A name for the story",
        "What happened, in a sentence.",
        "What it is for",
        "What it shows",
        "What is new.",
        "What is new, in one sentence.",
        "Why it was taken back.",
    }
)


def is_unfilled(text: str) -> bool:
    """Whether the text stands there only to be replaced."""
    return text.strip() in SAMPLES or bool(DOTS.fullmatch(text))


def objection(key: str, text: str) -> Fault | None:
    """What is wrong with a value, whatever its key may hold; None if nothing is."""
    if is_unfilled(text):
        return fault("not-filled-in", key=key, value=text)
    return characters.objection(key, text) or plain_values.objection(key, text)
