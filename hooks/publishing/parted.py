"""A page's text in its parts, for a template that sets each apart, such as the front page's."""

import re
from dataclasses import dataclass

from markupsafe import Markup

HEADING = re.compile(r"(?=<h2[ >])")


@dataclass(frozen=True, slots=True)
class Parted:
    """What stands before the first heading of level two, and each such heading with its text."""

    lead: Markup
    sections: tuple[Markup, ...]


def parted(html: str) -> Parted:
    """The parts of HTML that is safe to print."""
    lead, *sections = HEADING.split(html)
    return Parted(Markup(lead), tuple(map(Markup, sections)))
