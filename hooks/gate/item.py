"""An item of a built feed, and what no item may be (https://validator.w3.org/feed/docs/).

Each distinct item is read once, however many feeds hold it.
"""

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import lru_cache
from hashlib import sha256
from html import unescape
from typing import Any
from xml.etree import ElementTree

from hooks.gate.xml import xml

SPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
OPEN = "".join(f' xmlns:{name}="{space}"' for name, space in SPACES.items())
ID = re.compile(r"tag:[a-z0-9.@_-]{1,200},\d{4}(?:-\d\d(?:-\d\d)?)?:[a-z0-9][a-z0-9./_-]*")
RFC822 = re.compile(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0000"
)
WEB = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d{1,5})?/[^\s<>\"]*")
LEADING = re.compile(r"https?://[^\s<>\"/]+|mailto:[^\s<>\"]+")
TAG = re.compile(r'</?([a-z][a-z0-9]*+)((?: (?:href|src|title|alt|start)="[^"]*+")*+)>')
ADDRESS = re.compile(r' (?:href|src)="([^"]*+)"')
TAGS = frozenset(
    re.findall(
        r"\S+",
        """a blockquote br code div em h1 h2 h3 h4 h5 h6 hr img li ol p pre span strong sub sup
        table tbody td th thead tr ul""",
    )
)
SPOKEN = (b"xmlns", b"<?", b"<!")  # without any of them there is nothing that `xml` may object to
# Of no use to a reader, and a way to hide or turn round what is read.
BARRED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Told:
    """What one item says. Without a day, `published` is None."""

    id: str
    title: str
    address: str
    published: dt.datetime | None
    faults: tuple[str, ...] = ()


class Items:
    """Reads items, each text once."""

    def __init__(self) -> None:
        self.known: dict[bytes, Told] = {}

    def told(self, read: Callable[[bytes], Told], data: bytes) -> Told:
        """What the item says. Raises ValueError or ParseError for one that nobody can read."""
        key = sha256(data).digest()
        if key not in self.known:
            self.known[key] = read(data)
        return self.known[key]


def of_rss(data: bytes) -> Told:
    """An item between its tags, in the namespaces that feeds have."""
    whole = f"<item{OPEN}>".encode() + data + b"</item>"
    root = ElementTree.fromstring(whole)
    faults = list(xml(whole)) if any(sign in data for sign in SPOKEN) else []
    texts = {name: root.findtext(name, "") for name in ("guid", "title", "link", "description")}
    guid, stamp = root.find("guid"), root.findtext("pubDate")
    html = root.findtext(f"{{{SPACES['content']}}}encoded", "")
    faults += [f"no {name}" for name, text in texts.items() if not text.strip()]
    if guid is None or guid.get("isPermaLink") != "false":
        faults.append("a guid that a program takes for an address")
    if stamp and not RFC822.fullmatch(stamp):
        faults.append(f"the date {stamp[:40]!r}, which is none of RFC 822")
    for enclosure in root.findall("enclosure"):
        faults += of_file(enclosure.get("url"), enclosure.get("length"), enclosure.get("type"))
    links = [category.get("domain") or "" for category in root.findall("category")]
    links += [link.get("href") or "" for link in root.findall(f"{{{SPACES['atom']}}}link")]
    faults += [*of_text(texts, html), *of_addresses([texts["link"], *links])]
    published = parsedate_to_datetime(stamp) if stamp and RFC822.fullmatch(stamp) else None
    return Told(texts["guid"], texts["title"], texts["link"], published, tuple(faults))


def of_json(data: bytes) -> Told:
    """An item as one value of JSON."""
    value: dict[str, Any] = json.loads(data)
    if not isinstance(value, dict):
        raise ValueError("an item is no object")
    texts = {name: str(value.get(name, "")) for name in ("id", "title", "url", "summary")}
    faults = [f"no {name}" for name, text in texts.items() if not text.strip()]
    if ("content_html" in value) == ("content_text" in value):
        faults.append("no text, or two")
    for file in value.get("attachments", ()):
        faults += of_file(file.get("url"), str(file.get("size_in_bytes")), file.get("mime_type"))
    links = [texts["url"], *([str(value["image"])] if "image" in value else ())]
    faults += [*of_text(texts, str(value.get("content_html", ""))), *of_addresses(links)]
    stamp = str(value.get("date_published", ""))
    published = dt.datetime.fromisoformat(stamp) if stamp else None
    if published and published.tzinfo is None:
        published = None
        faults.append(f"the date {stamp[:40]!r}, which is none of RFC 3339")
    return Told(texts["id"], texts["title"], texts["url"], published, tuple(faults))


def of_file(address: str | None, length: str | None, kind: str | None) -> Iterator[str]:
    yield from of_addresses([address or ""])
    if not (length or "").isdigit() or not re.fullmatch(r"image/[a-z]+", kind or ""):
        yield "a file without a size or a type"


def of_text(texts: dict[str, str], html: str) -> Iterator[str]:
    """What is wrong with the words of an item, and with its full text."""
    name, *_ = texts
    if not ID.fullmatch(texts[name]):
        yield f"the id {texts[name][:60]!r}, which is no tag: URI"
    if BARRED.search("".join(texts.values())):
        yield "a control character"
    yield from of_html(html)


@lru_cache(maxsize=100)  # an item as RSS comes soon after the same as JSON
def of_html(html: str) -> tuple[str, ...]:
    """What is wrong with the full text of an item."""
    faults = ["a control character"] if BARRED.search(html) else []
    tags = TAG.findall(html)
    if html.count("<") != len(tags) or {name for name, _ in tags} - TAGS:
        faults.append("HTML that no feed may hold")
    led = (address for _, rest in tags if rest for address in ADDRESS.findall(rest))
    faults += [f"the address {a[:60]!r}" for a in led if not LEADING.match(unescape(a))]
    return tuple(faults)


def of_addresses(found: list[str]) -> Iterator[str]:
    """Every address is one that leads to the same from anywhere."""
    yield from (f"the address {each[:60]!r}" for each in found if not WEB.fullmatch(each))
