"""A long list cut into pages with addresses of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from hooks.knowledge import addresses
from hooks.publishing.views.views import Anchor

PAGE_SIZE = 50
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """One page of a long list."""

    items: tuple[T, ...]
    number: int
    pages: tuple[Anchor, ...]
    total: int


def slices(items: Sequence[T], address: str, size: int = PAGE_SIZE) -> list[Slice[T]]:
    """The list cut into pages of `size`; at least one, even if empty."""
    last = max(1, -(-len(items) // size))
    cut = [tuple(items[n * size : (n + 1) * size]) for n in range(last)]
    return [
        Slice(part, number, page_anchors(address, number, last), len(items))
        for number, part in enumerate(cut, 1)
    ]


def page_anchors(address: str, number: int, last: int) -> tuple[Anchor, ...]:
    """First, last and the pages around `number`; the current one has no address."""
    near = sorted({1, last, *range(max(1, number - 2), min(last, number + 2) + 1)})
    return tuple(
        Anchor(str(n), "" if n == number else addresses.numbered(address, n)) for n in near
    )
