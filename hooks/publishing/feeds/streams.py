"""Which feeds there are: one of what is new, one of what changed, and one for each kind and tag."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from hooks.content.story import Story
from hooks.content.vocabulary import TagKey
from hooks.knowledge import addresses, reviews
from hooks.knowledge.hub import Hub
from hooks.knowledge.moves import Move
from hooks.publishing.feeds.farewells import Joined
from hooks.publishing.feeds.notices import Notice, newest_first, returned
from hooks.publishing.views.views import Anchor

BRIEF = "Its archive goes back to the first, with summaries."
Tellable = Notice | Joined
ANNOUNCED = 20  # feeds of a story's tags, in its head: a hundred bytes each
NEW, CHANGES = "New stories", "Changes"
WHOLE = "Its archive goes back to the first, with full texts."


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """A feed before it is written. `page` is where its stories are listed, `rss` and `json` its
    own addresses, the second empty if there is none; `facet` the heading it stands under in a
    list of feeds.

    `notices` gives what it tells, newest first. Its archive has full texts only with `whole`; a
    `short` feed has the newest with summaries, and no archive.
    """

    title: str
    note: str
    page: str
    rss: str
    json: str
    notices: Callable[[], Sequence[Tellable]] = field(repr=False)
    facet: str = ""
    whole: bool = False
    short: bool = False


def own() -> tuple[Anchor, ...]:
    """The hub's own feeds, which every page announces."""
    return (Anchor(NEW, addresses.CREATED[0]), Anchor(CHANGES, addresses.UPDATED[0]))


def tag_feeds(hub: Hub, story: Story) -> tuple[Anchor, ...]:
    """The feeds of the story's tags that relate stories: of each facet the first, then of each the
    second, and so on, so that no facet is left out of a long list."""
    seen: Counter[str] = Counter()
    ranked: list[tuple[int, TagKey]] = []
    for key in story.tags:
        if key.facet in hub.relating:
            ranked.append((seen[key.facet], key))
            seen[key.facet] += 1
    keys = [key for _, key in sorted(ranked, key=itemgetter(0))[:ANNOUNCED]]
    return tuple(
        Anchor(hub.tags[key].label, addresses.feeds(hub.tag_address(key))[0]) for key in keys
    )


def of_hub(hub: Hub) -> Iterator[Stream]:
    """Every feed of the hub, the hub's own first, then by kind, then by facet and tag."""
    published = [Notice(story, story.date) for story in hub.stories]
    withdrawn = [Notice(story, story.updated) for story in hub.retracted]
    yield everything(published)
    yield updates(hub, withdrawn)
    for kind in hub.vocabulary.kinds:
        place, positions = addresses.of_kind(kind), hub.by_kind[kind.name]
        told = [notice for notice in withdrawn if notice.story.kind == kind.name]
        told += returned(hub, positions)
        yield listed(kind.plural, kind.note, place, published, positions, told)
    for facet in hub.vocabulary.facets:
        for tag in facet.tags:
            place, positions = hub.tag_address(tag.key), hub.index[tag.key]
            told = [withdrawn[position] for position in hub.lost[tag.key]]
            told += returned(hub, positions)
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


def ended(move: Move, title: str) -> Stream:
    """A feed of before that nothing took the place of."""
    rss, json = addresses.feeds(move.old)
    return Stream(
        title=title, note="Nothing new comes here any more.", page=move.new,
        rss=rss, json=json, notices=tuple,
    )  # fmt: skip


def of_owners(hub: Hub) -> Iterator[Stream]:
    """A feed for each owner, of the stories that they were to look at again up to today."""
    for owner, found in reviews.by_owner(hub.stories, hub.today).items():
        past = [one for one in found if hub.today and one.day <= hub.today]
        told = newest_first([Notice(one.story, one.day, is_review=True) for one in past])
        rss, json = addresses.feeds(addresses.of_owner(reviews.slug(owner)))
        name = owner or "stories without an owner"
        yield Stream(
            title=f"To look at again: {name}", note="Stories whose day of review has come.",
            page=addresses.REVIEW, rss=rss, json=json, notices=lambda told=told: told,  # type: ignore[misc]
        )  # fmt: skip
