"""A new site's feeds beside those of the last one: nobody loses an item, or gets one twice."""

from collections.abc import Iterable, Iterator, Mapping

from hooks.gate_feeds import Document
from hooks.gate_item import Told

WITHDRAWN = "/withdrawn"


def losses(before: Iterable[Document], after: Iterable[Document]) -> Iterator[str]:
    """What a subscriber would lose, or get again, each item once; sorted by the item's id."""
    old, new = known(before), known(after)
    by_address = {told.address: told for told in new.values() if is_story(told)}
    by_title = {(told.title, told.published): told for told in new.values() if is_story(told)}
    for id_, told in sorted(old.items()):
        if id_ in new:
            again = new[id_]
            if told.published and again.published and again.published != told.published:
                yield (
                    f"{again.title[:60]!r} ({again.address}) was dated {told.published.date()} and "
                    f"is dated {again.published.date()}: write the day of before, and tell what "
                    "changed under `changes`"
                )
        elif id_ + WITHDRAWN not in new and is_story(told):
            now = by_address.get(told.address) or by_title.get((told.title, told.published))
            yield again_as(told, now) if now and now.id not in old else gone(told)


def again_as(told: Told, now: Told) -> str:
    return (
        f"{now.title[:60]!r} ({now.address}) would come as new: its id was {told.id} and is "
        f"{now.id}; write the id of before"
    )


def gone(told: Told) -> str:
    return (
        f"{told.title[:60]!r} ({told.address}) is gone: its id was {told.id}; bring the story "
        "back, or say why it was taken back under `retracted`"
    )


def is_story(told: Told) -> bool:
    """Whether the item tells a story itself, and not what happened to it, or that a feed ended."""
    return "/" not in told.id.rpartition(":")[2]


def known(documents: Iterable[Document]) -> Mapping[str, Told]:
    return {told.id: told for document in documents for told in document.items}
