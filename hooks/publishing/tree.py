"""What is done to a story's tree of elements once Markdown has made it."""

import html
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element

Resolve = Callable[[str], str | None]
ALIGNED = {"left": "hub-left", "right": "hub-right", "center": "hub-centre"}


def finish(root: Element, resolve: Resolve) -> Iterator[str]:
    """Resolves links, takes out pictures, makes cells plain.

    Gives the target of each link that leads nowhere and of each picture, as they were written.
    """
    for element in root.iter():
        if element.tag == "a":
            yield from link(element, resolve)
        elif element.tag == "img":
            yield picture(element)
        elif element.tag in ("th", "td"):
            cell(element)


def link(element: Element, resolve: Resolve) -> Iterator[str]:
    """A target that leads nowhere loses its link; one off the site is marked as such."""
    written = html.unescape(element.attrib.pop("href", ""))
    target = resolve(written)
    if target is None:
        yield written
        return
    element.set("href", target)
    if target.startswith(("http:", "https:")):
        element.set("rel", "nofollow noopener")


def picture(element: Element) -> str:
    """The words for it stand in its place: a text names no picture."""
    source, words, tail = element.get("src", ""), element.get("alt", ""), element.tail
    element.clear()
    element.tag, element.text, element.tail = "span", words, tail
    return source


def cell(element: Element) -> None:
    """A cell is aligned by a class: the content policy allows no style on an element."""
    if element.tag == "th":
        element.set("scope", "col")
    style = element.attrib.pop("style", "")
    if aligned := ALIGNED.get(style.removeprefix("text-align: ").rstrip("; ")):
        element.set("class", aligned)
