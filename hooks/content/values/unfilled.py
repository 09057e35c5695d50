"""Values that nobody filled in: dots, and the sample texts of messages and help."""

import re

from hooks.content.schema import story_schema
from hooks.content.schema.fields import Field, each
from hooks.content.text import characters
from hooks.content.values import plain_values
from hooks.rules import Fault, fault

DOTS = re.compile(r"[ .…]*(?:…|\.\.\.)[ .…]*")
NOTE = "What it is for"  # in the line that a message says to add for a tag that is not there
YOUR_OWN = "your own"  # of a key that cannot be taken out
SAMPLES = frozenset(
    field.shown
    for _, field in each(story_schema.FIELDS)
    if field.kind in ("text", "url") and not field.may_be_true
) | {NOTE}


def is_unfilled(text: str) -> bool:
    """Whether the text stands there only to be replaced."""
    return text.strip() in SAMPLES or is_dots(text)


def is_dots(text: str) -> bool:
    """Whether the text is dots alone, as `new` writes them for what is skipped."""
    return ("…" in text or "..." in text) and bool(DOTS.fullmatch(text))


def objection(key: str, text: str, field: Field | None) -> Fault | None:
    """What is wrong with a value, whatever its key may hold; None if nothing is."""
    if is_unfilled(text):
        # A sample says itself what belongs there.
        near = field.wanted if field and is_dots(text) else ""
        near = near or (YOUR_OWN if field and field.required else "")
        return fault("not-filled-in", near, key=key, value=text)
    return characters.objection(key, text) or plain_values.objection(key, text)
