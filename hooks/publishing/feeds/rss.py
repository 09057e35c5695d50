"""RSS 2.0 with Atom links and archives (https://www.rssboard.org/rss-profile, RFC 5005).

Written with ElementTree, so that no text can break the markup.
"""

import datetime as dt
from collections.abc import Sequence
from email.utils import format_datetime
from functools import lru_cache
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement
from xml.sax.saxutils import escape as cdata

from markupsafe import escape

from hooks.publishing.feeds.entry import Channel, Entry, Item, moment

TYPE = "application/rss+xml"
STYLE = "css/feed.css"  # browsers have dropped XSLT, and show a feed by CSS
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
PLACE, LINE = "items", b"\n    "  # where the items go: no text can hold an instruction like it
NAMES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fh": "http://purl.org/syndication/history/1.0",
}
for prefix, space in NAMES.items():
    ElementTree.register_namespace(prefix, space)


def item(entry: Entry) -> Item:
    """One entry as XML. The namespaces are those of `document`."""
    root = Element("rss")
    describe(SubElement(root, "item"), entry)
    ElementTree.indent(root, level=1)
    written = ElementTree.tostring(root, "unicode")
    before, _, after = written.partition(f"<?{PLACE}?>\n      ")
    before, after = before[before.index(">") + 1 :].lstrip(), after[: after.rindex("<")].rstrip()
    encoded = f"<content:encoded>{cdata(entry.html)}</content:encoded>\n      "
    text = encoded if entry.html else ""
    return Item((before + after).encode(), (before + text + after).encode())


def describe(element: Element, entry: Entry) -> None:
    """All that the item says, with a mark where its text goes."""
    add(element, "title", entry.title)
    add(element, "link", entry.address)
    add(element, "description", str(escape(entry.summary)))  # a description is HTML
    element.append(ElementTree.ProcessingInstruction(PLACE))
    for creator in entry.creators:
        add(element, name("dc", "creator"), creator)
    for category in entry.categories:
        add(element, "category", category.label, domain=category.domain)
    if image := entry.image:
        where = {"url": image.address, "length": str(image.length), "type": image.type}
        SubElement(element, "enclosure", where)
    add(element, "guid", entry.id, isPermaLink="false")
    if entry.published:
        add(element, "pubDate", rfc822(entry.published))
    if entry.updated and entry.updated != entry.published:
        add(element, name("atom", "updated"), moment(entry.updated).isoformat())
    if entry.origin:  # RSS's own <source> is for the feed that an item came from
        link(element, "via", entry.origin.address, title=entry.origin.title)


def document(channel: Channel, items: Sequence[bytes]) -> bytes:
    """A feed, or a document of its archive, with `items` as they are.

    It names no day that is not in its entries, so it changes with them only.
    """
    spaces = {f"xmlns:{prefix}": NAMES[prefix] for prefix in ("content", "dc")}
    root = Element("rss", {"version": "2.0", **spaces})
    top = SubElement(root, "channel")
    describe_channel(top, channel)
    image = SubElement(top, "image")
    for part, text in {"url": channel.icon, "title": channel.title, "link": channel.page}.items():
        add(image, part, text)
    history(top, channel)
    top.append(ElementTree.ProcessingInstruction(PLACE))
    ElementTree.indent(root)
    before, _, after = ElementTree.tostring(root, "unicode").partition(f"<?{PLACE}?>")
    head = "".join((DECLARATION, style(channel), before)).encode()
    return b"".join((head, LINE.join(items), after.encode(), b"\n"))


def describe_channel(top: Element, channel: Channel) -> None:
    """What the feed is, in whose words, and since when it is as it is."""
    add(top, "title", channel.title)
    add(top, "link", channel.page)
    add(top, "description", str(escape(channel.note)))
    add(top, "language", channel.publisher.language)
    if licence := channel.publisher.licence:
        add(top, "copyright", f"Texts are under {licence}")
    if channel.updated:
        add(top, "lastBuildDate", rfc822(channel.updated))
    add(top, "docs", "http://www.rssboard.org/rss-specification")


def style(channel: Channel) -> str:
    """The instruction that shows the feed in a browser; relative, so that a preview has it too."""
    own = channel.own.removeprefix(channel.publisher.root)
    data = f'type="text/css" href="{"../" * own.count("/")}{STYLE}"'
    instruction = ElementTree.ProcessingInstruction("xml-stylesheet", data)
    return ElementTree.tostring(instruction, "unicode") + "\n"


def history(top: Element, channel: Channel) -> None:
    """Where the document is, and the way to older ones (RFC 5005, 4)."""
    if channel.current:
        SubElement(top, name("fh", "archive"))
        link(top, "current", channel.current, type=TYPE)
    link(top, "self", channel.own, type=TYPE)
    if channel.older:
        link(top, "prev-archive", channel.older, type=TYPE)


def link(parent: Element, relation: str, address: str, **attributes: str) -> None:
    given = {"href": address, "rel": relation} | attributes
    SubElement(parent, name("atom", "link"), given)


def name(prefix: str, local: str) -> str:
    return f"{{{NAMES[prefix]}}}{local}"


def add(parent: Element, name: str, text: str, **attributes: str) -> None:
    SubElement(parent, name, attributes).text = text


@lru_cache(maxsize=1000)  # many stories and feeds share a day
def rfc822(date: dt.date) -> str:
    """The day as RSS wants it: RFC 822 with a four-digit year."""
    return format_datetime(moment(date))
