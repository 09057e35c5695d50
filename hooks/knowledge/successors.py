"""What an address that is gone has most likely become, and what to write there."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from hooks.content.library import VOCABULARY, Library
from hooks.content.story import Story
from hooks.content.text.forms import is_slug
from hooks.content.vocabulary import Facet, Kind, Tag
from hooks.knowledge import addresses
from hooks.knowledge.addresses import folders
from hooks.knowledge.likeness import Likeness
from hooks.rules import Fault, fault


class Successors:
    """Looks among what was not published yet: that is what a page that is gone became."""

    def __init__(
        self,
        library: Library,
        told: tuple[Story, ...],
        docs: str = "docs",
        stories: str = "stories",
        today: dt.date | None = None,
    ) -> None:
        self.today = today
        self.library, self.told, self.docs = library, told, docs
        self.vocabulary_file = f"{stories}/{VOCABULARY}"
        self.tags: dict[str, list[Likeness]] = {}  # by facet, made when first asked for

    def missed(self, address: str) -> Fault:
        """That the address is gone, and what to write so that it leads on."""
        page = addresses.fed(address).strip("/")
        folder, _, rest = page.partition("/")
        vocabulary, told = self.library.vocabulary, f"/{address}"
        for kind in vocabulary.kinds:
            if rest and folder in folders(kind):
                return self.of_story(told, kind, folder, rest)
        for facet in vocabulary.facets:
            if rest and folder in folders(facet):
                return self.of_tag(told, facet, page, rest)
        if group := None if rest else self.groups.nearest(folder):
            place = {"group": group, "file": self.vocabulary_file}
            return fault("folder-gone", address=told, name=folder, **place)
        if written := None if rest else self.of_list(folder):
            return fault("list-gone", address=told, **written, file=self.vocabulary_file)
        if not page or not address.endswith("/"):
            return fault("file-gone-from-site", address=told)
        near = self.guides.nearest(page)
        return fault("page-gone", near, address=told, name=page, docs=self.docs)

    def of_story(self, told: str, kind: Kind, folder: str, stem: str) -> Fault:
        near = self.stories.nearest(stem)
        alias = stem if not near or f"/{kind.address}/" in near else f"{folder}/{stem}"
        whole, file = f"{folder}/{stem}", self.vocabulary_file
        given = {"address": told, "name": alias, "whole": whole, "kind": kind.name, "file": file}
        return fault("story-gone", near, **given)

    def of_list(self, folder: str) -> dict[str, str] | None:
        """What a kind or facet with that folder went into, and what to write there; None if it was
        neither. A kind had a feed, and a facet a page that lists feeds."""
        if not self.is_new(addresses.feeds(f"{folder}/")[0]):
            written = joined(folder, self.today) if self.today else f"former: [{folder}]"
            return {"written": written, "what": "kind"}
        if not self.is_new(f"{addresses.SUBSCRIBE}{folder}/"):
            return {"written": f"former: [{folder}]", "what": "facet"}
        return None

    def of_tag(self, told: str, facet: Facet, page: str, slug: str) -> Fault:
        if facet.name not in self.tags:
            new = [tag for tag in facet.tags if self.is_new(addresses.of_tag(tag, facet))]
            self.tags[facet.name] = [Likeness(names(new)), Likeness(names(facet.tags))]
        fresh, every = self.tags[facet.name]
        near, beside, written = fresh.nearest(slug), every.nearest(slug), f"former: [{slug}]"
        if slug in self.elsewhere:
            near, written = slug, f"former: [{page}]"
        elif not near and (beside or not fresh.owner) and self.today and is_slug(slug):
            written = joined(slug, self.today)  # it became part of one that was there
        given = {"address": told, "whole": page, "facet": facet.name, "file": self.vocabulary_file}
        return fault("tag-gone", near or beside, **given, written=written)

    @cached_property
    def elsewhere(self) -> set[str]:
        """The slugs of all new tags: where another facet has one, it was filed anew."""
        facets = self.library.vocabulary.facets
        each = ((tag, facet) for facet in facets for tag in facet.tags)
        return {tag.slug for tag, facet in each if self.is_new(addresses.of_tag(tag, facet))}

    def is_new(self, address: str) -> bool:
        return address not in self.library.ledger

    @cached_property
    def stories(self) -> Likeness:
        """The paths of stories by id, file name and title."""
        by: list[Callable[[Story], str]] = [lambda s: s.id, lambda s: s.stem, lambda s: s.title]
        vocabulary = self.library.vocabulary
        new = [s for s in self.told if self.is_new(addresses.of_story(s, vocabulary))]
        return Likeness((name(story), story.path) for name in by for story in new)

    @cached_property
    def groups(self) -> Likeness:
        return Likeness(self.group_names())

    def group_names(self) -> Iterator[tuple[str, str]]:
        vocabulary = self.library.vocabulary
        for what, groups in (("kind", vocabulary.kinds), ("facet", vocabulary.facets)):
            for group in groups:
                if self.is_new(f"{group.address}/"):
                    owner = f"{what} `{group.name}`"
                    yield from ((name, owner) for name in (group.name, group.plural, group.address))

    @cached_property
    def guides(self) -> Likeness:
        """The paths of hand-written pages by address and title."""
        each = ((addresses.of_guide(guide.path), guide) for guide in self.library.guides)
        new = [(address, guide) for address, guide in each if self.is_new(address)]
        return Likeness(
            (name, f"{self.docs}/{guide.path}")
            for address, guide in new
            for name in (address, guide.title)
        )


def joined(name: str, day: dt.date) -> str:
    return f"merged: [{{slug: {name}, since: {day}}}]"


def names(tags: Iterable[Tag]) -> Iterator[tuple[str, str]]:
    """Each tag's names, with its slug."""
    return ((name, tag.slug) for tag in tags for name in (tag.slug, tag.label, *tag.synonyms))
