"""The hub becomes pages. Pure values out; nothing here knows an engine."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, partial
from pathlib import PurePosixPath

from markupsafe import Markup

from hooks.content.story import Story
from hooks.content.vocabulary import Kind
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing.maps.atlas import Atlas
from hooks.publishing.maps.outline import Outline
from hooks.publishing.markup.markdown import Rendered
from hooks.publishing.metadata import Told
from hooks.publishing.metadata_nodes import About
from hooks.publishing.page import HOME, Context, Page
from hooks.publishing.page_kinds import (
    about_story,
    alphabet,
    data_page,
    facets,
    gap_pages,
    ledger,
    lists,
    news,
    pair_pages,
    passages,
    review,
    subscribe,
    timeline,
)
from hooks.publishing.stamps import Stamps
from hooks.publishing.tell import form
from hooks.publishing.tell.form import Ways
from hooks.publishing.views import views
from hooks.publishing.views.views import Anchor

NEWEST = 6  # on the front page


@dataclass(frozen=True)
class Site:
    """Every page of a hub, and what hand-written pages may show of it."""

    hub: Hub
    html: Mapping[str, Rendered] = field(default_factory=dict)  # of each story, by its path
    ways: Ways = field(default_factory=Ways)
    outline: Outline | None = None  # of the maps
    about: About = field(default_factory=About)
    mark: bytes = b""  # stands for all that is no story, and on which pages depend

    @cached_property
    def stamps(self) -> Stamps:
        """What each thing that is made of the hub depends on."""
        return Stamps(self.hub, self.mark)

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
            yield from (self.story(kind, position) for position in hub.by_kind[kind.name])
            yield from lists.of_kind(hub, kind)
        for story in hub.retracted:
            yield self.withdrawn(hub.vocabulary.kind(story.kind), story)
        yield from lists.of_everything(hub)
        for facet in hub.vocabulary.facets:
            yield from facets.of_facet(hub, facet, atlas)
            for tag in facet.tags:
                quoted = partial(passages.passages, hub, self.html, tag)
                yield from lists.of_tag(hub, tag, facet, atlas, quoted)
        yield from pair_pages.pages(hub)
        yield from gap_pages.pages(hub)
        yield from timeline.pages(hub)
        yield from alphabet.pages(hub)
        yield news.page(hub)
        yield from ledger.of_vocabulary(hub)
        yield from subscribe.pages(hub)
        yield from review.pages(hub)
        yield data_page.page(hub, self.about)
        yield form.page(hub, self.ways, self.guide_crumbs(addresses.TELL))

    def story(self, kind: Kind, position: int) -> Page:
        """The page of the story at `position`."""
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
            context=lambda: about_story.context(hub, self.about, self.ways, kind, position),
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

    def text(self, page: Page) -> Rendered:
        """The page's own text: a story's body, or what a tag or facet means."""
        if page.story is None:
            return Rendered(str(Markup("<p>{}</p>").format(page.description)), ())
        return self.html[page.story.path]

    def guide_crumbs(self, address: str) -> tuple[Anchor, ...]:
        """The way to a hand-written page: home, and the page of each folder that it lies in."""
        if not address:
            return ()
        titles = {addresses.of_guide(guide.path): guide.title for guide in self.hub.guides}
        titles |= {addresses.of_facet(f): f.plural for f in self.hub.vocabulary.facets}
        folders = (f"{folder}/" for folder in reversed(PurePosixPath(address).parents))
        return (HOME, *(Anchor(titles[each], each) for each in folders if each in titles))

    def guide_context(self) -> Context:
        """What a hand-written page may show: the newest stories, and the facets."""
        hub = self.hub
        return {
            "newest": hub.stories[:NEWEST],
            "stories": len(hub.stories),
            "facets": [views.facet_row(facet) for facet in hub.vocabulary.facets],
            "kinds": hub.vocabulary.kinds,
            "maps": self.atlas.overview,
        }
