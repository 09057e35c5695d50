"""Which stories and tags belong together, by inverted indexes and never all against all."""

import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from hooks.content.story import Story
from hooks.content.vocabulary import TagKey, Vocabulary

CANDIDATES = 60  # looked at for each story; bounds the work however large the hub grows


@dataclass(frozen=True, slots=True)
class Related:
    """Another story and the tags that it shares, or has narrower ones of; the rarest first."""

    story: Story
    shared: tuple[TagKey, ...]


def ancestors(vocabulary: Vocabulary) -> Mapping[TagKey, tuple[TagKey, ...]]:
    """The broader tags of each tag, nearest first."""
    broader = {tag.key: TagKey(tag.facet, tag.broader) for tag in vocabulary.tags() if tag.broader}
    return {tag.key: tuple(chain(tag.key, broader)) for tag in vocabulary.tags()}


def chain(key: TagKey, broader: Mapping[TagKey, TagKey]) -> Iterator[TagKey]:
    while key in broader:
        key = broader[key]
        yield key


def postings(
    stories: Sequence[Story], above: Mapping[TagKey, tuple[TagKey, ...]]
) -> Mapping[TagKey, tuple[int, ...]]:
    """For each tag the positions of its stories, those of narrower tags included."""
    found: dict[TagKey, list[int]] = {key: [] for key in above}
    for position, story in enumerate(stories):
        keys = dict.fromkeys(k for key in story.tags for k in (key, *above[key]))
        for key in keys:
            found[key].append(position)
    return {key: tuple(positions) for key, positions in found.items()}


def related_stories(
    position: int,
    stories: Sequence[Story],
    index: Mapping[TagKey, tuple[int, ...]],
    carriers: Mapping[TagKey, frozenset[int]],
    facets: frozenset[str],
    limit: int = 4,
) -> tuple[Related, ...]:
    """The stories that share most with the one at `position`; a rare tag counts for more.

    `carriers` holds the positions of `index` as sets. Only tags of `facets` count; each weighs
    its inverse document frequency (Spärck Jones 1972).
    """
    tags = [key for key in stories[position].tags if key.facet in facets]
    rarest = sorted(tags, key=lambda key: (len(index[key]), key))
    near = candidates(position, [index[key] for key in rarest])
    score = dict.fromkeys(near, 0.0)
    for key in rarest:
        weight = math.log(1 + len(stories) / len(index[key]))
        for other in carriers[key].intersection(near):
            score[other] += weight
    best = sorted(near, key=lambda other: (-score[other], other))[:limit]
    return tuple(Related(stories[n], tuple(k for k in rarest if n in carriers[k])) for n in best)


def candidates(position: int, lists: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
    """Up to CANDIDATES other positions, from the first lists, in each those nearest first."""
    found: dict[int, None] = {position: None}
    for positions in lists:
        at = bisect_left(positions, position)
        around = positions[max(0, at - CANDIDATES) : at + CANDIDATES + 1]
        new = [other for other in around if other not in found]
        room = CANDIDATES + 1 - len(found)
        if len(new) > room:
            new = sorted(new, key=lambda other: abs(other - position))[:room]
        found |= dict.fromkeys(new)
        if len(found) > CANDIDATES:
            break
    return tuple(found)[1:]


def narrower(above: Mapping[TagKey, tuple[TagKey, ...]]) -> Mapping[TagKey, tuple[TagKey, ...]]:
    """The tags directly below each tag, in the order of the vocabulary."""
    below: dict[TagKey, list[TagKey]] = {key: [] for key in above}
    for key, chain in above.items():
        if chain:
            below[chain[0]].append(key)
    return {key: tuple(keys) for key, keys in below.items()}
