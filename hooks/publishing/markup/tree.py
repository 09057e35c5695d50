"""What is done to a story's tree of elements once Markdown has made it."""

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html.entities import html5
from xml.etree.ElementTree import Element

Resolve = Callable[[str], str | None]
ALIGNED = {"left": "hub-left", "right": "hub-right", "center": "hub-centre"}
ENTITY = r"&(?:#[0-9]{1,200}|#[xX][0-9a-fA-F]{1,200}|[a-zA-Z0-9]{1,200});"


@dataclass(frozen=True, slots=True)
class Lost:
    """Something that Markdown made and the hub takes out: its target, as it was written."""

    target: str
    what: str  # "link" if it leads nowhere, "inner link" of another, "picture"


def finish(root: Element, resolve: Resolve) -> Iterator[Lost]:
    """Resolves links, takes out pictures, makes cells plain. Gives what it takes out."""
    for element in root.iter():
        if element.tag == "a":
            yield from link(element, resolve)
        elif element.tag == "img":
            yield picture(element)
        elif element.tag in ("th", "td"):
            cell(element)
        elif element.tag == "ol" and 0 < len(start := element.get("start", "")) < 10:
            element.set("start", str(int(start)))  # digits of any alphabet


def link(element: Element, resolve: Resolve) -> Iterator[Lost]:
    """A target that leads nowhere loses its link; one off the site is marked as such."""
    written = decoded(element.attrib.pop("href", ""))
    target = resolve(written)
    if "title" in element.attrib:
        element.set("title", coded(decoded(element.attrib["title"])))
    if target is None:
        element.attrib.clear()
        yield Lost(written, "link")
    else:
        element.set("href", coded(target))
        if target.lower().startswith(("http:", "https:")):
            element.set("rel", "nofollow noopener")
    for inner in element.iterfind(".//a"):
        yield Lost(decoded(inner.attrib.pop("href", "")), "inner link")
        inner.tag = "span"
        inner.attrib.clear()


def decoded(text: str) -> str:
    """An attribute as browsers read it: without its semicolon, `&copy` stays what it is."""
    return re.sub(ENTITY, letters, text) if "&" in text else text


def letters(match: re.Match[str]) -> str:
    """What an entity stands for; itself if it is none, such as the end of `R&D;`."""
    known = match[0][1] == "#" or match[0][1:] in html5
    return html.unescape(match[0]) if known else match[0]


def coded(text: str) -> str:
    """An attribute in which no `&` can be taken for the beginning of an entity."""
    return text.replace("&", "&amp;")


def picture(element: Element) -> Lost:
    """The words for it stand in its place: a text names no picture."""
    source, words, tail = element.get("src", ""), element.get("alt", ""), element.tail
    element.clear()
    element.tag, element.text, element.tail = "span", words, tail
    return Lost(decoded(source), "picture")


def cell(element: Element) -> None:
    """A cell is aligned by a class: the content policy allows no style on an element."""
    if element.tag == "th":
        element.set("scope", "col")
    style = element.attrib.pop("style", "")
    if aligned := ALIGNED.get(style.removeprefix("text-align: ").rstrip("; ")):
        element.set("class", aligned)
