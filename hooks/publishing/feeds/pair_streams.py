"""The feeds of two tags together. There may be thousands, so each is short, and RSS alone.

No list of feeds names them: each is announced by the page that lists its stories.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter

from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.knowledge.moves import Move
from hooks.knowledge.newest import MOST, newest
from hooks.knowledge.pairs import Pair, Two, meetings
from hooks.publishing.feeds.notices import Notice, newest_first, returned
from hooks.publishing.feeds.streams import Stream
from hooks.publishing.views import pair_views

LENGTH = 10  # entries; a page of two tags grows slowly
SHORT = f"The newest {LENGTH}, with summaries."


def of_pairs(hub: Hub, pairs: Iterable[Pair]) -> Iterator[Stream]:
    """The feeds of these pairs: every two tags that have a page together have one."""
    withdrawn = taken_back(hub)
    for pair in pairs:
        page, told = hub.pair_address(pair), withdrawn.get((pair.first, pair.second), ())
        yield stream(hub, pair, told, page, addresses.feeds(page)[0])


def lapsed(
    hub: Hub, two: Two, move: Move, withdrawn: Mapping[Two, Sequence[Notice]]
) -> Stream | None:
    """The feed of two tags that had a page and have too few stories for one now: it goes on with
    what there is, as more may come. None where such tags have no pages any more. `withdrawn` is
    what `taken_back` gives.
    """
    by_facet = {key.facet: key for key in two}
    pairing = next((each for each in hub.vocabulary.pairs if set(each.facets) == {*by_facet}), None)
    if pairing is None:
        return None
    two = (by_facet[pairing.facets[0]], by_facet[pairing.facets[1]])
    positions = sorted(hub.carriers[two[0]] & hub.carriers[two[1]])
    pair = Pair(*two, pairing.word, tuple(positions))
    rss, _ = addresses.feeds(move.old)
    return stream(hub, pair, withdrawn.get(two, ()), move.new, rss)


def taken_back(hub: Hub) -> Mapping[Two, Sequence[Notice]]:
    """What is told, for every two tags, of stories that were taken back."""
    told = [Notice(story, story.updated) for story in hub.retracted]
    found: dict[Two, Sequence[Notice]] = {}
    for pairing in hub.vocabulary.pairs if told else ():
        for two, positions in meetings(hub.retracted, hub.above, *pairing.facets).items():
            found[two] = [told[position] for position in positions]
    return found


def stream(hub: Hub, pair: Pair, withdrawn: Sequence[Notice], page: str, rss: str) -> Stream:
    """The newest of the pair's stories, and what was taken back of them."""

    def notices() -> Sequence[Notice]:
        stories = [hub.stories[position] for position in pair.positions[:MOST]]
        told: Sequence[Notice] = [Notice(story, story.date) for story in stories]
        later = [*withdrawn, *returned(hub, pair.positions)]
        told = newest_first([*told, *later]) if later else told
        return newest(told, attrgetter("date"), LENGTH)

    note = f"{pair_views.description(hub, pair)} {SHORT}"
    return Stream(
        title=pair_views.title(hub, pair), note=note, page=page,
        rss=rss, json="", notices=notices, short=True,
    )  # fmt: skip
