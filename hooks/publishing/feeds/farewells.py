"""What the feed of a page that is gone tells of itself: it ended, or is part of another now."""

import datetime as dt
from dataclasses import dataclass

from hooks.knowledge.moves import Move
from hooks.publishing.feeds.entries import Entries
from hooks.publishing.feeds.entry import Entry
from hooks.publishing.feeds.notices import Key

NO_DAY = dt.date(2000, 1, 1)  # in ids; that of a story would change with the stories


@dataclass(frozen=True, slots=True)
class Joined:
    """That a tag became part of another, on the day it did. It stands beside notices."""

    old: str  # the address of its page
    new: str
    title: str  # of the feed that it is part of
    date: dt.date

    @property
    def key(self) -> Key:
        return (self.old, self.date, False, False)

    @property
    def last(self) -> dt.date:
        return self.date

    def entry(self, entries: Entries) -> Entry:
        return Entry(
            id=entries.publisher.id(f"{self.old}joined-{self.date}", self.date),
            title=f"{in_words(self.old)} is now part of {self.title}",
            address=entries.publisher.root + self.new,
            summary=f"What is new in {self.title} from this day on comes here too. "
            "The link leads to its page.",
            html="",
            published=self.date,
            updated=self.date,
            creators=(entries.publisher.name,),
        )


def ended(entries: Entries, move: Move, title: str) -> Entry:
    """The last word of a feed that nothing took the place of; nobody wrote down its day."""
    return Entry(
        id=entries.publisher.id(f"{move.old}ended", NO_DAY),
        title=title,
        address=entries.publisher.root + move.new,
        summary="Nothing new comes here any more. You can take this feed out of your reader. "
        "The link leads to what took the place of its page, where other feeds are named.",
        html="",
        published=None,
        updated=None,
        creators=(entries.publisher.name,),
    )


def in_words(address: str) -> str:
    """What a page that is gone was called, as far as its slugs tell: a list, a tag or two of them,
    which stand behind the folders of their facets."""
    parts = address.strip("/").split("/")
    return " and ".join(part.replace("-", " ").capitalize() for part in parts[1::2] or parts)
