"""A page as a value: any engine can print it with the templates in `theme/hub`.

Its context is made when it is printed, so that memory does not grow with the hub.
"""

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hooks.content.story import Story
from hooks.content.vocabulary import Facet, Tag
from hooks.knowledge import addresses
from hooks.publishing.views.views import Anchor

Context = Mapping[str, object]
HOME = Anchor("Home", addresses.HOME)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, which may be that of a story, a tag or a facet.

    `guide` is the hand-written file below the docs folder it is built on, if any.
    With `searched` the hub's own search looks through it; with `found` the search engines do.
    `names` are words that a reader may look for it by, and that it need not hold.
    `updated` is the day of the newest thing on it; None leaves that to the engine.
    `also` tells what it shows that the hub does not hold.
    """

    address: str
    template: str
    title: str
    description: str
    context: Callable[[], Context] = dict
    crumbs: tuple[Anchor, ...] = (HOME,)
    story: Story | None = None
    tag: Tag | None = None
    facet: Facet | None = None
    guide: str = ""
    feed: str = ""
    feed_title: str = ""
    names: tuple[str, ...] = ()
    searched: bool = True
    found: bool = True
    updated: dt.date | None = None
    also: str = ""

    @property
    def uri(self) -> str:
        """The Markdown file that an engine would make this page from."""
        return self.guide or addresses.file_of(self.address)

    def numbered(self, number: int, context: Callable[[], Context]) -> "Page":
        """Page `number` of the list that this page begins; two and on are the list alone."""
        if number == 1:
            return dataclasses.replace(self, context=context)
        return dataclasses.replace(
            self,
            address=addresses.numbered(self.address, number),
            title=f"{self.title}, page {number}",
            description=f"{self.description} Page {number}.",
            crumbs=(*self.crumbs, Anchor(self.title, self.address)),
            guide="",
            tag=None,
            facet=None,
            searched=False,
            context=context,
        )
