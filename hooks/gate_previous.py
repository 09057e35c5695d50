"""A new site's feeds beside those of the last one: nobody loses a feed or an item, and nobody gets
an item twice, or many old ones at once."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from hooks.gate_feeds import Document
from hooks.gate_item import Told
from hooks.knowledge.addresses import REVIEW

WITHDRAWN = "/withdrawn"
FEW = 5  # stories that may come to a feed or leave it at once, as when somebody mends their tags
ARCHIVED = re.compile(r"/[0-9]+(\.[a-z]+)$")  # what its archive adds to the name of a feed
Documents = Mapping[str, Document]  # by the name of the file


def losses(before: Documents, after: Documents) -> Iterator[str]:
    """What subscribers would lose or get again: each item once, and then each feed."""
    old, new = known(before.values()), known(after.values())
    yield from of_items(old, new)
    yield from of_feeds(by_feed(before), by_feed(after), old)


def of_feeds(
    before: Mapping[str, set[str]], after: Mapping[str, set[str]], old: Mapping[str, Told]
) -> Iterator[str]:
    """Feeds that are gone, or in which many old stories would come as new or go without a word.

    Those of owners go with them, by design; `old` are all items that the last site had.
    """
    stories = {id_ for id_, told in old.items() if is_story(told)}
    for name in sorted(name for name in before if not name.startswith(REVIEW)):
        if name not in after:
            yield f"{name} is gone, with its subscribers: write down what became of its page"
            continue
        came = stories & (after[name] - before[name])
        left = stories & (before[name] - after[name])
        went = {id_ for id_ in left if id_ + WITHDRAWN not in after[name]}
        for ids, what in ((came, "would come as new"), (went, "would go without a word")):
            if len(ids) > FEW:
                first = old[min(ids)].title[:60]
                yield f"{name}: {len(ids)} old stories {what}, {first!r} among them"


def by_feed(documents: Documents) -> Mapping[str, set[str]]:
    """The ids that each feed holds, with its archive."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, document in documents.items():
        found[ARCHIVED.sub(r"\1", name)] |= {told.id for told in document.items}
    return found


def of_items(old: Mapping[str, Told], new: Mapping[str, Told]) -> Iterator[str]:
    """What a subscriber would lose, or get again, each item once; sorted by the item's id."""
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
