"""Old names: what a page, a tag or a whole folder was called before, so that links to it last."""

from hooks.content.forms import is_slug, slugged
from hooks.content.nodes import Scalar
from hooks.content.record import Record
from hooks.problems import quoted

LONGEST = 200  # characters


def read_former(record: Record, key: str) -> tuple[str, ...]:
    """The names at `key`, each once: an old slug, or an old address such as `themes/old`."""
    names = [read_name(record, key, scalar) for scalar in record.scalars(key)]
    return tuple(dict.fromkeys(name for name in names if name))


def read_name(record: Record, key: str, scalar: Scalar) -> str:
    """The name without slashes around it; empty, with a problem, if no address is like that."""
    name = named(scalar.text)
    if not name:
        near = "/".join(filter(None, map(slugged, scalar.text.split("/"))))[:LONGEST]
        fix = f"write `{key}: [{near if named(near) else 'old-name'}]`"
        message = f"`{key}` holds {quoted(scalar.text)}, which was never an address of the hub"
        record.problem(scalar, message, fix)
    return name


def named(text: str) -> str:
    """Slugs joined by single slashes, or nothing where the text is something else."""
    name = text.strip().strip("/")
    return name if len(name) <= LONGEST and all(map(is_slug, name.split("/"))) else ""
