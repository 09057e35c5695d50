"""A wide table of a text stands in a frame, which scrolls from side to side.

So its words stay whole on a phone. A keyboard reaches the frame, and its heading is its name. On a
hand-written page one with many columns becomes a block for each row there, so that no column is
out of sight. Browsers tell a screen reader of a table still; parts of one may have no roles
(https://www.w3.org/TR/html-aria/#docconformance).
"""

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

WIDE = 3  # columns
MANY = 5
HEADINGS = {f"h{level}" for level in range(1, 7)}
HOLDERS = {"blockquote", "div", "dd", "li", "ol", "ul"}


class Frame(Treeprocessor):
    """Puts each wide table of a text into a frame."""

    stacks = False

    def run(self, root: Element) -> None:
        frame(root, "")
        if self.stacks:
            for each in root.iter("div"):
                if each.get("class") == "hub-frame" and len(list(each.iter("th"))) >= MANY:
                    stack(each)


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


def stack(frame: Element) -> None:
    """Lets the frame's table be shown as a block a row: each cell names its column."""
    frame.set("class", "hub-frame hub-stacked")
    columns = ["".join(head.itertext()).strip() for head in frame.iter("th")]
    for row in frame.iter("tr"):
        for column, cell in zip(columns, row.iterfind("td"), strict=False):
            cell.set("data-of", column)


class WideTables(Extension):
    """Comes last, when headings have their ids. `stacks` is for what its keepers write, and not
    for stories, whose HTML may hold less (see `cleaning`)."""

    def __init__(self, *, stacks: bool = False) -> None:
        super().__init__()
        self.stacks = stacks

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        frames = Frame(md)
        frames.stacks = self.stacks
        md.treeprocessors.register(frames, "hub-wide-tables", 1)
