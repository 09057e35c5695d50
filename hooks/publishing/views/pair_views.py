"""What templates and feeds show of two tags together: their title, and where they lead."""

from hooks.content.story import Story
from hooks.content.vocabulary import TagKey
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.knowledge.pairs import Pair
from hooks.publishing.views import views
from hooks.publishing.views.views import Anchor, TagGroup
from hooks.publishing.views.words import counted, marked_off

SHOWN = 50  # pages that a tag's own page leads to, those with most stories
BOTH = 3  # that a story leads to, each of other facets


def title(hub: Hub, pair: Pair) -> str:
    return both(hub, pair.first, pair.word, pair.second)


def both(hub: Hub, first: TagKey, word: str, second: TagKey) -> str:
    """Two tags as one name."""
    return f"{marked_off(hub.tags[first].label)} {word} {marked_off(hub.tags[second].label)}"


def description(hub: Hub, pair: Pair) -> str:
    first, second = hub.tags[pair.first].label, hub.tags[pair.second].label
    return f"Every story that is filed under both “{first}” and “{second}”, newest first."


def parents(hub: Hub, pair: Pair) -> tuple[TagGroup, ...]:
    """The two tags, each under the name of its facet, with what it means."""
    return tuple(
        TagGroup(
            hub.facets[key.facet].label,
            addresses.of_facet(hub.facets[key.facet]),
            (views.tag_anchor(hub, key, hub.tags[key].note),),
        )
        for key in (pair.first, pair.second)
    )


def together(hub: Hub, key: TagKey) -> tuple[TagGroup, ...]:
    """The pages that a tag has with others, by facet, most stories first; as many as fit."""
    pairs = hub.pairs.of.get(key, ())[:SHOWN]
    groups = []
    for facet in hub.vocabulary.facets:
        own = [pair for pair in pairs if pair.other(key).facet == facet.name]
        if own:
            rows = tuple(row(hub, pair, pair.other(key)) for pair in own)
            groups.append(TagGroup(facet.plural, addresses.of_facet(facet), rows))
    return tuple(groups)


def of_story(hub: Hub, story: Story) -> tuple[Anchor, ...]:
    """Pages of two of the story's tags: of two facets that with fewest stories, the nearest."""
    found = []
    for pairing in hub.vocabulary.pairs[:BOTH]:
        ones, others = ([k for k in story.tags if k.facet == name] for name in pairing.facets)
        made = (hub.pairs.found.get((one, other)) for one in ones for other in others)
        if pairs := [pair for pair in made if pair]:
            pair = min(pairs, key=lambda pair: (len(pair.positions), pair.first, pair.second))
            found.append(Anchor(title(hub, pair), hub.pair_address(pair), noted(pair)))
    return tuple(found)


def noted(pair: Pair) -> str:
    return counted(len(pair.positions), "story", "stories")


def row(hub: Hub, pair: Pair, other: TagKey) -> Anchor:
    """The other tag's name leading to the page of both, and how many stories it lists."""
    return Anchor(hub.tags[other].label, hub.pair_address(pair), noted(pair))
