"""Ids of headings, and the headings as data for the table of contents that the theme shows."""

from typing import Any
from xml.etree import ElementTree

from markdown.extensions.toc import TocExtension, TocTreeprocessor

from hooks.content.body.anchors import slug


class Contents(TocTreeprocessor):
    """The library's, but for the list of headings in the text, which no page shows."""

    def build_toc_div(self, toc_list: list[Any]) -> ElementTree.Element:
        return ElementTree.Element("div")


class Headings(TocExtension):
    """Every heading gets an id; those of level two and three are told."""

    TreeProcessorClass = Contents

    def __init__(self) -> None:
        super().__init__(permalink=False, toc_depth="2-3", slugify=slug, marker="")
