"""What the hub tells of a story becomes an entry of a feed, with every address absolute."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace

from markupsafe import Markup

from hooks.content.history import Change
from hooks.content.schema.people_fields import PUBLISHED
from hooks.content.story import Source, Story
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub
from hooks.publishing.feeds.entry import Category, Enclosure, Entry, Origin, Publisher
from hooks.publishing.markup.cleaning import absolute
from hooks.publishing.markup.markdown import Rendered
from hooks.publishing.views import words

PARAGRAPH = Markup("<p>{}</p>")
PICTURE = Markup('<p><img src="{}" alt="{}"></p>')
SOURCES = Markup("<h2>{}</h2><ul>{}</ul>")
ROW = Markup("<li>%s. %s, %s.%s</li>")  # much faster than with `format`
LINK = Markup('<a href="%s">%s</a>')


@dataclass(frozen=True, slots=True)
class Entries:
    """Makes entries of one hub. `pictures` gives size and media type by a story's path.

    Brief ones have no text and no tags: of feeds with such there may be thousands.
    """

    hub: Hub
    html: Mapping[str, Rendered]
    pictures: Mapping[str, tuple[int, str]]
    publisher: Publisher
    is_brief: bool = False

    def published(self, story: Story) -> Entry:
        """A story that is new."""
        return replace(self.told(story), html=self.text(story), origin=origin(story))

    def changed(self, story: Story, change: Change) -> Entry:
        """A change in a story, which is an entry of its own; the newest comes with the text."""
        text = self.text(story) if change == story.changes[0] else ""
        said = PARAGRAPH.format(f"What changed on {words.day(change.date)}: {change.note}")
        return replace(
            self.told(story),
            id=self.id(story, change.date.isoformat()),
            title=f"Updated: {story.title}",
            summary=change.note,
            html=absolute(said + Markup(text), self.publisher.root),
            published=change.date,
            updated=change.date,
            origin=origin(story),
        )

    def withdrawn(self, story: Story) -> Entry:
        """A story that was taken back: its title, the reason, and nothing else of it."""
        return replace(
            self.told(story),
            id=self.id(story, self.hub.endings[story.id]),
            title=f"Withdrawn: {story.title}",
            published=story.updated,
            image=None,
        )

    def due(self, story: Story, day: dt.date) -> Entry:
        """For its owner: a story whose day of review has come."""
        return replace(
            self.told(story),
            id=self.id(story, "review", day.isoformat()),
            title=f"To look at again: {story.title}",
            summary=f"It was to be looked at again by {words.day(day)}.",
            published=day,
            updated=day,
            image=None,
        )

    def told(self, story: Story) -> Entry:
        """What every entry about the story says."""
        return Entry(
            id=self.id(story),
            title=story.title,
            address=self.publisher.root + self.hub.address(story),
            summary=story.summary,
            html="",
            published=story.date,
            updated=story.updated,
            creators=(self.publisher.name,),
            categories=tuple(self.categories(story)),
            image=self.image(story),
        )

    def id(self, story: Story, *rest: str) -> str:
        """A story's permanent id; what is told of it later adds to that."""
        return self.publisher.id("/".join((story.id, *rest)), story.date)

    def categories(self, story: Story) -> list[Category]:
        hub, root = self.hub, self.publisher.root
        return [
            Category(hub.tags[key].label, root + addresses.of_facet(hub.facets[key.facet]))
            for key in (() if self.is_brief else story.tags)
        ]

    def image(self, story: Story) -> Enclosure | None:
        """The story's picture, as far as there is one to send."""
        if story.path not in self.pictures:
            return None
        address = self.publisher.root + addresses.of_picture(story, self.hub.vocabulary)
        return Enclosure(address, *self.pictures[story.path])

    def text(self, story: Story) -> str:
        """The story as HTML that stands by itself: its picture, its text, its sources."""
        if self.is_brief:
            return ""
        page = self.publisher.root + self.hub.address(story)
        image = self.image(story)
        picture = PICTURE.format(image.address, story.image.alt) if image and story.image else ""
        sources = Markup("").join(map(source_row, story.sources))
        told = SOURCES.format("Sources", sources) if sources else ""
        return absolute(picture + Markup(self.html[story.path].html) + told, page)


def source_row(source: Source) -> Markup:
    title = LINK % (source.url, source.title) if source.url else source.title
    found = f" Read at {source.found_at}" if source.found_at else ""
    return ROW % (title, source.publisher, source.date, found)


def origin(story: Story) -> Origin | None:
    """The published text that a story retells, if it does and the text has an address."""
    retold = story.consent is not None and story.consent.kind == PUBLISHED
    source = next((source for source in story.sources if source.url), None)
    return Origin(source.title, source.url) if retold and source else None
