"""What templates and feeds show of two tags together: their title, and where they lead."""

from hooks.content.vocabulary import TagKey
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.knowledge.pairs import Pair
from hooks.publishing import views
from hooks.publishing.views import Anchor, TagGroup
from hooks.publishing.words import counted

SHOWN = 50  # pages that a tag's own page leads to, those with most stories


def title(hub: Hub, pair: Pair) -> str:
    return f"{hub.tags[pair.first].label} {pair.word} {hub.tags[pair.second].label}"


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


def row(hub: Hub, pair: Pair, other: TagKey) -> Anchor:
    """The other tag's name leading to the page of both, and how many stories it lists."""
    count = counted(len(pair.positions), "story", "stories")
    return Anchor(hub.tags[other].label, hub.pair_address(pair), count)
