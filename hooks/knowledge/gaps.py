"""Where stories are missing: for two facets the stories of every two tags, as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from hooks.content.tagging.meeting import Gaps
from hooks.content.vocabulary import TagKey
from hooks.knowledge.hub import Hub
from hooks.knowledge.pairs import Meetings, meetings

ROWS, COLUMNS = 20, 15  # tags in a table that a page can bear


@dataclass(frozen=True, slots=True)
class Row:
    """A tag and how many stories it has, alone and with each of the columns."""

    key: TagKey
    counts: tuple[int, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Table:
    """Tags of one facet below each other, and of another side by side. `met` are their stories."""

    columns: tuple[TagKey, ...]
    rows: tuple[Row, ...]
    met: Meetings

    @property
    def empty(self) -> int:
        """How many cells have no story."""
        return sum(row.counts.count(0) for row in self.rows)

    @property
    def cells(self) -> int:
        return len(self.rows) * len(self.columns)

    def least_first(self) -> "Table":
        """The same with fewest stories first, down and across; of equal rows those with gaps."""
        sums = [sum(row.counts[at] for row in self.rows) for at in range(len(self.columns))]
        order = sorted(range(len(sums)), key=sums.__getitem__)
        columns = tuple(self.columns[at] for at in order)
        rows = [Row(row.key, tuple(row.counts[at] for at in order), row.total) for row in self.rows]
        rows.sort(key=lambda row: (row.total, -row.counts.count(0)))
        return Table(columns, tuple(rows), self.met)

    def parts(self) -> list["Table"]:
        """The table cut into such as a page can bear: first from side to side, then down."""
        return [
            Table(self.columns[left : left + COLUMNS], part(self.rows, top, left), self.met)
            for top in range(0, len(self.rows), ROWS)
            for left in range(0, len(self.columns), COLUMNS)
        ]


def part(rows: Sequence[Row], top: int, left: int) -> tuple[Row, ...]:
    return tuple(
        Row(row.key, row.counts[left : left + COLUMNS], row.total) for row in rows[top : top + ROWS]
    )


def groups(hub: Hub, facet: str) -> tuple[TagKey, ...]:
    """The columns of a facet: its tags, or where narrower ones exist what holds the narrowest.

    So a country of regions with towns in them gives its regions; a tag that holds nothing and that
    nothing holds stands for itself.
    """
    leaves = [tag.key for tag in hub.facets[facet].tags if not hub.below[tag.key]]
    return tuple(dict.fromkeys((*hub.above[key], key)[0] for key in leaves))


def met(hub: Hub, gaps: Gaps) -> Meetings:
    """The stories of every two tags: all that the tables of the two facets are made from."""
    return meetings(hub.stories, hub.above, gaps.rows, gaps.columns)


def table(hub: Hub, gaps: Gaps, columns: Sequence[TagKey], met: Meetings) -> Table:
    """The stories of every tag of the rows with each of the columns."""
    rows = []
    for tag in hub.facets[gaps.rows].tags:
        counts = tuple(len(met.get((tag.key, column), ())) for column in columns)
        rows.append(Row(tag.key, counts, len(hub.index[tag.key])))
    return Table(tuple(columns), tuple(rows), met)
