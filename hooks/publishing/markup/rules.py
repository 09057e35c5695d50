"""How a story's Markdown differs from what Python-Markdown makes by itself: the rules it is given.

Raw HTML is off, no letter is lost, and text without marks is left alone.
"""

import html
import re
from collections.abc import Sequence
from xml.etree import ElementTree

from markdown import Extension, Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import DelimiterProcessor, InlineProcessor
from markdown.treeprocessors import Treeprocessor

from hooks.content.story import Person
from hooks.content.text.forms import not_xml
from hooks.publishing.markup import conversation, marks, tree
from hooks.publishing.markup.marks import Marks
from hooks.publishing.markup.signs import Unmarked, Whitespace, spare_blocks
from hooks.publishing.markup.tree import ENTITY, Lost, Resolve

MARKS = str.maketrans("", "", "*_")


class Footnotes(FootnoteExtension):
    """Their ids are numbers: the name that an author gives a footnote may hold anything."""

    def makeFootnoteId(self, id: str) -> str:  # noqa: A002, N802 - the library's names
        return super().makeFootnoteId(self.number(id))

    def makeFootnoteRefId(self, id: str, found: bool = False) -> str:  # noqa: A002, N802
        return super().makeFootnoteRefId(self.number(id), found)

    def number(self, name: str) -> str:
        return str(list(self.footnotes).index(name) + 1)


class Plain(Extension):
    """No raw HTML; links resolved and turns shaped once the tree stands."""

    def __init__(self, finish: "Finish") -> None:
        super().__init__()
        self.finish = finish

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        md.preprocessors.deregister("html_block")
        md.preprocessors.register(Whitespace(md), "normalize_whitespace", 30)
        spare_blocks(md)
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("automail")  # it writes letters as codes, to no avail
        md.inlinePatterns.register(Entity(ENTITY, md), "entity", 80)
        md.inlinePatterns.register(Emphasis(md), "em_strong", 60)
        md.treeprocessors.register(Unmarked(md), "unmarked", 25)  # before inline text
        md.treeprocessors.register(self.finish, "hub", 0)  # after inline text and toc


class Entity(InlineProcessor):
    """`&eacute;` becomes the letter, so that every later step sees what the reader will see."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self, match: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        letters = tree.letters(match)
        shown = "\ufffd" if not_xml(letters or "\0") else html.escape(letters, quote=False)
        return shown, match.start(), match.end()


class Emphasis(DelimiterProcessor):
    """Loses no letter: Markdown 3.11.3 does so after a mark that nothing closes, `*b**c*d`."""

    def __init__(self, md: Markdown) -> None:
        super().__init__("*", "strong,em", md)
        self.add("_", "strong,em", smart=True)

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self, match: re.Match[str], data: str
    ) -> tuple[ElementTree.Element | None, int | None, int | None]:
        element, start, end = super().handleMatch(match, data)
        words = "" if element is None else "".join(element.itertext())
        if element is None or data[start:end].translate(MARKS) == words.translate(MARKS):
            return element, start, end
        self.reset()
        return None, match.start(), match.end()


class Finish(Treeprocessor):
    """Hands every story's tree over at the end, and keeps what was taken out of it."""

    people: Sequence[Person] = ()
    resolve: Resolve = staticmethod(lambda target: target)
    marks: Marks = Marks()
    lost: tuple[Lost, ...] = ()

    def run(self, root: ElementTree.Element) -> None:
        self.lost = tuple(tree.finish(root, self.resolve))
        if self.people:
            conversation.shape(root, self.people)
        marks.mark(root, self.marks)
