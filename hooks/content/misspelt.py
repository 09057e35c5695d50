"""A key that is not known: which one was meant, so that its want is not told as well."""

from collections.abc import Container, Sequence

from hooks.content.yaml_value import spaced_colon
from hooks.problems import nearest
from hooks.rules import Fault, fault

MOST = 9  # keys that a message names
STORY = "the story"
PAGE = "the keys that docs/contribute/index.md explains, or take it out"


def misspelt(
    what: str, key: str, known: Sequence[str], present: Container[str]
) -> tuple[str, Fault]:
    """The key that was meant, or nothing, and what is wrong; `what` has the key."""
    if cured := spaced_colon(key):
        return cured.partition(":")[0], fault("missing-space", cured=cured)
    missing = [name for name in known if name not in present]
    near = nearest(key, missing) or nearest(key, known)
    told = fault("unknown-key", near, what=what, key=key, known=ways(what, known))
    return near or "", told


def ways(what: str, known: Sequence[str]) -> str:
    """The known keys, or the page that has a story's where a message could hold them no more."""
    return PAGE if what == STORY and len(known) > MOST else ", ".join(known)
