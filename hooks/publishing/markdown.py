"""A story's Markdown becomes HTML: a pure function of its text, its people and its links.

Raw HTML shows as text: a stranger's story holds no markup but what Markdown makes. The only
module that imports `markdown`.
"""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from markdown import Extension, Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.inlinepatterns import DelimiterProcessor, InlineProcessor
from markdown.treeprocessors import Treeprocessor

from hooks.content.forms import not_xml, slugged
from hooks.content.story import Person
from hooks.publishing import conversation, tree
from hooks.publishing.cleaning import canonical
from hooks.publishing.tree import ENTITY, Lost, Resolve

EXTENSIONS = ("fenced_code", "tables", "sane_lists", "toc")
MARKS = str.maketrans("", "", "*_")
TAKEN = ("text", "sources", "filed-under", "related-stories", "what-links-here", "hub-q")


def slug(words: str, separator: str = "-") -> str:
    """The id of a heading: a slug that is nobody else's and nothing to a script."""
    made = slugged(html.unescape(words))[:60].strip("-") or "part"
    return f"part-{made}" if made in TAKEN or made[0].isdigit() else made


SETTINGS: dict[str, dict[str, Any]] = {
    "toc": {"permalink": False, "toc_depth": "2-3", "slugify": slug, "marker": ""},
}


@dataclass(frozen=True, slots=True)
class Rendered:
    """HTML and the headings in it, as Python-Markdown's `toc_tokens`.

    `lost` holds what Markdown made and the hub takes out.
    """

    html: str
    toc: tuple[dict[str, Any], ...]
    lost: tuple[Lost, ...] = ()

    @property
    def ids(self) -> set[str]:
        """The headings that a link may lead to."""
        tokens, found = list(self.toc), set()
        while tokens:
            token = tokens.pop()
            found.add(str(token["id"]))
            tokens += token["children"]
        return found


class Renderer:
    """Converts stories one after another with one converter, which is most of the cost."""

    def __init__(self) -> None:
        self.finish = Finish()
        self.converter = Markdown(
            extensions=[*EXTENSIONS, Footnotes(BACKLINK_TEXT="↩"), Plain(self.finish)],
            extension_configs=SETTINGS,
            output_format="html",
        )

    def render(self, body: str, people: Sequence[Person], resolve: Resolve) -> Rendered:
        """The HTML of `body`; `resolve` gives the address for a link's target."""
        self.finish.people, self.finish.resolve = people, resolve
        text = canonical(self.converter.reset().convert(body))
        toc = tuple(self.converter.toc_tokens)  # type: ignore[attr-defined]
        return Rendered(text, toc, self.finish.lost)


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
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("automail")  # it writes letters as codes, to no avail
        md.inlinePatterns.register(Entity(ENTITY, md), "entity", 80)
        md.inlinePatterns.register(Emphasis(md), "em_strong", 60)
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
    lost: tuple[Lost, ...] = ()

    def run(self, root: ElementTree.Element) -> None:
        self.lost = tuple(tree.finish(root, self.resolve))
        if self.people:
            conversation.shape(root, self.people)
