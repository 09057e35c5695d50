"""Lists of feeds that a feed reader takes in at once: OPML 2.0 (http://opml.org/spec2.opml)."""

from collections.abc import Iterator, Sequence
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from hooks.content.vocabulary import Facet
from hooks.knowledge import addresses
from hooks.publishing.feeds.entry import Publisher
from hooks.publishing.feeds.rss import DECLARATION
from hooks.publishing.feeds.streams import Stream

Group = tuple[str, Sequence[Stream]]  # its heading, and its feeds


def lists(
    streams: Sequence[Stream], facets: Sequence[Facet], publisher: Publisher
) -> Iterator[tuple[str, bytes]]:
    """Address and text of each list: one of all feeds, and one for each facet, where it was too."""
    groups = [("", [stream for stream in streams if not stream.facet])]
    for facet in facets:
        own = [stream for stream in streams if stream.facet == facet.name]
        groups.append((facet.plural, own))
        title = f"{facet.plural} – {publisher.name}"
        text = document(title, [("", own)], publisher.root)
        yield from ((address, text) for address in addresses.opmls(facet))
    yield addresses.opml(addresses.SUBSCRIBE), document(publisher.name, groups, publisher.root)


def document(title: str, groups: Sequence[Group], root: str) -> bytes:
    """The feeds, those of a group with a heading below it."""
    top = Element("opml", {"version": "2.0"})
    SubElement(SubElement(top, "head"), "title").text = title
    body = SubElement(top, "body")
    for heading, streams in groups:
        above = SubElement(body, "outline", {"text": heading}) if heading else body
        for stream in streams:
            shown = {"type": "rss", "text": stream.title, "title": stream.title}
            places = {"xmlUrl": root + stream.rss, "htmlUrl": root + stream.page}
            SubElement(above, "outline", {**shown, **places})
    ElementTree.indent(top)
    return (DECLARATION + ElementTree.tostring(top, "unicode") + "\n").encode()
