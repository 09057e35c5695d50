"""The hub becomes pages. Pure values out; nothing here knows an engine."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from hooks.content.story import Story
from hooks.content.vocabulary import Kind
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing import data_page, facets, ledger, lists, review, subscribe, tell, views
from hooks.publishing.feeds import streams
from hooks.publishing.maps.atlas import Atlas
from hooks.publishing.maps.outline import Outline
from hooks.publishing.markdown import Rendered
from hooks.publishing.metadata import Told
from hooks.publishing.metadata_nodes import About
from hooks.publishing.page import HOME, Context, Page
from hooks.publishing.tell import Ways
from hooks.publishing.views import Anchor

NEWEST = 6  # on the front page


@dataclass(frozen=True)
class Site:
    """Every page of a hub, and what hand-written pages may show of it."""

    hub: Hub
    html: Mapping[str, Rendered] = field(default_factory=dict)  # of each story, by its path
    ways: Ways = field(default_factory=Ways)
    outline: Outline | None = None  # of the maps
    about: About = field(default_factory=About)

    @cached_property
    def atlas(self) -> Atlas:
        """The maps, each drawn once."""
        return Atlas(self.hub, self.outline)

    @cached_property
    def told(self) -> Told:
        """What machines are told of each page."""
        return Told(self.hub, self.about)

    def pages(self) -> Iterator[Page]:
        """Every page that the hub makes, and each guidance page it adds to."""
        hub = self.hub
        atlas = self.atlas
        for kind in hub.vocabulary.kinds:
            yield from self.stories(kind)
            yield from lists.of_kind(hub, kind)
        for story in hub.retracted:
            yield self.withdrawn(hub.vocabulary.kind(story.kind), story)
        yield from lists.of_everything(hub)
        for facet in hub.vocabulary.facets:
            yield from facets.of_facet(hub, facet, atlas)
            for tag in facet.tags:
                yield from lists.of_tag(hub, tag, facet, atlas)
        yield from lists.of_all_tags(hub)
        yield from ledger.of_vocabulary(hub)
        yield from subscribe.pages(hub)
        yield from review.pages(hub)
        yield data_page.page(hub, self.about)
        yield tell.page(hub, self.ways, self.guide_crumbs(addresses.TELL))

    def stories(self, kind: Kind) -> Iterator[Page]:
        """A page for each story of a kind; each knows the next newer and older."""
        positions = self.hub.by_kind[kind.name]
        newer: tuple[int | None, ...] = (None, *positions)
        older: tuple[int | None, ...] = (*positions[1:], None)
        for before, position, after in zip(newer, positions, older, strict=False):
            yield self.story(kind, position, before, after)

    def story(self, kind: Kind, position: int, newer: int | None, older: int | None) -> Page:
        hub, story = self.hub, self.hub.stories[position]
        stories = Anchor("Stories", addresses.STORIES)
        return Page(
            address=hub.address(story),
            template="hub/story.html",
            title=story.title,
            description=story.summary,
            crumbs=(HOME, stories, Anchor(kind.plural, addresses.of_kind(kind))),
            story=story,
            updated=story.updated,
            context=lambda: self.story_context(kind, position, newer, older),
        )

    def withdrawn(self, kind: Kind, story: Story) -> Page:
        """The notice that stands where a story stood which was taken back."""
        stories = Anchor("Stories", addresses.STORIES)
        return Page(
            address=self.hub.address(story),
            template="hub/withdrawn.html",
            title=story.title,
            description="This story was withdrawn.",
            crumbs=(HOME, stories, Anchor(kind.plural, addresses.of_kind(kind))),
            searched=False,
            found=False,
            updated=story.updated,
            context=lambda: {"story": story, "kind": kind},
        )

    def story_context(
        self, kind: Kind, position: int, newer: int | None, older: int | None
    ) -> Context:
        """What stands on a story's page around its text."""
        hub, story = self.hub, self.hub.stories[position]
        return {
            "story": story,
            "kind": kind,
            "picture": addresses.of_picture(story, hub.vocabulary),
            "review": review.of_story(hub, story),
            "tag_feeds": streams.tag_feeds(hub, story),
            "groups": views.tag_groups(hub, story),
            "related": views.related(hub, position),
            "backlinks": views.backlinks(hub, hub.address(story)),
            "newer": None if newer is None else views.story_anchor(hub, hub.stories[newer]),
            "older": None if older is None else views.story_anchor(hub, hub.stories[older]),
        }

    def text(self, page: Page) -> Rendered:
        """The page's own text: a story's body, or what a tag or facet means."""
        if page.story is None:
            return Rendered(str(Markup("<p>{}</p>").format(page.description)), ())
        return self.html[page.story.path]

    def guide_crumbs(self, address: str) -> tuple[Anchor, ...]:
        """The way to a hand-written page: home, and the page of its folder if there is one."""
        if not address:
            return ()
        folder = address.rstrip("/").rpartition("/")[0]
        titles = {addresses.of_guide(guide.path): guide.title for guide in self.hub.guides}
        titles |= {addresses.of_facet(f): f.plural for f in self.hub.vocabulary.facets}
        title = titles.get(f"{folder}/") if folder else None
        return (HOME, Anchor(title, f"{folder}/")) if title else (HOME,)

    def guide_context(self) -> Context:
        """What a hand-written page may show: the newest stories, and the facets."""
        hub = self.hub
        return {
            "newest": hub.stories[:NEWEST],
            "facets": [views.facet_row(facet) for facet in hub.vocabulary.facets],
            "kinds": hub.vocabulary.kinds,
            "maps": self.atlas.overview,
        }
