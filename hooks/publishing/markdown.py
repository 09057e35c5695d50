"""A story's Markdown becomes HTML: a pure function of its text, its people and its links.

Raw HTML shows as text: a stranger's story holds no markup but what Markdown makes. The only
module that imports `markdown`.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree

from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from hooks.content.story import Person
from hooks.publishing import conversation

EXTENSIONS = ("fenced_code", "tables", "sane_lists", "toc", "footnotes")
SETTINGS = {"toc": {"permalink": False, "toc_depth": "2-3"}}
Resolve = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Rendered:
    """HTML and the headings in it, as Python-Markdown's `toc_tokens`."""

    html: str
    toc: tuple[dict[str, Any], ...]

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
            extensions=[*EXTENSIONS, Plain(self.finish)], extension_configs=SETTINGS
        )

    def render(self, body: str, people: Sequence[Person], resolve: Resolve) -> Rendered:
        """The HTML of `body`; `resolve` gives the address for a link's target."""
        self.finish.people, self.finish.resolve = people, resolve
        html = self.converter.reset().convert(body)
        return Rendered(html, tuple(self.converter.toc_tokens))  # type: ignore[attr-defined]


class Plain(Extension):
    """No raw HTML; links resolved and turns shaped once the tree stands."""

    def __init__(self, finish: "Finish") -> None:
        super().__init__()
        self.finish = finish

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the library's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.treeprocessors.register(self.finish, "hub", 0)  # after inline text and toc


class Finish(Treeprocessor):
    """What is done to every story's tree at the end."""

    people: Sequence[Person] = ()
    resolve: Resolve = staticmethod(lambda target: target)

    def run(self, root: ElementTree.Element) -> None:
        for link in root.iter("a"):
            self.link(link)
        for table in root.iter("table"):
            for heading in table.iter("th"):
                heading.set("scope", "col")
        if self.people:
            conversation.shape(root, self.people)

    def link(self, link: ElementTree.Element) -> None:
        """A target that leads nowhere loses its link; one off the site is marked as such."""
        target = self.resolve(link.get("href", ""))
        if target is None:
            del link.attrib["href"]
            return
        link.set("href", target)
        if target.startswith(("http:", "https:")):
            link.set("rel", "nofollow noopener")
