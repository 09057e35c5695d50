"""The feeds of a built site, each document by itself and all together.

RSS 2.0 by the rules of the W3C's validator, JSON Feed 1.1 by its text, archives by RFC 5005.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from urllib.parse import urlsplit
from xml.etree import ElementTree

from hooks.gate.item import SPACES, WEB, Items, Told, of_json, of_rss
from hooks.gate.xml import xml

VERSION = "https://jsonfeed.org/version/1.1"
RSS, JSON = b"<rss ", b'{"version": "https://jsonfeed.org/'
ALONE = re.compile(r"(?:[^/]+/){4}feed\.xml")  # facet, tag, facet, tag
LINK = f"{{{SPACES['atom']}}}link"


@dataclass(frozen=True, slots=True)
class Document:
    """A feed, or a part of its archive: its own address, that of the next older part, that of its
    page, its items, and what stands for their ids in their order."""

    own: str
    older: str
    page: str = ""
    items: tuple[Told, ...] = ()
    ids: bytes = b""


def is_feed(data: bytes) -> bool:
    """Whether the file is a feed of either format."""
    return RSS in data[:400] or data.startswith(JSON)


class Feeds:
    """What was seen of a site's feeds. After `today` nothing has happened."""

    def __init__(self, today: dt.date) -> None:
        self.today, self.reading = today, Items()
        self.documents: dict[str, Document] = {}
        self.before: dict[str, Document] = {}  # those that were read at another time, without items

    def look(self, name: str, data: bytes) -> Iterator[str]:
        """What is wrong with one document. Raises ValueError where it is none."""
        read = json_feed if data.startswith(JSON) else rss
        faults: list[str] = []
        try:
            document = read(data, self.reading, faults)
        except ElementTree.ParseError as error:
            raise ValueError(str(error)) from error
        ids = sha256("\n".join(item.id for item in document.items).encode()).digest()
        self.documents[name] = replace(document, ids=ids)
        yield from faults
        yield from self.of_items(document.items)

    def of_items(self, items: Sequence[Told]) -> Iterator[str]:
        seen: set[str] = set()
        for item in items:
            yield from (f"{item.title[:60]!r} has {fault}" for fault in item.faults)
            if item.id in seen:
                yield f"{item.title[:60]!r} has the id of another item ({item.id})"
            if item.published and item.published.date() > self.today:
                yield f"{item.title[:60]!r} is dated in the future"
            seen.add(item.id)
        days = [item.published for item in items if item.published]
        if days != sorted(days, reverse=True):
            yield "its items are not sorted, the newest first"

    def whole(self) -> Iterator[tuple[str, str]]:
        """What is wrong with the feeds together: name and fault of each."""
        for name, document in (self.before | self.documents).items():
            for address in filter(None, (document.own, document.older)):
                if self.at(address) is None:
                    yield name, f"it names {address}, where there is no feed"
            twin = self.documents.get(twin_of(name))
            if name in self.before:
                continue
            if has_twin(name) and (twin is None or twin.ids != document.ids):
                yield name, f"{twin_of(name)} does not say the same"

    def at(self, address: str) -> Document | None:
        """The document at the address; a site may lie below a folder of its host."""
        path = urlsplit(address).path.lstrip("/")
        while path:
            if found := self.documents.get(path) or self.before.get(path):
                return found
            path = path.partition("/")[2]
        return None


def is_alone(name: str) -> bool:
    """Whether it is the feed of two tags, which is RSS alone."""
    return ALONE.fullmatch(name) is not None


def has_twin(name: str) -> bool:
    """Whether the file, if it is a feed, must stand there as JSON too."""
    return name.endswith(".xml") and not is_alone(name)


def twin_of(name: str) -> str:
    """The name of the same document as JSON."""
    return re.sub(r"\.xml$", ".json", re.sub(r"(^|/)feed_rss_", r"\1feed_json_", name))


def rss(data: bytes, reading: Items, faults: list[str]) -> Document:
    """The document, with each item read by itself: what is left must hold as many empty ones."""
    head, *rest = data.split(b"<item>")
    cut = [each.rpartition(b"</item>") for each in rest]
    whole = b"<item/>".join((head, *(after for _, _, after in cut)))
    faults += xml(whole)
    frame = ElementTree.fromstring(whole)
    channel = frame.find("channel")
    if frame.tag != "rss" or frame.get("version") != "2.0" or channel is None:
        raise ValueError("it is no RSS 2.0")
    if len(channel.findall("item")) != len(cut) or not all(end for _, end, _ in cut):
        raise ValueError("an item is where none may be, or never ends")
    items = tuple(reading.told(of_rss, each) for each, _, _ in cut)
    told = {name: channel.findtext(name, "") for name in ("title", "link", "description")}
    faults += [f"its channel has no {name}" for name, text in told.items() if not text.strip()]
    if len(channel.findall(f"{LINK}[@rel='self']")) != 1:
        faults.append("it does not say once where it is")
    found = {link.get("rel"): link.get("href") or "" for link in channel.findall(LINK)}
    faults += [f"the address {each[:60]!r}" for each in found.values() if not WEB.fullmatch(each)]
    if not WEB.fullmatch(told["link"]):
        faults.append("its channel's link is not absolute")
    return Document(found.get("self", ""), found.get("prev-archive", ""), told["link"], items)


def json_feed(data: bytes, reading: Items, faults: list[str]) -> Document:
    """The document, in which each item is a line: a line end is never within a text of JSON."""
    head, *lines = data.removesuffix(b"\n").split(b"\n")
    cut = [line.removesuffix(b",") for line in lines[:-1] if line]
    tail = lines[-1] if lines else b""
    value = json.loads(head + b",".join([b"0"] * len(cut)) + tail)
    if value.get("version") != VERSION or value.get("items") != [0] * len(cut):
        raise ValueError("it is no JSON Feed 1.1")
    items = tuple(reading.told(of_json, each) for each in cut)
    if not str(value.get("title", "")).strip():
        faults.append("it has no title")
    page, own, older = (str(value.get(n, "")) for n in ("home_page_url", "feed_url", "next_url"))
    wrong = [each for each in (page, own, older or page) if not WEB.fullmatch(each)]
    faults += [f"the address {each[:60]!r}" for each in wrong]
    return Document(own, older, page, items)
