"""Entries with words of a value where a key belongs, as in `- Jane Smith: coordinator`.

YAML takes such words for a key. What was meant is known by what the field's keys take.
"""

from collections.abc import Iterator, Mapping

from hooks.content.schema.fields import Field
from hooks.content.syntax.nodes import Entries, Items, Node, Scalar, texts_by_key
from hooks.content.syntax.one_entry import entry_of, entry_with, filled, is_text, parted
from hooks.content.syntax.value import spaced_colon
from hooks.content.text.forms import KEY
from hooks.problems import nearest, slip
from hooks.rules import Fault, fault

BOTH = 2  # keys that words on the two sides of a colon are for, such as a label and a value


def words(entry: Entries, field: Field) -> dict[Scalar, str]:
    """By each such key of the entry its words with what follows them; none where another key is
    strange too."""
    names = {inner.name for inner in field.fields}
    strange = [(key, value) for key, value in entry.pairs if key.text not in names]
    if not strange:
        return {}
    choices = {word for inner in field.fields for word in inner.words}
    is_pair = sum(map(is_text, field.fields)) == BOTH and len(strange) == len(entry.pairs)
    near = slip if is_pair else nearest  # `Social value` is a label, and not the key of a value
    found = {
        key: value.text if key.text.isdigit() else f"{key.text}: {value.text}"
        for key, value in strange
        if isinstance(value, Scalar) and names
        and ((is_pair and len(strange) == 1) or key.text in choices or not KEY.fullmatch(key.text))
        and not (spaced_colon(key.text) or near(key.text, names))
    }  # fmt: skip
    return found if len(found) == len(strange) else {}


def faults(
    node: Entries, found: Mapping[Scalar, str], value: Node, field: Field
) -> Iterator[tuple[Node, Fault]]:
    """Where the words that were found in an entry of the field's value stand, with the entry to
    type."""
    first = next(iter(found))
    if field.at_most == 1 or (value is node and is_flow(node)):
        near = [entry_of(field, [each]) for each in found.values()]
        whole = entry_with(field, found.values())
        entry = whole if field.at_most == 1 else f"{field.name}: [{', '.join(near)}]"
        yield first, fault("words-for-key", words=first.text, entry=entry)
        return
    dash = "" if isinstance(value, Items) and value.flow else "- "
    strange = {each.text for each in found}
    known = {key: text for key, text in texts_by_key(node).items() if key not in strange}
    for key, text in [(first, found[first])] if known else found.items():
        entry = filled(field, {**dict(parted(field, text)), **known})
        yield key, fault("words-for-key", words=key.text, entry=dash + entry)


def is_flow(node: Entries) -> bool:
    """Whether the entry stands in braces, before its first key."""
    key = node.pairs[0][0]
    return (node.line, node.column) != (key.line, key.column)
