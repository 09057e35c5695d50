"""Ids of headings, and the headings as data for the table of contents that the theme shows."""

import html
from typing import Any
from xml.etree import ElementTree

from markdown.extensions.toc import TocExtension, TocTreeprocessor

from hooks.content.forms import slugged

TAKEN = (
    *("content", "text", "sources", "filed-under", "related-stories", "what-links-here"),
    *("changes", "use", "cite-text", "words"),
)
BEGINS = ("source-", "shows-", "hub-")  # the hub's own


def slug(words: str, separator: str = "-") -> str:
    """The id of a heading: a slug that is nobody else's and nothing to a script."""
    made = slugged(html.unescape(words))[:60].strip("-") or "part"
    taken = made in TAKEN or made[0].isdigit() or made.startswith(BEGINS)
    return f"part-{made}" if taken else made


class Contents(TocTreeprocessor):
    """The library's, but for the list of headings in the text, which no page shows."""

    def build_toc_div(self, toc_list: list[Any]) -> ElementTree.Element:
        return ElementTree.Element("div")


class Headings(TocExtension):
    """Every heading gets an id; those of level two and three are told."""

    TreeProcessorClass = Contents

    def __init__(self) -> None:
        super().__init__(permalink=False, toc_depth="2-3", slugify=slug, marker="")
