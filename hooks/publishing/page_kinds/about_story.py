"""What stands on a story's page around its text."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from hooks.content.story import Story
from hooks.content.vocabulary import RULE, Kind
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing import citing
from hooks.publishing.feeds import streams
from hooks.publishing.markup import explained
from hooks.publishing.metadata_nodes import About
from hooks.publishing.page import Context
from hooks.publishing.page_kinds import review
from hooks.publishing.tell.form import Ways
from hooks.publishing.views import pair_views, views, walks

PACE = 220  # words a minute: how fast adults read to themselves (Brysbaert 2019 has 238)


@dataclass(frozen=True, slots=True)
class Label:
    """A tag that says how far to trust a story, with the rule by which it is given."""

    facet: str
    label: str
    note: str
    rule: str
    address: str


def context(hub: Hub, site: About, ways: Ways, kind: Kind, position: int) -> Context:
    """Everything that the template of a story prints beside its text."""
    story = hub.stories[position]
    address = hub.address(story)
    return {
        "story": story,
        "kind": kind,
        "lead": tuple(lead(hub, story)),
        "labels": tuple(labels(hub, story)),
        "minutes": max(1, round(len(story.body.split()) / PACE)),
        "picture": addresses.of_picture(story, hub.vocabulary),
        "review": review.of_story(hub, story),
        "cited": citing.citation(story, kind.label, site.name, site.root + address),
        "correction": correction(ways, story, site.root, address) or written(hub),
        "tag_feeds": streams.tag_feeds(hub, story),
        "groups": views.tag_groups(hub, story),
        "both": pair_views.of_story(hub, story),
        "related": views.related(hub, position),
        "backlinks": views.backlinks(hub, address),
        "explained": explained.explained(hub.guides, story),
        "walks": walks.walks(hub, kind, position),
    }


def lead(hub: Hub, story: Story) -> Iterator[tuple[str, ...]]:
    """The labels of the tags that cards show, facet by facet, but those that are labels below."""
    for facet in hub.vocabulary.facets:
        tags = [hub.tags[key] for key in story.tags if key.facet == facet.name]
        if facet.card and tags and not any(RULE in tag.data for tag in tags):
            yield tuple(tag.label for tag in tags)


def labels(hub: Hub, story: Story) -> Iterator[Label]:
    """The story's tags that are given by a rule."""
    for key in story.tags:
        tag = hub.tags[key]
        if rule := tag.data.get(RULE):
            facet = hub.facets[key.facet].label
            yield Label(facet, tag.label, tag.note, str(rule), hub.tag_address(key))


def correction(ways: Ways, story: Story, root: str, address: str) -> str:
    """Where somebody says what is wrong with a story, with what is known filled in.

    It leads away from the site; empty where the hub names no place there.
    """
    whole = root + address
    if ways.repository:
        asked = {
            "template": "9-correction.yml",
            "title": f"Correction: {story.title}",
            "page": whole,
        }
        return f"{ways.repository}/issues/new?{urlencode(asked)}"
    if ways.email:
        return f"mailto:{ways.email}?{urlencode({'subject': f'Correction: {whole}'})}"
    return ""


def written(hub: Hub) -> str:
    """Where that is told in words, relative to the site's root: the page that `make schema` makes,
    or else the form for a new story."""
    has_page = any(guide.path == "contribute/index.md" for guide in hub.guides)
    return f"{addresses.CONTRIBUTE}#corrections" if has_page else addresses.TELL
