"""A wide table of a text stands in a frame, which scrolls from side to side.

So its words stay whole on a phone. A keyboard reaches the frame, and its heading is its name.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

WIDE = 3  # columns
HEADINGS = {f"h{level}" for level in range(1, 7)}
HOLDERS = {"blockquote", "div", "dd", "li", "ol", "ul"}


class Frame(Treeprocessor):
    """Puts each wide table of a text into a frame."""

    def run(self, root: Element) -> None:
        frame(root, "")


def frame(parent: Element, name: str) -> str:
    """Frames the tables within; `name` is the id of the last heading, before it and then after."""
    for at, child in enumerate(parent):
        if child.tag in HEADINGS:
            name = child.get("id", name)
        elif child.tag in HOLDERS:
            name = frame(child, name)
        elif child.tag == "table" and len(list(child.iter("th"))) >= WIDE:
            parent[at] = framed(child, name)
    return name


def framed(table: Element, name: str) -> Element:
    """The table in a frame that the heading with the id `name` names."""
    how = {"class": "hub-frame", "role": "group", "tabindex": "0"}
    frame = Element("div", how | ({"aria-labelledby": name} if name else {}))
    frame.append(table)
    return frame


class WideTables(Extension):
    """Comes last, when headings have their ids."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.treeprocessors.register(Frame(md), "hub-wide-tables", 1)
