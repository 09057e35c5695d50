"""A key that is not known: which one was meant, so that its want is not told as well."""

from collections.abc import Container, Mapping, Sequence

from hooks.content.schema.fields import Field
from hooks.content.syntax.nodes import Node, Scalar
from hooks.content.syntax.value import spaced_colon
from hooks.content.text.forms import whole_address
from hooks.problems import nearest
from hooks.rules import Fault, fault

RETRACTED = "retracted"
TAKEN_BACK = ("withdrawn", "withdraw", "removed", "deleted", "unpublished", "taken_back")
MOST = 9  # keys that a message names
STORY = "the story"
PAGE = "the keys that docs/contribute/index.md explains, or take it out"


def misspelt(
    what: str,
    key: str,
    value: Node,
    known: Sequence[str],
    present: Container[str],
    table: Mapping[str, Field],
) -> tuple[str, Fault]:
    """The key that was meant, or nothing, and what is wrong; `what` has the key.

    It is known by its own letters, or by its value, as the `table` says which key takes that.
    """
    if cured := spaced_colon(key):
        return cured.partition(":")[0], fault("missing-space", cured=cured)
    missing = [name for name in known if name not in present]
    back = RETRACTED if key.casefold() in TAKEN_BACK and RETRACTED in missing else ""
    by_name = back or nearest(key, missing)
    near = by_name or for_address(value, table, present) or nearest(key, known)
    told = fault("unknown-key", near, what=what, key=key, known=ways(what, known))
    return near or "", told


def for_address(value: Node, table: Mapping[str, Field], present: Container[str]) -> str:
    """The key that lacks and takes the web address that the value is; empty for none."""
    if not isinstance(value, Scalar) or not whole_address(value.text):
        return ""
    fields = (field for field in table.values() if field.kind == "url")
    return next((field.name for field in fields if field.name not in present), "")


def ways(what: str, known: Sequence[str]) -> str:
    """The known keys, or the page that has a story's where a message could hold them no more."""
    return PAGE if what == STORY and len(known) > MOST else ", ".join(known)
