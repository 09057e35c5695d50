"""What the hub knows: the graph of stories, tags and pages.

Made once for each build from a Library, then only read.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hooks.content.guide import Guide
from hooks.content.library import Library
from hooks.content.story import Link, Story
from hooks.content.vocabulary import Facet, Tag, TagKey, Vocabulary
from hooks.knowledge import addresses, relations
from hooks.knowledge.moves import Move
from hooks.knowledge.pair_addresses import old_addresses
from hooks.knowledge.pairs import Pair, Pairs, pairs_of
from hooks.knowledge.past import Past, endings, returned
from hooks.knowledge.resolver import Resolver, resolver_of
from hooks.knowledge.tag_relations import RelatedTag, headed, related_tags


@dataclass(frozen=True, slots=True, order=True)
class Backlink:
    """A page that links here, and the sentence in which it does."""

    address: str
    title: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Hub:
    """Stories newest first, without those that were taken back, which are in `retracted`.

    `index` gives for a tag the positions of its stories in `stories`, and `carriers` holds the same
    positions, for asking whether a story is among them; `lost` gives those of its stories in
    `retracted`. `moves` are the old addresses that still work, `published` what the ledger holds.
    """

    stories: tuple[Story, ...]
    retracted: tuple[Story, ...]
    vocabulary: Vocabulary
    guides: tuple[Guide, ...]
    resolver: Resolver
    tags: Mapping[TagKey, Tag]
    facets: Mapping[str, Facet]
    above: Mapping[TagKey, tuple[TagKey, ...]]
    below: Mapping[TagKey, tuple[TagKey, ...]]
    index: Mapping[TagKey, tuple[int, ...]]
    carriers: Mapping[TagKey, frozenset[int]]
    lost: Mapping[TagKey, tuple[int, ...]]
    related_tags: Mapping[TagKey, tuple[RelatedTag, ...]]
    backlinks: Mapping[str, tuple[Backlink, ...]]
    by_kind: Mapping[str, tuple[int, ...]]
    pairs: Pairs = field(default_factory=Pairs)
    moves: tuple[Move, ...] = ()
    published: frozenset[str] = frozenset()
    endings: Mapping[str, str] = field(default_factory=dict)  # of withdrawals' ids, by story
    returned: Mapping[str, dt.date] = field(default_factory=dict)  # after one, by story
    today: dt.date | None = None

    @property
    def relating(self) -> frozenset[str]:
        """The facets whose tags make stories belong together."""
        return frozenset(facet.name for facet in self.vocabulary.facets if facet.shared)

    def address(self, story: Story) -> str:
        return addresses.of_story(story, self.vocabulary)

    def tag_address(self, key: TagKey) -> str:
        return addresses.of_tag(self.tags[key], self.facets[key.facet])

    def pair_address(self, pair: Pair) -> str:
        return self.tag_address(pair.first) + self.tag_address(pair.second)

    def wider(self, story: Story) -> frozenset[TagKey]:
        """The story's tags, and all that are broader than one of them."""
        return frozenset(k for key in story.tags for k in (key, *self.above[key]))

    def tagged(self, key: TagKey) -> tuple[Story, ...]:
        """The stories with the tag or a narrower one, newest first."""
        return tuple(self.stories[position] for position in self.index[key])

    def of_kind(self, name: str) -> tuple[Story, ...]:
        return tuple(self.stories[position] for position in self.by_kind[name])


def build(library: Library, docs: str = "docs", today: dt.date | None = None) -> Hub:
    """The hub of a library on a day. Ties end with the id, so two builds agree."""
    vocabulary = library.vocabulary
    newest, retracted = newest_first(library.stories)
    above = relations.ancestors(vocabulary)
    index = relations.postings(newest, above)
    past, pairs = Past(library.told), pairs_of(newest, vocabulary.pairs, above)
    resolver = resolver_of(library.stories, vocabulary, library.guides, docs)
    return Hub(
        stories=newest, retracted=retracted, vocabulary=vocabulary, guides=library.guides,
        resolver=resolver, tags={tag.key: tag for tag in vocabulary.tags()},
        facets={facet.name: facet for facet in vocabulary.facets},
        above=above, below=relations.narrower(above),
        index=index, lost=relations.postings(retracted, above),
        carriers={key: frozenset(positions) for key, positions in index.items()},
        related_tags=related_tags(newest, above, index, headed(vocabulary)),
        backlinks=backlinks(library, resolver, docs),
        by_kind=by_kind(newest, vocabulary), pairs=pairs,
        moves=old_addresses(library, resolver.known, pairs, docs),
        published=frozenset(library.ledger), today=today,
        endings=endings(past, retracted), returned=returned(past, newest),
    )  # fmt: skip


def newest_first(stories: tuple[Story, ...]) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
    """The stories that stand, and those that were taken back; ties end with the id, which lasts."""
    told = sorted(stories, key=lambda s: (-s.date.toordinal(), s.id, s.path))
    gone = tuple(story for story in told if story.retracted)
    return tuple(story for story in told if not story.retracted), gone


def by_kind(stories: Sequence[Story], vocabulary: Vocabulary) -> Mapping[str, tuple[int, ...]]:
    """The positions of the stories of each kind."""
    return {
        kind.name: tuple(n for n, story in enumerate(stories) if story.kind == kind.name)
        for kind in vocabulary.kinds
    }


def backlinks(
    library: Library, resolver: Resolver, docs: str
) -> Mapping[str, tuple[Backlink, ...]]:
    """For each address the pages that link to it, each page once, by its first sentence."""
    found: dict[str, dict[str, Backlink]] = defaultdict(dict)
    for path, address, title, links in writings(library, docs):
        for link in links:
            resolved = resolver.resolve(link.target, path)
            target = None if resolved is None else addresses.page_of(resolved)
            if target is not None and target != address:
                found[target].setdefault(address, Backlink(address, title, link.sentence))
    return {target: tuple(sorted(by_page.values())) for target, by_page in found.items()}


def writings(library: Library, docs: str) -> Iterator[tuple[str, str, str, tuple[Link, ...]]]:
    """Path, address, title and links of everything that people wrote."""
    for story in library.stories:
        address = addresses.of_story(story, library.vocabulary)
        yield story.path, address, story.title, story.links
    for guide in library.guides:
        path = f"{docs}/{guide.path}"
        yield path, addresses.of_guide(guide.path), guide.title, guide.links
