"""Which tags go with a tag, counted in one pass over the stories."""

import math
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from hooks.content.story import Story
from hooks.content.vocabulary import TagKey, Vocabulary

OFTEN = 2  # stories that two tags share if they often go together


@dataclass(frozen=True, slots=True)
class RelatedTag:
    """Another tag, with the number of stories that carry both."""

    key: TagKey
    together: int


def related_tags(
    stories: Sequence[Story],
    above: Mapping[TagKey, tuple[TagKey, ...]],
    index: Mapping[TagKey, tuple[int, ...]],
    even_once: Container[str] = (),
    limit: int = 6,
) -> Mapping[TagKey, tuple[RelatedTag, ...]]:
    """For each tag the tags it really goes with: by Ochiai's coefficient, not by overall count.

    That is the stories that carry both over the geometric mean of each one's stories
    (Ochiai 1957). A tag's own broader and narrower tags are left out, and those that it meets
    but once, unless its facet is among `even_once`. Of each facet there are at most `limit`: one
    whose tags are many, such as organisations, does not keep the others out.
    """
    together: dict[TagKey, Counter[TagKey]] = {key: Counter() for key in above}
    for story in stories:
        for key in {k for tag in story.tags for k in (tag, *above[tag])}:
            together[key].update(story.tags)
    least = {key: 1 if key.facet in even_once else OFTEN for key in together}
    return {
        key: tuple(first_of_each(ranked(key, counts, above, index, least[key]), limit))
        for key, counts in together.items()
    }


def ranked(
    key: TagKey,
    counts: Mapping[TagKey, int],
    above: Mapping[TagKey, tuple[TagKey, ...]],
    index: Mapping[TagKey, tuple[int, ...]],
    least: int,
) -> list[RelatedTag]:
    """The tags that share at least so many stories with `key`, the nearest first."""
    own = len(index[key])
    rows = [
        (-count / math.sqrt(own * len(index[other])), other, count)
        for other, count in counts.items()
        if count >= least and other != key and other not in above[key] and key not in above[other]
    ]
    return [RelatedTag(other, count) for _, other, count in sorted(rows)]


def first_of_each(rows: Iterable[RelatedTag], limit: int) -> Iterator[RelatedTag]:
    """The rows, but for those after the first `limit` of their facet."""
    seen = Counter[str]()
    for row in rows:
        seen[row.key.facet] += 1
        if seen[row.key.facet] <= limit:
            yield row


def headed(vocabulary: Vocabulary) -> frozenset[str]:
    """The facets whose own heading over what goes with a tag says no "often"."""
    return frozenset(facet.name for facet in vocabulary.facets if facet.together)
