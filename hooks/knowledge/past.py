"""What feeds told of each story after it was new: its changes, and that it was taken back."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from hooks.content.history import Change, Retraction
from hooks.content.ledger import Told
from hooks.content.story import Story
from hooks.content.text.forms import day

WITHDRAWN = "withdrawn"


class Past:
    """The ledger's items by story. Older lines of it know no day of a withdrawal."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.changes: dict[str, set[dt.date]] = defaultdict(set)
        self.withdrawals: dict[str, list[tuple[dt.date, str]]] = defaultdict(list)
        for each in told.items:
            id_, _, rest = each.partition("/")
            if rest.startswith(WITHDRAWN):
                self.withdrawals[id_].append((told.days.get(each, dt.date.min), rest))
            elif changed := day(rest):
                self.changes[id_].add(changed)

    def withdrawal(self, id_: str) -> tuple[dt.date, str]:
        """The day of the story's last withdrawal that was told, and what its id ends with."""
        return max(self.withdrawals.get(id_, [(dt.date.min, "")]))

    def is_back(self, id_: str) -> bool:
        """Whether feeds are known to have told of a change since the story was taken back."""
        gone, _ = self.withdrawal(id_)
        return gone > dt.date.min and any(one > gone for one in self.changes.get(id_, ()))

    def ending(self, story: Story) -> str:
        """What the id of the story's withdrawal ends with: a word, and the day too where readers
        have seen the word alone, as it was put back since."""
        if self.is_back(story.id):
            return f"{WITHDRAWN}-{story.updated}"
        return self.withdrawal(story.id)[1] or WITHDRAWN

    def of_changes(self, story: Story) -> Iterator[tuple[str, Change | Retraction]]:
        """What the feed of changes tells of the story, with the id of each."""
        if story.retracted:
            yield f"{story.id}/{self.ending(story)}", story.retracted
        else:
            yield from ((f"{story.id}/{one.date}", one) for one in story.changes)

    def items_of(self, story: Story) -> Iterator[tuple[str, dt.date]]:
        """The ids of all that feeds tell of the story, each with its day."""
        if not story.retracted:
            yield story.id, story.date
        yield from ((id_, one.date) for id_, one in self.of_changes(story))


def endings(past: Past, retracted: Iterable[Story]) -> Mapping[str, str]:
    """What the id of each withdrawal ends with, by the story's id."""
    return {story.id: past.ending(story) for story in retracted}


def returned(past: Past, stories: Iterable[Story]) -> Mapping[str, dt.date]:
    """The day on which a story that had been taken back was told to stand again, by its id.

    Older lines of the ledger know no day of a withdrawal, so nobody knows what came after it.
    """
    found = dict[str, dt.date]()
    for story in stories if past.withdrawals else ():
        gone, _ = past.withdrawal(story.id)
        since = [one.date for one in story.changes if one.date >= gone > dt.date.min]
        found |= {story.id: min(since)} if since else {}
    return found
