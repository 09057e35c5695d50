"""Two tags that meet: which stories carry both, and which two have a page together.

One pass over the stories: each gives the few pairs of its own tags, never tags times tags.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hooks.content.story import Story
from hooks.content.tagging.meeting import Pairing
from hooks.content.vocabulary import TagKey

Two = tuple[TagKey, TagKey]
Above = Mapping[TagKey, tuple[TagKey, ...]]
Meetings = Mapping[Two, Sequence[int]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two tags with a page together, the word between their names, and the stories of both.

    `positions` count the hub's stories, newest first.
    """

    first: TagKey
    second: TagKey
    word: str
    positions: tuple[int, ...]

    def other(self, key: TagKey) -> TagKey:
        """The one of the two that is not `key`."""
        return self.second if key == self.first else self.first


@dataclass(frozen=True, slots=True)
class Pairs:
    """Every two tags with a page. `of` gives those of a tag, most stories first.

    `nearer` leads from two tags whose page would list what a narrower tag's page lists, to that.
    """

    found: Mapping[Two, Pair] = field(default_factory=dict)
    of: Mapping[TagKey, tuple[Pair, ...]] = field(default_factory=dict)
    nearer: Mapping[Two, Two] = field(default_factory=dict)

    def get(self, one: TagKey, other: TagKey) -> Pair | None:
        """The page that lists the stories of both tags, in whichever order they come."""
        for two in ((one, other), (other, one)):
            while two in self.nearer:
                two = self.nearer[two]
            if two in self.found:
                return self.found[two]
        return None


def meetings(stories: Sequence[Story], above: Above, first: str, second: str) -> Meetings:
    """For each two tags of the two facets the positions of the stories that carry both.

    A story carries a tag's broader tags too.
    """
    found: dict[Two, list[int]] = defaultdict(list)
    for position, story in enumerate(stories):
        ones, others = widened(story, above, first), widened(story, above, second)
        for one in ones:
            for other in others:
                found[one, other].append(position)
    return found


def widened(story: Story, above: Above, facet: str) -> list[TagKey]:
    """The story's tags of the facet, and all that are broader than one of them."""
    own = [key for key in story.tags if key.facet == facet]
    return list(dict.fromkeys(k for key in own for k in (key, *above[key])))


def pairs_of(stories: Sequence[Story], pairings: Iterable[Pairing], above: Above) -> Pairs:
    """The pages of every pairing."""
    found: dict[Two, Pair] = {}
    nearer: dict[Two, Two] = {}
    for pairing in pairings:
        met = meetings(stories, above, *pairing.facets)
        alike = dict(echoes(met, above))
        nearer |= alike
        for (first, second), positions in sorted(met.items()):
            if len(positions) >= pairing.at_least and (first, second) not in alike:
                found[first, second] = Pair(first, second, pairing.word, tuple(positions))
    return Pairs(found, by_tag(found.values()), nearer)


def echoes(met: Meetings, above: Above) -> Iterator[tuple[Two, Two]]:
    """Two tags, and a tag narrower than one of them that has the very same stories with the other.

    What a narrower tag lists the broader one lists too, so equal numbers are equal lists.
    """
    for (first, second), positions in met.items():
        for up in (*((up, second) for up in above[first][:1]),
                   *((first, up) for up in above[second][:1])):  # fmt: skip
            if len(met[up]) == len(positions):
                yield up, (first, second)


def by_tag(pairs: Iterable[Pair]) -> Mapping[TagKey, tuple[Pair, ...]]:
    """The pairs of each tag, most stories first."""
    found: dict[TagKey, list[Pair]] = defaultdict(list)
    for pair in pairs:
        found[pair.first].append(pair)
        found[pair.second].append(pair)
    return {
        key: tuple(sorted(each, key=lambda pair: (-len(pair.positions), pair.other(key))))
        for key, each in found.items()
    }
