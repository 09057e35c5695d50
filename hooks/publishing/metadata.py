"""What machines are told of a page: schema.org as JSON-LD, as plain values.

The template prints them as JSON in which no `<` stands. Types and properties are those of
https://schema.org; a test holds them to a table of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from hooks.content.story import Story
from hooks.content.vocabulary import Facet, Kind, Tag, TagKey
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing import exports
from hooks.publishing.metadata_nodes import CONTEXT, About, Node, citation, dataset, person
from hooks.publishing.page import Page
from hooks.publishing.views.views import Anchor


@dataclass(frozen=True, slots=True)
class Told:
    """Makes what is told of each page of a hub."""

    hub: Hub
    about: About

    def of_page(self, page: Page, card: str = "") -> list[Node]:
        """All that is told of a page that the hub made; `card` is where its social card is."""
        subject = self.subject(page)
        if page.story and page.found and (picture := self.picture(page.story) or card):
            subject["image"] = picture
        return [subject, *self.way(page.address, page.title, page.crumbs)]

    def of_guide(
        self, address: str, title: str, note: str, crumbs: tuple[Anchor, ...]
    ) -> list[Node]:
        """The same of a hand-written page; of the front page that the whole can be searched."""
        if address == addresses.HOME:
            return [{"@context": CONTEXT, **self.site()}]
        return [self.node("WebPage", address, title, note), *self.way(address, title, crumbs)]

    def node(self, kind: str | list[str], address: str, name: str, note: str) -> Node:
        made: Node = {"@context": CONTEXT, "@type": kind, "@id": self.url(address), "name": name}
        if note:
            made["description"] = note
        return {**made, "url": self.url(address)}

    def url(self, address: str) -> str:
        return self.about.root + address

    def site(self) -> Node:
        """The site, and how to ask its search (https://schema.org/SearchAction)."""
        target = self.url(addresses.SEARCH) + "?q={search_term_string}"
        note = {"description": self.about.description} if self.about.description else {}
        return self.about.node | note | {
            "inLanguage": self.about.language,
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": target},
                "query-input": "required name=search_term_string",
            },
        }  # fmt: skip

    def way(self, address: str, title: str, crumbs: tuple[Anchor, ...]) -> Iterator[Node]:
        """The breadcrumbs, the page itself last."""
        if crumbs:
            steps = [*((crumb.label, crumb.address) for crumb in crumbs), (title, address)]
            items = [
                {"@type": "ListItem", "position": n, "name": name, "item": self.url(at)}
                for n, (name, at) in enumerate(steps, 1)
            ]
            yield {"@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items}

    def subject(self, page: Page) -> Node:
        """What the page is about: a story, a tag, a facet; or else the page."""
        if page.story and page.found:
            return self.story(page.story, self.hub.vocabulary.kind(page.story.kind), page)
        if page.tag:
            return self.tag(page.tag, self.hub.facets[page.tag.facet])
        if page.facet:
            return self.facet(page.facet)
        if page.address == addresses.DATA:
            return dataset(page, self.about, exports.version(self.hub))
        kind = "CollectionPage" if page.found else "WebPage"  # a notice, or another order
        return self.node(kind, page.address, page.title, page.description)

    def story(self, story: Story, kind: Kind, page: Page) -> Node:
        named = kind.schema or ("Conversation" if kind.body == "turns" else "Article")
        types = "Article" if named == "Article" else ["Article", named]
        made = self.node(types, page.address, story.title, story.summary)
        made |= {
            "headline": story.title,
            "datePublished": story.date.isoformat(),
            "dateModified": story.updated.isoformat(),
            "inLanguage": self.about.language,
            "isPartOf": self.about.node,
            "publisher": {"@type": "Organization", "name": self.about.name, "url": self.about.root},
            "about": [self.reference(key) for key in story.tags],
            "citation": [citation(source) for source in story.sources],
        }  # fmt: skip
        if self.about.licence:
            made["license"] = self.about.licence
        if story.people:
            made["contributor"] = [person(each) for each in story.people]
        return made

    def picture(self, story: Story) -> str:
        """Where the story's own picture is; empty if it has none."""
        return self.url(addresses.of_picture(story, self.hub.vocabulary)) if story.image else ""

    def kind_of(self, tag: Tag, facet: Facet) -> str:
        is_place = facet.is_located and tag.position
        return facet.schema or ("Place" if is_place else "DefinedTerm")

    def reference(self, key: TagKey) -> Node:
        """A tag in short, by the address of its page."""
        tag, facet = self.hub.tags[key], self.hub.facets[key.facet]
        return {
            "@type": self.kind_of(tag, facet), "@id": self.url(addresses.of_tag(tag, facet)),
            "name": tag.label,
        }  # fmt: skip

    def tag(self, tag: Tag, facet: Facet) -> Node:
        kind = self.kind_of(tag, facet)
        made = self.node(kind, addresses.of_tag(tag, facet), tag.label, tag.note)
        if tag.synonyms:
            made["alternateName"] = list(tag.synonyms)
        if kind == "DefinedTerm":
            made |= {"termCode": tag.slug, "inDefinedTermSet": self.term_set(facet)}
        if kind == "Place" and tag.position:
            north, east = tag.position
            geo = {"@type": "GeoCoordinates", "latitude": north, "longitude": east}
            made |= {"geo": geo}
            if above := self.hub.above[tag.key]:
                made["containedInPlace"] = self.reference(above[0])
        return made

    def term_set(self, facet: Facet) -> Node:
        address = self.url(addresses.of_facet(facet))
        return {"@type": "DefinedTermSet", "@id": address, "name": facet.plural}

    def facet(self, facet: Facet) -> Node:
        terms = facet.schema == "DefinedTerm" or not (facet.schema or facet.is_located)
        kind = "DefinedTermSet" if terms else "CollectionPage"
        return self.node(kind, addresses.of_facet(facet), facet.plural, facet.note)
