"""The cells of a table of gaps: each leads to its stories, or to the form that asks for one."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from hooks.content.tagging.meeting import Gaps
from hooks.content.vocabulary import TagKey
from hooks.knowledge import addresses
from hooks.knowledge.gaps import Row, Table
from hooks.knowledge.hub import Hub
from hooks.publishing.views import pair_views, views
from hooks.publishing.views.views import Anchor
from hooks.publishing.views.words import counted

DARKEST = 4  # shades of a cell, from none to this


@dataclass(frozen=True, slots=True)
class Cell:
    """A number that leads somewhere. `name` says all of it, `heat` how dark the cell is."""

    count: int
    name: str
    address: str
    heat: int


@dataclass(frozen=True, slots=True)
class Line:
    """A row as it shows: its tag, its cells, and how many stories the tag has in all.

    `words` says what the numbers come to, where every story has one of the columns.
    """

    tag: Anchor
    cells: tuple[Cell, ...]
    total: int
    words: str


def lines(hub: Hub, gaps: Gaps, table: Table, part: Table) -> tuple[Line, ...]:
    """The rows of a part of the table, with shades that hold for the whole."""
    most = max((count for row in table.rows for count in row.counts), default=0)
    return tuple(
        Line(
            views.tag_anchor(hub, row.key),
            tuple(
                cell(hub, gaps, (row.key, column), part.met.get((row.key, column), ()), most)
                for column in part.columns
            ),
            row.total,
            in_words(hub, gaps, part.columns, row),
        )
        for row in part.rows
    )


def cell(
    hub: Hub, gaps: Gaps, two: tuple[TagKey, TagKey], positions: Sequence[int], most: int
) -> Cell:
    """What a cell says and where it leads."""
    row, column = two
    both = pair_views.both(hub, row, gaps.word, column)
    count = len(positions)
    if not count:
        return Cell(0, f"0 stories yet: tell one about {both}", telling(two), 0)
    name = f"{counted(count, 'story', 'stories')}: {both}"
    pair = hub.pairs.get(row, column)
    if pair and len(pair.positions) == count:
        if {pair.first, pair.second} != {*two}:
            name = f"{name}; the page is called “{pair_views.title(hub, pair)}”"
        return Cell(count, name, hub.pair_address(pair), heat(count, most))
    if count == 1:
        return Cell(1, name, hub.address(hub.stories[positions[0]]), heat(1, most))
    shorter = min(two, key=lambda key: len(hub.index[key]))
    name = f"{name}, among the stories of {hub.tags[shorter].label}"
    return Cell(count, name, hub.tag_address(shorter), heat(count, most))


def heat(count: int, most: int) -> int:
    """The shade of a number: each step up is the same times as many, and the most is darkest."""
    return math.ceil(DARKEST * math.log1p(count) / math.log1p(most)) if count else 0


def telling(two: tuple[TagKey, TagKey]) -> str:
    """The form with both tags chosen."""
    return f"{addresses.TELL}?{urlencode([(key.facet, key.slug) for key in two])}"


def remarks(hub: Hub, gaps: Gaps, columns: Sequence[TagKey], row: Row) -> tuple[str, ...]:
    """What a row's numbers come to where each story has one column: what it has only, or lacks."""
    labels = [hub.tags[column].label for column in columns]
    only = [f"{label} only" for label, count in zip(labels, row.counts, strict=True)
            if row.total and count == row.total]  # fmt: skip
    none = [f"No story {gaps.word} {label}" for label, count in zip(labels, row.counts, strict=True)
            if row.total and not count]  # fmt: skip
    return tuple(only or none)


def in_words(hub: Hub, gaps: Gaps, columns: Sequence[TagKey], row: Row) -> str:
    """The same as a sentence, for every row."""
    if not row.total:
        return "No story yet."
    return "; ".join(remarks(hub, gaps, columns, row) or ["Some of each"]) + "."
