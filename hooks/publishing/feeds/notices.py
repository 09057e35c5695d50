"""What feeds tell of a story: that it is new, that it changed, that it was taken back."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from hooks.content.history import Change
from hooks.content.story import Story
from hooks.knowledge.hub import Hub
from hooks.publishing.feeds.entries import Entries
from hooks.publishing.feeds.entry import Entry

Key = tuple[str, dt.date, bool, bool]


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell of a story, on the day it happened. Owners hear that a review is due."""

    story: Story
    date: dt.date
    change: Change | None = None
    is_review: bool = False

    @property
    def key(self) -> Key:
        """What tells it from all others."""
        return (self.story.path, self.date, self.change is None, self.is_review)

    @property
    def last(self) -> dt.date:
        """The day the entry last changed."""
        return self.date if self.change or self.is_review else self.story.updated

    def entry(self, entries: Entries) -> Entry:
        if self.is_review:
            return entries.due(self.story, self.date)
        if self.story.retracted:
            return entries.withdrawn(self.story)
        if self.change:
            return entries.changed(self.story, self.change)
        return entries.published(self.story)


def returned(hub: Hub, positions: Iterable[int]) -> list[Notice]:
    """For who heard that a story was taken back: the change by which it stands again. `positions`
    are those of stories in a list."""
    stories = (hub.stories[position] for position in (positions if hub.returned else ()))
    each = ((story, change) for story in stories for change in story.changes)
    return [
        Notice(story, change.date, change)
        for story, change in each
        if hub.returned.get(story.id) == change.date
    ]


def newest_first(notices: Sequence[Notice]) -> Sequence[Notice]:
    return sorted(notices, key=lambda one: (-one.date.toordinal(), one.story.id, one.story.path))
