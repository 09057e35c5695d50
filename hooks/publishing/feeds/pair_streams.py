"""The feeds of two tags together. There may be thousands, so each is short, and RSS alone.

No list of feeds names them: each is announced by the page that lists its stories.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.knowledge.pairs import Pair, Two, meetings
from hooks.publishing import pair_views
from hooks.publishing.feeds.notices import Notice, newest_first
from hooks.publishing.feeds.streams import Stream

LENGTH = 10  # entries; a page of two tags grows slowly
SHORT = f"The newest {LENGTH}, with summaries."


def of_pairs(hub: Hub, pairs: Iterable[Pair]) -> Iterator[Stream]:
    """The feeds of these pairs: every two tags that have a page together have one."""
    published = [Notice(story, story.date) for story in hub.stories]
    withdrawn = taken_back(hub)
    for pair in pairs:
        yield stream(hub, pair, published, withdrawn.get((pair.first, pair.second), ()))


def taken_back(hub: Hub) -> Mapping[Two, Sequence[Notice]]:
    """What is told, for every two tags, of stories that were taken back."""
    told = [Notice(story, story.updated) for story in hub.retracted]
    found: dict[Two, Sequence[Notice]] = {}
    for pairing in hub.vocabulary.pairs if told else ():
        for two, positions in meetings(hub.retracted, hub.above, *pairing.facets).items():
            found[two] = [told[position] for position in positions]
    return found


def stream(
    hub: Hub, pair: Pair, published: Sequence[Notice], withdrawn: Sequence[Notice]
) -> Stream:
    """The newest of the pair's stories, and what was taken back of them."""

    def notices() -> Sequence[Notice]:
        found = [published[position] for position in pair.positions[:LENGTH]]
        return newest_first([*found, *withdrawn])[:LENGTH]

    page = hub.pair_address(pair)
    note = f"{pair_views.description(hub, pair)} {SHORT}"
    return Stream(
        title=pair_views.title(hub, pair), note=note, page=page,
        rss=addresses.feeds(page)[0], json="", notices=notices, short=True,
    )  # fmt: skip
