"""A new site's feeds beside those of the last one: nobody loses a feed or an item, and nobody gets
an item twice, or many old ones at once."""

import re
from collections.abc import Iterable, Iterator, Mapping

from hooks.gate import changes
from hooks.gate.changes import GONE, is_story, taken_back
from hooks.gate.feeds import Document, Feeds, is_alone
from hooks.gate.item import Told
from hooks.knowledge.addresses import REVIEW
from hooks.publishing.feeds.pair_streams import LENGTH as SHORT

FEW = 5  # stories that may come to a feed or leave it at once, as when somebody mends their tags
DATED = {  # by whether the story was taken back, and has no `changes`
    False: "write the day of before, and tell what changed under `changes`",
    True: "write the day of before under `retracted`",
}
ARCHIVED = re.compile(r"/[0-9]+\.[a-z]+$")  # what its archive adds to the name of a feed


def losses(before: Feeds, after: Feeds) -> Iterator[str]:
    """What subscribers would lose or get again: each item once, and then each feed."""
    old, new = known(before.documents.values()), known(after.documents.values())
    yield from of_items(old, new)
    yield from changes.of_stories(old, new)
    yield from of_feeds(before, after, old)


def of_feeds(before: Feeds, after: Feeds, old: Mapping[str, Told]) -> Iterator[str]:
    """Feeds that are gone, or in which many old stories would come as new or go without a word.

    Those of owners go with them, by design; `old` are all items that the last site had.
    """
    stories = {id_ for id_, told in old.items() if is_story(told)}
    for name in sorted(filter(is_own, before.documents)):
        if name not in after.documents:
            yield f"{name} is gone, with its subscribers: {cure(name)}"
            continue
        had, has = ids_of(before, name), ids_of(after, name)
        left = stories & (had - has)
        went = left - taken_back(has)
        if is_left(name, after.documents[name]):
            went = set()
        went -= scrolled(went, after.documents[name], name, old)
        for ids, what in ((stories & (has - had), "come as new"), (went, "go without a word")):
            if len(ids) > FEW:
                first = old[min(ids)].title[:60]
                yield f"{name}: {len(ids)} old stories would {what}, {first!r} among them"


def cure(name: str) -> str:
    """What to do about a feed that is gone. That of two tags goes on where the ledger has it."""
    if is_alone(name):
        page = name.rpartition("/")[0]
        return f"write the lines `/{page}/` and `/{name}` into stories/addresses.txt"
    return "write down what became of its page"


def is_own(name: str) -> bool:
    """Whether it is a feed itself and no part of an archive, nor an owner's."""
    return not ARCHIVED.search(name) and not name.startswith(REVIEW)


def ids_of(site: Feeds, name: str) -> set[str]:
    """The ids that the feed holds, with its archive wherever that is."""
    found: set[str] = set()
    seen: list[Document] = []
    document: Document | None = site.documents[name]
    while document and document not in seen:
        seen.append(document)
        found |= {told.id for told in document.items}
        document = site.at(document.older) if document.older else None
    return found


def is_left(name: str, feed: Document) -> bool:
    """Whether the feed ended, or its tag went into another: it goes on with what came since."""
    folder = name.rpartition("/")[0]
    is_elsewhere = not feed.page.endswith(f"/{folder}/")
    return bool(folder) and feed.own.endswith(f"/{name}") and is_elsewhere


def scrolled(ids: set[str], feed: Document, name: str, old: Mapping[str, Told]) -> set[str]:
    """Those of the ids that newer items took the place of, in a short feed that is full."""
    days = [told.published for told in feed.items if told.published]
    if not is_alone(name) or len(feed.items) < SHORT:
        return set()
    return {id_ for id_ in ids if (day := old[id_].published) and days and day < min(days)}


def of_items(old: Mapping[str, Told], new: Mapping[str, Told]) -> Iterator[str]:
    """What a subscriber would lose, or get again, each item once; sorted by the item's id."""
    by_address = {told.address: told for told in new.values() if is_story(told)}
    by_title = {(told.title, told.published): told for told in new.values() if is_story(told)}
    gone_now, anew = taken_back(new), 0
    for id_, told in sorted(old.items()):
        if id_ in new:
            again = new[id_]
            if told.published and again.published and again.published != told.published:
                yield (
                    f"{again.title[:60]!r} ({again.address}) was dated {told.published.date()} and "
                    f"is dated {again.published.date()}: {DATED[GONE in id_]}"
                )
        elif is_story(told) and id_ not in gone_now:
            now = by_address.get(told.address) or by_title.get((told.title, told.published))
            if now and now.id not in old and tail(now.id) == tail(id_):
                anew += 1
            else:
                yield again_as(told, now) if now and now.id not in old else gone(told)
    if anew:
        yield begun_anew(anew, old)


def begun_anew(count: int, old: Iterable[str]) -> str:
    """That ids begin with another authority. Where old ones have several years, nobody had set
    one, and its name alone keeps them."""
    each = sorted({id_.removeprefix("tag:").partition(":")[0] for id_ in old})
    was = each[-1] if len(each) == 1 else each[-1].partition(",")[0]
    return (
        f"{count:,} of the stories would come as new, as their ids begin with another name or year "
        f"than before: write `authority: {was}` below `hub:`, below `extra:`, in mkdocs.yml"
    )


def tail(id_: str) -> str:
    """The id without its beginning, which is the same for all of a hub, or of one year of it."""
    return id_.rpartition(":")[2]


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


def known(documents: Iterable[Document]) -> Mapping[str, Told]:
    return {told.id: told for document in documents for told in document.items}
