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
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from hooks.content.forms import not_xml, slugged
from hooks.content.story import Person
from hooks.publishing import conversation, tree
from hooks.publishing.tree import Resolve

EXTENSIONS = ("fenced_code", "tables", "sane_lists", "toc", "footnotes")
ENTITY = r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});"
TAKEN = ("text", "sources", "filed-under", "related-stories", "what-links-here", "hub-q")


def slug(words: str, separator: str = "-") -> str:
    """The id of a heading: a slug that is nobody else's and nothing to a script."""
    made = slugged(html.unescape(words))[:60].strip("-") or "part"
    return f"part-{made}" if made in TAKEN or made[0].isdigit() else made


SETTINGS: dict[str, dict[str, Any]] = {
    "toc": {"permalink": False, "toc_depth": "2-3", "slugify": slug},
    "footnotes": {"BACKLINK_TEXT": "↩"},
}
CODE = re.compile(r"<code[^<>]{0,80}>[^<]*+</code>")


@dataclass(frozen=True, slots=True)
class Rendered:
    """HTML and the headings in it, as Python-Markdown's `toc_tokens`.

    `lost` holds what Markdown made and the hub takes out: targets that lead nowhere, pictures.
    """

    html: str
    toc: tuple[dict[str, Any], ...]
    lost: tuple[str, ...] = ()

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
            extensions=[*EXTENSIONS, Plain(self.finish)],
            extension_configs=SETTINGS,
            output_format="html",
        )

    def render(self, body: str, people: Sequence[Person], resolve: Resolve) -> Rendered:
        """The HTML of `body`; `resolve` gives the address for a link's target."""
        self.finish.people, self.finish.resolve = people, resolve
        text = canonical(self.converter.reset().convert(body))
        toc = tuple(self.converter.toc_tokens)  # type: ignore[attr-defined]
        return Rendered(text, toc, self.finish.lost)


def canonical(text: str) -> str:
    """The HTML with each sign written as the standard's algorithm does (HTML, 13.3).

    So HTML that is read and written again comes out the same.
    """
    text = text.replace("\xa0", "&nbsp;").replace("&#160;", "&nbsp;")
    if "&quot;" in text:
        text = CODE.sub(lambda match: match[0].replace("&quot;", '"'), text)
    return text


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
        md.treeprocessors.register(self.finish, "hub", 0)  # after inline text and toc


class Entity(InlineProcessor):
    """`&eacute;` becomes the letter, so that every later step sees what the reader will see."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - the library's name
        self, match: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        letters = html.unescape(match[0])
        shown = "\ufffd" if not_xml(letters) else html.escape(letters, quote=False)
        return shown, match.start(), match.end()


class Finish(Treeprocessor):
    """Hands every story's tree over at the end, and keeps what was taken out of it."""

    people: Sequence[Person] = ()
    resolve: Resolve = staticmethod(lambda target: target)
    lost: tuple[str, ...] = ()

    def run(self, root: ElementTree.Element) -> None:
        self.lost = tuple(tree.finish(root, self.resolve))
        if self.people:
            conversation.shape(root, self.people)
