"""The vocabulary as a page: every tag with its meaning, its other names and how much it is used."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hooks.content.vocabulary import Facet, Tag
from hooks.knowledge import addresses, usage
from hooks.knowledge.hub import Hub
from hooks.publishing.page import Page
from hooks.publishing.views import views
from hooks.publishing.views.pagination import Slice, slices
from hooks.publishing.views.views import Anchor


@dataclass(frozen=True, slots=True)
class Word:
    """A tag in the ledger. `use` is empty but for a tag that is hardly used."""

    row: views.TagRow
    facet: Facet
    synonyms: tuple[str, ...]
    former: tuple[str, ...]
    use: str


@dataclass(frozen=True, slots=True)
class Part:
    """The words of one facet on one page."""

    facet: Facet
    address: str
    words: tuple[Word, ...]


def of_vocabulary(hub: Hub) -> Iterator[Page]:
    """The vocabulary, facet by facet."""
    page = Page(
        address=addresses.VOCABULARY,
        template="hub/vocabulary.html",
        title="Vocabulary",
        description="Every word that stories are filed under: what it means, its other names, what "
        "it was called before, and how many stories carry it.",
        searched=False,
    )
    words = [word(hub, tag, facet) for facet in hub.vocabulary.facets for tag in facet.tags]
    cuts = slices(words, page.address)
    begins = tuple(beginnings(cuts))
    for cut in cuts:
        values = {"slice": cut, "parts": parts(cut.items), "facets": begins}
        yield page.numbered(cut.number, lambda values=values: values)  # type: ignore[misc]


def word(hub: Hub, tag: Tag, facet: Facet) -> Word:
    row = views.tag_row(hub, tag)
    return Word(row, facet, tag.synonyms, tag.former, usage.remark(row.count))


def parts(words: Sequence[Word]) -> tuple[Part, ...]:
    """The words by facet, in their order."""
    by_facet: dict[str, list[Word]] = {}
    for each in words:
        by_facet.setdefault(each.facet.name, []).append(each)
    return tuple(
        Part(each[0].facet, addresses.of_facet(each[0].facet), tuple(each))
        for each in by_facet.values()
    )


def beginnings(cuts: Sequence[Slice[Word]]) -> Iterator[Anchor]:
    """Each facet, leading to where its words begin."""
    seen: set[str] = set()
    for cut in cuts:
        for each in cut.items:
            if each.facet.name not in seen:
                seen.add(each.facet.name)
                page = addresses.numbered(addresses.VOCABULARY, cut.number)
                yield Anchor(each.facet.plural, f"{page}#facet-{each.facet.name}")


def present(hub: Hub, pages: Iterator[Page]) -> Iterator[str]:
    """Every address that the hub gives out today: pages, feeds, and old addresses of both.

    Not the documents of a feed's archive, which nobody has but from the feed.
    """
    yield from addresses.SITE_FEEDS
    yield from addresses.every_opml(hub.vocabulary)
    for page in pages:
        yield page.address
    for guide in hub.guides:
        yield addresses.of_guide(guide.path)
    for kind in hub.vocabulary.kinds:
        yield from addresses.feeds(addresses.of_kind(kind))
    for key in hub.tags:
        yield from addresses.feeds(hub.tag_address(key))
    for pair in hub.pairs.found.values():
        yield addresses.feeds(hub.pair_address(pair))[0]
    for move in hub.moves:
        yield move.old
        yield from (a for a in addresses.own_feeds(move.old) if move.fed or a in hub.published)
