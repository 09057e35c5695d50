"""Two facets as a table of gaps and its parts: what each is called, and where it is."""

from dataclasses import dataclass

from hooks.content.tagging.meeting import Gaps
from hooks.content.vocabulary import Facet, TagKey
from hooks.knowledge import addresses, gaps
from hooks.knowledge.gaps import Table
from hooks.knowledge.hub import Hub
from hooks.knowledge.pairs import Meetings
from hooks.publishing.views import views
from hooks.publishing.views.views import Anchor
from hooks.publishing.views.words import amid

Group = TagKey | None


@dataclass(frozen=True, slots=True)
class Board:
    """The table of two facets. `met` holds the stories of every two tags, gathered once."""

    hub: Hub
    gaps: Gaps
    met: Meetings

    @classmethod
    def of(cls, hub: Hub, each: Gaps) -> "Board":
        return cls(hub, each, gaps.met(hub, each))

    @property
    def rows(self) -> Facet:
        return self.hub.facets[self.gaps.rows]

    @property
    def columns(self) -> Facet:
        return self.hub.facets[self.gaps.columns]

    @property
    def single(self) -> bool:
        """Whether every story has just one of the columns, so that a row adds up to its stories."""
        return self.columns.required and self.columns.at_most == 1

    @property
    def parts(self) -> tuple[TagKey, ...]:
        """The columns that hold narrower tags, each with a table of its own."""
        tops = gaps.groups(self.hub, self.gaps.columns)
        return tuple(key for key in tops if self.hub.below[key])

    def table(self, group: Group = None) -> Table:
        """The whole table, or that of the tags below a column, which itself comes first."""
        below = (group, *self.hub.below[group]) if group else None
        columns = below or gaps.groups(self.hub, self.gaps.columns)
        return gaps.table(self.hub, self.gaps, columns, self.met)

    def title(self, group: Group = None) -> str:
        words = f"{self.rows.plural} by {amid(self.columns.label)}"
        return f"{words}: {self.hub.tags[group].label}" if group else words

    def address(self, group: Group = None, least: bool = False) -> str:
        return addresses.of_gaps(self.columns, group.slug if group else "", least)

    def anchor(self, key: TagKey) -> Anchor:
        return views.tag_anchor(self.hub, key)

    def heading(self, key: TagKey, group: Group) -> Anchor:
        """The head of a column: it leads to the table of what it holds, or to its tag's page."""
        if key == group:
            return Anchor(f"All of {self.hub.tags[key].label}", self.hub.tag_address(key))
        if self.hub.below[key]:
            return Anchor(self.hub.tags[key].label, self.address(key))
        return self.anchor(key)

    def part_anchors(self) -> tuple[Anchor, ...]:
        """The ways to the tables of the parts."""
        return tuple(Anchor(self.hub.tags[key].label, self.address(key)) for key in self.parts)
