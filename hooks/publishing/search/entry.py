"""What can be found: a page, with what a result shows of it and what its words weigh."""

from collections.abc import Sequence
from dataclasses import dataclass

from hooks.publishing.search.passages import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A page that can be found. The address is relative to the site's root.

    `kind` is a label, `shown` the tags that stand under the title, `date` what a result says
    of its day, or nothing. `names` are words that the page goes by and need not hold: its tags,
    their synonyms.
    A question that is one of `called`, and no more, has the page first, as one that is its title.
    A page `aside` is about the hub itself, and comes after those that a reader looks for.
    `facets` names for each facet the slugs of the page.
    """

    address: str
    title: str
    kind: str
    summary: str = ""
    date: str = ""
    shown: Sequence[str] = ()
    names: Sequence[str] = ()
    called: Sequence[str] = ()
    aside: bool = False
    facets: Sequence[tuple[str, str]] = ()
    passages: Sequence[Passage] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """A page that is neither story nor tag: what it says, and `names` that it need not hold.

    One `aside` is about the hub itself, such as how it is kept.
    """

    title: str
    description: str
    html: str = ""
    names: tuple[str, ...] = ()
    aside: bool = False
