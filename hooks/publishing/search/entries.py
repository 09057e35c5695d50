"""The pages of a hub that can be found: guidance and tags first, then stories, oldest first.

So a newer page has a higher number, and one more story at the end moves no other.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from hooks.content.story import Story
from hooks.content.vocabulary import Facet, Tag, Vocabulary
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing.markup.cleaning import unmarked
from hooks.publishing.markup.markdown import Rendered
from hooks.publishing.search.entry import Entry, Written
from hooks.publishing.search.facets import KIND, YEAR
from hooks.publishing.search.passages import Passage, passages
from hooks.publishing.search.words import tokens
from hooks.publishing.views import views, words

GUIDANCE, GUIDANCE_LABEL, YEAR_LABEL, KIND_LABEL = "guidance", "Guidance", "Published", "Kind"


def of_hub(
    hub: Hub, html: Mapping[str, Rendered], written: Mapping[str, Written]
) -> Iterator[Entry]:
    """Everything that can be found. `html` is by a story's path, `written` by a page's address."""
    yield from of_pages(hub, written)
    yield from (of_story(hub, story, html[story.path]) for story in reversed(hub.stories))


def of_pages(hub: Hub, written: Mapping[str, Written]) -> Iterator[Entry]:
    """Everything but the stories."""
    tags = {hub.tag_address(tag.key): tag for tag in hub.vocabulary.tags()}
    facets = {addresses.of_facet(facet): facet for facet in hub.vocabulary.facets}
    for address in sorted(written.keys() - tags.keys() - facets.keys()):
        yield of_guide(address, written[address])
    for address, facet in facets.items():
        yield of_facet(facet, address, written.get(address))
    for address, tag in sorted(tags.items()):
        yield of_tag(hub, tag, address, written.get(address))


def of_guide(address: str, page: Written) -> Entry:
    return Entry(
        address=address,
        title=page.title,
        kind=GUIDANCE_LABEL,
        summary=page.description,
        names=page.names,
        called=page.names,
        aside=page.aside,
        facets=((KIND, GUIDANCE),),
        passages=texts(page) or (Passage("", "", page.description),),
    )


def of_facet(facet: Facet, address: str, page: Written | None) -> Entry:
    """The page that lists a facet's tags."""
    return Entry(
        address=address,
        title=facet.plural,
        kind=facet.label,
        summary=facet.note,
        names=page.names if page else (),
        called=page.names if page else (),
        facets=((KIND, facet.name),),
        passages=texts(page) or (Passage("", "", facet.note),),
    )


def texts(page: Written | None) -> tuple[Passage, ...]:
    return tuple(passages(page.html)) if page else ()


def of_tag(hub: Hub, tag: Tag, address: str, page: Written | None) -> Entry:
    """A tag's page: what it means, and the guidance on it if there is any."""
    above = [(key.facet, key.slug) for key in (tag.key, *hub.above[tag.key])]
    return Entry(
        address=address,
        title=tag.label,
        kind=hub.facets[tag.facet].label,
        summary=tag.note,
        names=names(tag),
        called=names(tag),
        facets=((KIND, tag.facet), *above),
        passages=texts(page) or (Passage("", "", tag.note),),
    )


def of_story(hub: Hub, story: Story, rendered: Rendered) -> Entry:
    """A story, with the tags that it carries and those that are broader."""
    kind = hub.vocabulary.kind(story.kind)
    facts = ". ".join(f"{fact.label}: {fact.value}" for fact in story.key_facts)
    beside = (Passage("", "", text) for text in (story.summary, facts) if text)
    people = [person.name for person in story.people]
    carried = [(key.facet, key.slug) for key in sorted(hub.wider(story))]
    return Entry(
        address=hub.address(story),
        title=story.title,
        kind=kind.label,
        summary=story.summary,
        date=f"published here {words.day(story.date)}",
        shown=tuple(views.card_tags(hub, story)),
        names=(*people, *chain.from_iterable(called(hub.tags[key]) for key in story.tags)),
        facets=((KIND, kind.name), *carried, (YEAR, str(story.date.year))),
        passages=(*beside, *passages(unmarked(rendered.html))),
    )


def called(tag: Tag) -> tuple[str, ...]:
    """What the tag is called and may be called."""
    return (tag.label, *tag.synonyms)


def names(tag: Tag) -> tuple[str, ...]:
    """The same and what it was called: that leads to its page alone, not to all of its stories."""
    former = (slug.rpartition("/")[2].replace("-", " ") for slug in tag.former)
    return (*called(tag), *former)


def labels(vocabulary: Vocabulary) -> dict[tuple[str, str], str]:
    """What a reader reads for a facet's slug."""
    found = {(tag.facet, tag.slug): tag.label for tag in vocabulary.tags()}
    found |= {(KIND, facet.name): facet.label for facet in vocabulary.facets}
    found |= {(KIND, kind.name): kind.label for kind in vocabulary.kinds}
    return found | {(KIND, GUIDANCE): GUIDANCE_LABEL}


def facet_labels(vocabulary: Vocabulary) -> dict[str, str]:
    """The facets in the order in which a reader meets them, each with its name for readers."""
    own = {facet.name: facet.label for facet in vocabulary.facets}
    return {KIND: KIND_LABEL, **own, YEAR: YEAR_LABEL}


def same(vocabulary: Vocabulary) -> dict[str, Sequence[str]]:
    """For each word others that the vocabulary gives the same meaning, where both are one word."""
    found: dict[str, list[str]] = {}
    for tag in vocabulary.tags():
        single = [each[0] for each in map(tokens, called(tag)) if len(each) == 1]
        for word in single:
            found.setdefault(word, []).extend(other for other in single if other != word)
    return {word: sorted(set(others)) for word, others in found.items() if others}
