"""The pages that show where stories are missing: one that tells in words, and the tables.

A table whose columns hold narrower tags has a page for each of them, so that it needs no script
to fold. Every table comes in two orders.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from hooks.content.vocabulary import Facet
from hooks.knowledge import addresses
from hooks.knowledge.gaps import Table
from hooks.knowledge.hub import Hub
from hooks.publishing.page import HOME, Page
from hooks.publishing.views import gap_views
from hooks.publishing.views.gap_board import Board, Group
from hooks.publishing.views.pagination import Slice, slices
from hooks.publishing.views.views import Anchor
from hooks.publishing.views.words import amid

TITLE = "Where stories are missing"


def pages(hub: Hub) -> Iterator[Page]:
    """Every page about gaps; none where the vocabulary names no table."""
    boards = tuple(Board.of(hub, each) for each in hub.vocabulary.gaps)
    if not boards:
        return
    yield Page(
        address=addresses.GAPS,
        template="hub/gaps.html",
        title=TITLE,
        description="The gaps in this hub: what nobody has told yet, or from one side only.",
        names=("gaps",),
        context=lambda: {"tables": tuple(map(summary, boards))},
    )
    for board in boards:
        for group in (None, *board.parts):
            for least in (False, True):
                yield from of_table(board, group, least)


def of_table(board: Board, group: Group, least: bool) -> Iterator[Page]:
    """A table, or the part of it that one column holds, in one of the two orders."""
    address = board.address(group, least)
    whole = (HOME, Anchor(TITLE, addresses.GAPS))
    page = Page(
        address=address,
        template="hub/gap-table.html",
        title=board.title(group) + (", fewest stories first" if least else ""),
        description=f"How many stories the hub has, by {amid(board.rows.label)} and by "
        f"{amid(board.columns.label)}, and where it has none.",
        crumbs=(*whole, Anchor(board.title(), board.address())) if group else whole,
        searched=False,
        found=not least,
    )
    table = board.table(group)
    table = table.least_first() if least else table
    for cut in slices(table.parts(), address, 1):
        yield page.numbered(cut.number, partial(shown, board, group, least, table, cut))


def shown(
    board: Board, group: Group, least: bool, table: Table, cut: Slice[Table]
) -> Mapping[str, object]:
    """What the template shows of one part of a table."""
    return {
        "caption": board.title(group),
        "rows_label": board.rows.label,
        "columns": tuple(board.heading(key, group) for key in cut.items[0].columns),
        "lines": gap_views.lines(board.hub, board.gaps, table, cut.items[0]),
        "single": board.single,
        "table": table,
        "least": least,
        "other": board.address(group, not least),
        "parts": board.part_anchors(),
        "slice": cut,
    }


def summary(board: Board) -> Mapping[str, object]:
    """What a table comes to, in words."""
    table = board.table()
    return {
        "anchor": Anchor(board.title(), board.address()),
        "table": table,
        "never": tuple(board.anchor(row.key) for row in table.rows if not row.total),
        "parts": board.part_anchors(),
        "told": tuple(told(board, table).items()) if board.single else (),
    }


def told(board: Board, table: Table) -> Mapping[str, Sequence[Anchor]]:
    """What the numbers come to, each with the rows of which it is true."""
    found: dict[str, list[Anchor]] = {}
    for row in table.rows:
        for words in gap_views.remarks(board.hub, board.gaps, table.columns, row):
            found.setdefault(words, []).append(board.anchor(row.key))
    return {words: found[words] for words in sorted(found)}


def of_facet(hub: Hub, facet: Facet) -> tuple[Anchor, ...]:
    """The tables that a facet's tags are in."""
    own = (each for each in hub.vocabulary.gaps if facet.name in (each.rows, each.columns))
    boards = (Board(hub, each, {}) for each in own)
    return tuple(Anchor(board.title(), board.address()) for board in boards)
