"""A story's Markdown becomes HTML: a pure function of its text, its people and its links.

Raw HTML shows as text: a stranger's story holds no markup but what Markdown makes. With the
other `markdown_*` the only code that imports `markdown`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from markdown import Markdown

from hooks.content.story import Person
from hooks.publishing.markup.cleaning import canonical
from hooks.publishing.markup.headings import Headings
from hooks.publishing.markup.marks import Marks
from hooks.publishing.markup.rules import Finish, Footnotes, Plain
from hooks.publishing.markup.tables import WideTables
from hooks.publishing.markup.tree import Lost, Resolve

UNMARKED = Marks()
EXTENSIONS = ("fenced_code", "tables", "sane_lists")


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
            extensions=[
                *EXTENSIONS,
                Headings(),
                Footnotes(BACKLINK_TEXT="↩"),
                WideTables(),
                Plain(self.finish),
            ],
            output_format="html",
        )

    def render(
        self, body: str, people: Sequence[Person], resolve: Resolve, marks: Marks = UNMARKED
    ) -> Rendered:
        """The HTML of `body`; `resolve` gives the address for a link's target."""
        self.finish.people, self.finish.resolve, self.finish.marks = people, resolve, marks
        text = canonical(self.converter.reset().convert(body))
        toc = tuple(self.converter.toc_tokens)  # type: ignore[attr-defined]
        return Rendered(text, toc, self.finish.lost)
