"""The same work for many things, here one after another, or however the caller has it done."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

T = TypeVar("T")
U = TypeVar("U")


class Spread(Protocol):
    """Does the same work for each item, and gives what each gave in their order.

    `key` tells all that the work for an item depends on: with the same key, it gives the same.
    """

    def __call__(
        self, work: Callable[[T], U], items: Sequence[T], key: Callable[[T], bytes], /
    ) -> list[U]: ...


def one_by_one(work: Callable[[T], U], items: Sequence[T], key: Callable[[T], bytes]) -> list[U]:
    """Does the work here and now."""
    return [work(item) for item in items]
