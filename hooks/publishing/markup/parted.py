"""A page's text in its parts, for a template that sets each apart, such as the front page's."""

import re
from dataclasses import dataclass

from markupsafe import Markup

HEADING = re.compile(r"(?=<h2[ >])")
SOURCES = '<h2 id="sources">'


@dataclass(frozen=True, slots=True)
class Parted:
    """What stands before the first heading of level two, and each such heading with its text."""

    lead: Markup
    sections: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Sourced:
    """A text, and apart from it what it rests on: its last section, if the heading is *Sources*."""

    text: Markup
    heading: Markup
    sources: Markup

    @property
    def count(self) -> int:
        """How many sources there are."""
        return self.sources.count("<li>")


def parted(html: str) -> Parted:
    """The parts of HTML that is safe to print."""
    lead, *sections = HEADING.split(html)
    return Parted(Markup(lead), tuple(map(Markup, sections)))


def sourced(html: str) -> Sourced:
    """HTML that is safe to print, with its list of sources apart; nothing comes after that list."""
    text, heading, rest = html.rpartition(SOURCES)
    title, ends, sources = rest.partition("</h2>")
    if not heading or "<h2" in sources or "<li>" not in sources:
        return Sourced(Markup(html), Markup(), Markup())
    return Sourced(Markup(text), Markup(heading + title + ends), Markup(sources))
