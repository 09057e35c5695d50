"""Which feeds there are: one of what is new, one of what changed, and one for each kind and tag."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from hooks.content.history import Change
from hooks.content.story import Story
from hooks.content.vocabulary import TagKey
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing.feeds.entries import Entries
from hooks.publishing.feeds.entry import Entry
from hooks.publishing.views import Anchor

Key = tuple[str, dt.date, bool]
BRIEF = "Its archive goes back to the first, with summaries."
ANNOUNCED = 5  # feeds of a story's tags, in its head
NEW, CHANGES = "New stories", "Changes"
WHOLE = "Its archive goes back to the first, with full texts."


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing to tell of a story: that it is new, that it changed, or that it is withdrawn."""

    story: Story
    date: dt.date
    change: Change | None = None

    @property
    def key(self) -> Key:
        """What tells it from all others."""
        return (self.story.path, self.date, self.change is None)

    @property
    def last(self) -> dt.date:
        """The day the entry last changed."""
        return self.date if self.change else self.story.updated

    def entry(self, entries: Entries) -> Entry:
        if self.story.retracted:
            return entries.withdrawn(self.story)
        if self.change:
            return entries.changed(self.story, self.change)
        return entries.published(self.story)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A feed before it is written. `page` is where its stories are listed, `rss` and `json` its
    own addresses, `facet` the heading it stands under in a list of feeds.

    `notices` gives what it tells, newest first. Its archive has full texts only with `whole`.
    """

    title: str
    note: str
    page: str
    rss: str
    json: str
    notices: Callable[[], Sequence[Notice]] = field(repr=False)
    facet: str = ""
    whole: bool = False


def own() -> tuple[Anchor, ...]:
    """The hub's own feeds, which every page announces."""
    return (Anchor(NEW, addresses.CREATED[0]), Anchor(CHANGES, addresses.UPDATED[0]))


def tag_feeds(hub: Hub, story: Story) -> tuple[Anchor, ...]:
    """The feeds of the story's tags that relate stories, in the order of the facets."""
    keys = [key for key in story.tags if key.facet in hub.relating]
    found = (Anchor(hub.tags[key].label, addresses.feeds(hub.tag_address(key))[0]) for key in keys)
    return tuple(found)[:ANNOUNCED]


def of_hub(hub: Hub) -> Iterator[Stream]:
    """Every feed of the hub, the hub's own first, then by kind, then by facet and tag."""
    published = [Notice(story, story.date) for story in hub.stories]
    withdrawn = [Notice(story, story.updated) for story in hub.retracted]
    yield everything(published)
    yield updates(hub, withdrawn)
    for kind in hub.vocabulary.kinds:
        positions = hub.by_kind[kind.name]
        yield listed(kind.plural, kind.note, addresses.of_kind(kind), published, positions, ())
    gone: dict[TagKey, list[Notice]] = {}
    for one in withdrawn:
        for key in hub.wider(one.story):
            gone.setdefault(key, []).append(one)
    for facet in hub.vocabulary.facets:
        for tag in facet.tags:
            place, positions = hub.tag_address(tag.key), hub.index[tag.key]
            told = gone.get(tag.key, ())
            yield listed(tag.label, tag.note, place, published, positions, told, facet.name)


def everything(published: Sequence[Notice]) -> Stream:
    rss, json = addresses.CREATED
    note = f"Every new story. {WHOLE}"
    return Stream(
        title=NEW, note=note, page=addresses.STORIES, rss=rss, json=json,
        notices=lambda: published, whole=True,
    )  # fmt: skip


def updates(hub: Hub, withdrawn: Sequence[Notice]) -> Stream:
    rss, json = addresses.UPDATED
    changes = [Notice(story, one.date, one) for story in hub.stories for one in story.changes]
    note = f"What changed in a story in a way that matters, and what was taken back. {BRIEF}"
    return Stream(
        title=CHANGES, note=note, page=addresses.STORIES, rss=rss, json=json,
        notices=lambda: newest_first([*changes, *withdrawn]),
    )  # fmt: skip


def listed(
    title: str,
    note: str,
    page: str,
    published: Sequence[Notice],
    positions: Sequence[int],
    withdrawn: Sequence[Notice],
    facet: str = "",
) -> Stream:
    """The feed of the page at `page`, which lists the stories at these positions."""

    def notices() -> Sequence[Notice]:
        found = [published[position] for position in positions]
        return newest_first([*found, *withdrawn]) if withdrawn else found

    rss, json = addresses.feeds(page)
    return Stream(
        title=title, note=f"{note} {BRIEF}", page=page, rss=rss, json=json,
        notices=notices, facet=facet,
    )  # fmt: skip


def newest_first(notices: Sequence[Notice]) -> Sequence[Notice]:
    return sorted(notices, key=lambda one: (-one.date.toordinal(), one.story.path))
