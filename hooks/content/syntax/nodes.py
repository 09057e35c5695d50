"""What a YAML file says, before anyone has decided what it means.

Every scalar is text and remembers its line and column; nothing is converted.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Scalar:
    """One value as it was written, without its quotes; `folded` if it has several lines."""

    text: str
    line: int
    column: int
    folded: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Items:
    """A YAML sequence; `flow` if it stands in brackets."""

    nodes: tuple["Node", ...]
    line: int
    column: int
    flow: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Entries:
    """A YAML mapping, in the order of the file; no key stands twice."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int


type_names = {"Scalar": "one value", "Items": "a list", "Entries": "keys with values"}
Node = Scalar | Items | Entries


def described(node: Node) -> str:
    """What a person would call the node."""
    return type_names[type(node).__name__]


def parts(node: Node) -> tuple[Node, ...]:
    """What a list holds; any other node stands for a list of one."""
    return node.nodes if isinstance(node, Items) else (node,)


def texts(node: Node) -> list[Scalar]:
    """The plain values in a list, or the node itself where it is one; no lists, no mappings."""
    return [each for each in parts(node) if isinstance(each, Scalar)]


def texts_by_key(node: Entries) -> dict[str, str]:
    """The plain values of a mapping by their keys, without those that hold more."""
    return {key.text: each.text for key, each in node.pairs if isinstance(each, Scalar)}


def key_in(node: Entries, key: str) -> Scalar | None:
    """The key as it stands in the mapping; None where it does not."""
    return next((each for each, _ in node.pairs if each.text == key), None)


def value_in(node: Entries, key: str) -> Node | None:
    """What the mapping has at the key; None where the key does not stand there."""
    return next((value for each, value in node.pairs if each.text == key), None)


def is_empty(node: Node) -> bool:
    """Whether nothing is written there, or a list of nothing."""
    if isinstance(node, Items):
        return not node.nodes
    return isinstance(node, Scalar) and not node.text.strip()
