"""Entries side by side that are one: a dash stands before each of its keys.

YAML takes every dash for the beginning of an entry, and gives each the one key behind it.
"""

from collections.abc import Iterable, Iterator

from hooks.content.schema.fields import Field
from hooks.content.syntax.nodes import Entries, Items, Node, texts_by_key
from hooks.content.syntax.one_entry import filled
from hooks.rules import Fault, fault

Run = list[Entries]


def runs(value: Node, field: Field) -> list[Run]:
    """The entries that belong together, each run with its first one."""
    found: list[Run] = []
    nodes = value.nodes if isinstance(value, Items) and not value.flow else ()
    if not any(isinstance(node, Entries) and len(node.pairs) == 1 for node in nodes[1:]):
        return []
    for node in nodes:
        given = keys(node, field)
        if found and found[-1] and len(given) == 1 and given.keys().isdisjoint(texts(found[-1])):
            found[-1].append(node)  # type: ignore[arg-type]
        else:
            found.append([node] if given and isinstance(node, Entries) else [])
    return [run for run in found if len(run) > 1]


def keys(node: Node, field: Field) -> dict[str, str]:
    """The keys of the entry with their values; none where one is not known, or holds more."""
    if not isinstance(node, Entries):
        return {}
    names, given = {inner.name for inner in field.fields}, texts_by_key(node)
    return given if len(given) == len(node.pairs) and given.keys() <= names else {}


def texts(run: Run) -> dict[str, str]:
    """The keys of all the entries with their values."""
    return {key: text for node in run for key, text in texts_by_key(node).items()}


def faults(found: Iterable[Run], field: Field) -> Iterator[tuple[Node, Fault]]:
    """Where in each run a dash stands before a key of the entry that began above, with the entry
    to type."""
    for run in found:
        entry = f"- {filled(field, texts(run))}"
        yield run[1], fault("dash-before-each-key", key=run[1].pairs[0][0].text, entry=entry)
