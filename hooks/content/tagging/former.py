"""Old names: what a page, a tag or a whole folder was called before, so that links to it last."""

from hooks.content.syntax.nodes import Scalar
from hooks.content.text.forms import is_slug, slugged
from hooks.content.values.record import Record
from hooks.rules import fault

LONGEST = 200  # characters


def read_former(record: Record, key: str) -> tuple[str, ...]:
    """The names at `key`, each once: an old slug, or an old address such as `themes/old`."""
    names = [read_name(record, key, scalar) for scalar in record.scalars(key)]
    return tuple(dict.fromkeys(name for name in names if name))


def read_name(record: Record, key: str, scalar: Scalar) -> str:
    """The name without slashes around it; empty, with a problem, if no address is like that."""
    name = as_name(scalar.text)
    if not name:
        near = "/".join(filter(None, map(slugged, scalar.text.split("/"))))[:LONGEST]
        better = near if as_name(near) else "old-name"
        record.problem(scalar, fault("never-an-address", key=key, value=scalar.text, better=better))
    return name


def as_name(text: str) -> str:
    """Slugs joined by single slashes, or nothing where the text is something else."""
    name = text.strip().strip("/")
    return name if len(name) <= LONGEST and all(map(is_slug, name.split("/"))) else ""
