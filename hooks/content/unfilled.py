"""Values that nobody filled in: dots, and the sample texts of messages and help."""

import re

from hooks.content import characters, schema
from hooks.content.fields import each
from hooks.rules import Fault, fault

DOTS = re.compile(r"[ .…]*(?:…|\.\.\.)[ .…]*")
NOTE = "What it is for"  # in the line that a message says to add for a tag that is not there
SAMPLES = frozenset(
    field.shown
    for _, field in each(schema.FIELDS)
    if field.kind in ("text", "url") and not field.may_be_true
) | {NOTE}


def is_unfilled(text: str) -> bool:
    """Whether the text stands there only to be replaced."""
    return text.strip() in SAMPLES or bool(DOTS.fullmatch(text))


def objection(key: str, text: str, wanted: str = "") -> Fault | None:
    """What is wrong with a value, whatever its key may hold; None if nothing is.

    `wanted` says in words what belongs there, if that is known.
    """
    if is_unfilled(text):
        return fault("not-filled-in", wanted, key=key, value=text)
    return characters.objection(key, text)
