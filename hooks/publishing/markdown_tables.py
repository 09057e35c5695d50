"""A wide table of a hand-written page stands in a frame, which scrolls from side to side.

So its words stay whole on a phone. A keyboard reaches the frame, and its heading is its name.
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

WIDE = 5  # columns
HEADINGS = {f"h{level}" for level in range(1, 7)}


class Frame(Treeprocessor):
    """Puts each wide table of a text into a frame."""

    def run(self, root: Element) -> None:
        name = ""
        for at, child in enumerate(root):
            name = child.get("id", name) if child.tag in HEADINGS else name
            if child.tag == "table" and len(list(child.iter("th"))) >= WIDE:
                root[at] = framed(child, name)


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
