"""Feeds: a tag's newest stories as RSS 2.0 (https://www.rssboard.org/rss-specification).

Written with ElementTree only, so that no text can break the markup.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.utils import format_datetime
from urllib.parse import urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from markupsafe import escape

from hooks.content.story import Story
from hooks.knowledge import addresses
from hooks.knowledge.hub import Hub

LENGTH = 20
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
PLACE, LINE = "items", "\n    "  # where the items go: no text can hold an instruction like it
ATOM = "http://www.w3.org/2005/Atom"
ElementTree.register_namespace("atom", ATOM)


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed's address and its text, UTF-8 with an XML declaration."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed says of itself; addresses are absolute."""

    title: str
    description: str
    link: str
    own: str
    language: str


def of_tags(hub: Hub, site_name: str, site_url: str, language: str) -> Iterator[Feed]:
    """A feed for every tag of every facet, empty ones included: a subscriber may be early."""
    items: dict[str, str] = {}  # a story stands in many feeds, in each as the same item
    for key, tag in hub.tags.items():
        address = hub.tag_address(key)
        own = addresses.feed(address)
        title = f"{tag.label} – {site_name}"
        channel = Channel(title, tag.note, site_url + address, site_url + own, language)
        stories = [hub.stories[position] for position in hub.index[key][:LENGTH]]
        for story in stories:
            if story.path not in items:
                items[story.path] = item(hub, story, site_url)
        yield Feed(own, rss(channel, stories, [items[story.path] for story in stories]))


def rss(channel: Channel, stories: Sequence[Story], items: Sequence[str]) -> str:
    """The feed's text, with `items` as they are.

    It names no day that is not in the stories, so it changes with them only.
    """
    root = Element("rss", {"version": "2.0"})
    top = SubElement(root, "channel")
    add(top, "title", channel.title)
    add(top, "link", channel.link)
    add(top, "description", channel.description)
    add(top, "language", channel.language)
    if stories:
        add(top, "lastBuildDate", rfc822(max(story.updated for story in stories)))
    own = {"href": channel.own, "rel": "self", "type": "application/rss+xml"}
    SubElement(top, f"{{{ATOM}}}link", own)
    top.append(ElementTree.ProcessingInstruction(PLACE))
    ElementTree.indent(root)
    before, _, after = ElementTree.tostring(root, "unicode").partition(f"<?{PLACE}?>")
    return "".join((DECLARATION, before, LINE.join(items), after, "\n"))


def item(hub: Hub, story: Story, site_url: str) -> str:
    """One story as XML; its guid is its permanent id, so a moved story is not a new one."""
    element = Element("item")
    add(element, "title", story.title)
    add(element, "link", site_url + hub.address(story))
    add(element, "description", str(escape(story.summary)))  # a description is HTML
    add(element, "guid", guid(story, site_url), isPermaLink="false")
    add(element, "pubDate", rfc822(story.date))
    for key in story.tags:
        domain = site_url + addresses.of_facet(hub.facets[key.facet])
        add(element, "category", hub.tags[key].label, domain=domain)
    ElementTree.indent(element, level=2)
    return ElementTree.tostring(element, "unicode")


def add(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = text


def guid(story: Story, site_url: str) -> str:
    """A tag URI (RFC 4151): who names it, since when, and the story's permanent id."""
    return f"tag:{urlsplit(site_url).hostname},{story.date.year}:{story.id}"


def rfc822(date: dt.date) -> str:
    """The first moment of the day in UTC, as RSS wants it (RFC 822 with a four-digit year)."""
    return format_datetime(dt.datetime(date.year, date.month, date.day, tzinfo=dt.UTC))
