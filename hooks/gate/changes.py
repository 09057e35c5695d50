"""What feeds tell of a story after it was new, beside what they told last: nothing twice, and not
nothing where it is back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from hooks.content.text.forms import day
from hooks.gate.feeds import Feeds
from hooks.gate.item import Told
from hooks.knowledge.addresses import CREATED
from hooks.knowledge.past import WITHDRAWN

GONE = f"/{WITHDRAWN}"  # behind the id of a story, and before a day where it happened again


def of_stories(old: Mapping[str, Told], new: Mapping[str, Told]) -> Iterator[str]:
    """Changes that would be told twice, and stories that are back without a word."""
    had, has, gone = changes(old), changes(new), taken_back(old)
    for id_ in sorted((had.keys() & has.keys()) | (gone & new.keys())):
        told = new.get(id_)
        if told is None:
            continue
        lost, fresh = sorted(had[id_] - has[id_]), sorted(has[id_] - had[id_])
        where = f"{told.title[:60]!r} ({told.address})"
        if id_ in gone and id_ not in old and not fresh:
            yield f"{where} was taken back and is there again: tell why under `changes`"
        elif id_ not in gone and lost and fresh:
            yield (
                f"{where}: its change of {lost[0]} is gone and that of {fresh[0]} is new: write "
                "the day of before"
            )


def unheard(before: Feeds, after: Feeds) -> Iterator[str]:
    """New stories that came into the archive of the feed of new stories, and never into itself.

    One that was taken back and is there again is not new, and keeps its day.
    """
    if CREATED[0] not in before.documents or CREATED[0] not in after.documents:
        return
    old = {told.id for each in before.documents.values() for told in each.items}
    heard = {told.id for told in after.documents[CREATED[0]].items}
    new = {told.id: told for each in after.documents.values() for told in each.items}
    for id_ in sorted(new.keys() - old - heard - taken_back(old)):
        told = new[id_]
        if is_story(told) and told.published:
            yield (
                f"{told.title[:60]!r} ({told.address}) is new and stands in an archive only, so "
                "nobody who follows hears of it: write the day on which it is published"
            )


def changes(told: Iterable[str]) -> dict[str, set[str]]:
    """The days of each story's changes, by its id."""
    found: dict[str, set[str]] = defaultdict(set)
    for each in told:
        id_, _, rest = each.rpartition("/")
        if id_ and day(rest):
            found[id_].add(rest)
    return found


def taken_back(told: Iterable[str]) -> set[str]:
    """The ids of the stories whose withdrawal is among these ids."""
    return {each.rpartition(GONE)[0] for each in told if GONE in each}


def is_story(told: Told) -> bool:
    """Whether the item tells a story itself, and not what happened to it, or that a feed ended."""
    return "/" not in told.id.rpartition(":")[2]
