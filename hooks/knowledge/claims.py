"""Who asks for which address: every one that stories, the vocabulary and the hub itself ask for."""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.content.story import Story
from hooks.content.vocabulary import Facet, Tag, Vocabulary
from hooks.knowledge.addresses import (
    DATA,
    GAPS,
    LEAST,
    NEWS,
    REVIEW,
    STORIES,
    SUBSCRIBE,
    TAGS,
    TELL,
    TIMELINE,
    TITLES,
    VOCABULARY,
    of_facet,
    of_gaps,
    of_kind,
    of_story,
    of_tag,
    subscribe,
)

HUB = "the hub"  # owns the addresses that nobody wrote down


@dataclass(frozen=True, slots=True)
class Claim:
    """An address and the file and line that ask for it; `what` names what it is in the file."""

    address: str
    path: str
    line: int
    what: str = ""

    @property
    def owner(self) -> str:
        """Who asks for it, in words."""
        return f"{self.what} ({self.path}:{self.line})" if self.what else self.path


def claims(
    stories: tuple[Story, ...], vocabulary: Vocabulary, vocabulary_path: str
) -> Iterator[Claim]:
    """Every address that stories and vocabulary ask for."""
    for address in (STORIES, TITLES, TAGS, NEWS, VOCABULARY, TELL, SUBSCRIBE, REVIEW, DATA):
        yield Claim(address, HUB, 1)
    if any(story.period for story in stories):
        yield Claim(TIMELINE, HUB, 1)
    if vocabulary.gaps:
        yield from (Claim(address, HUB, 1) for address in (GAPS, LEAST))
    for facet in vocabulary.facets:
        for group, least in tables(facet, vocabulary):
            yield Claim(of_gaps(facet, group.slug if group else "", least), HUB, 1)
    for kind in vocabulary.kinds:
        yield Claim(of_kind(kind), vocabulary_path, kind.line, f"the kind `{kind.name}`")
    for facet in vocabulary.facets:
        yield Claim(of_facet(facet), vocabulary_path, facet.line, f"the facet `{facet.name}`")
        yield Claim(subscribe(facet), HUB, 1)
        for tag in facet.tags:
            what = f"the tag `{tag.slug}`"
            yield Claim(of_tag(tag, facet), vocabulary_path, tag.line, what)
    for story in stories:
        yield Claim(of_story(story, vocabulary), story.path, 1)


def tables(columns: Facet, vocabulary: Vocabulary) -> Iterator[tuple[Tag | None, bool]]:
    """Every table of gaps with these columns, in both orders: the tag whose part of it it is."""
    if any(each.columns == columns.name for each in vocabulary.gaps):
        broader = {tag.broader for tag in columns.tags}
        for group in (None, *(tag for tag in columns.tags if tag.slug in broader)):
            yield from ((group, least) for least in (False, True))
