"""The results in words and tables, as Markdown that can be read as it is."""

from collections.abc import Iterable, Iterator, Sequence

from bench import growth, targets
from bench.peers import every
from bench.peers.peer import HUB
from bench.results import COLD, EDITED, RETITLED, Results, Row, ratio

COSTS = ("wall s", "CPU s", "peak MB")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The first column stands left, the others right."""
    lines = [list(head), *map(list, rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    marks = [
        ("-" * width if at < 1 else "-" * (width - 1) + ":") for at, width in enumerate(widths)
    ]
    told = [lines[0], marks, *lines[1:]]
    return "\n".join(f"| {' | '.join(cells(line, widths))} |" for line in told)


def cells(line: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    for at, (cell, width) in enumerate(zip(line, widths, strict=True)):
        yield cell.rjust(width) if at else cell.ljust(width)


def costs(row: Row) -> list[str]:
    cost = row.middle
    return [f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.peak / 1e6:.0f}"]


def share(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def cold(results: Results, count: int) -> str:
    """A line for each of them; the last figure is the hub's time over theirs."""
    head = ["who", *COSTS, "CPU ms/story", "site MB", "files", "pages", "hub over it"]
    own, rows = results.find(HUB, count), []
    for row in results.of(COLD):
        if row.count == count:
            site = [f"{row.site.size / 1e6:.1f}", f"{row.site.files:,}", f"{row.site.pages:,}"]
            each = f"{1000 * row.middle.cpu / count:.2f}"
            rows.append([row.who, *costs(row), each, *site, share(ratio(own, row))])
    return f"### {count:,} stories\n\n{table(head, rows)}"


def edits(results: Results, count: int) -> str:
    """A sentence more, another title, and both over the build from nothing."""
    head = ["who", "sentence s", "CPU s", "title s", "CPU s", "over cold", "hub over it"]
    own, rows = results.find(HUB, count, EDITED), []
    for row in results.of(EDITED):
        if row.count == count and (other := results.find(row.who, count, RETITLED)):
            both = [*costs(row)[:2], *costs(other)[:2]]
            whole = share(ratio(row, results.find(row.who, count)))
            rows.append([row.who, *both, whole, share(ratio(own, row))])
    return f"### {count:,} stories\n\n{table(head, rows)}"


def grown(results: Results) -> str:
    """CPU per story at the most over that at fewer, and the slope of the line in the plot."""
    head = ["who", "from", "to", "CPU per story", "slope"]
    rows = [
        [each.who, f"{each.least:,}", f"{each.most:,}", f"{each.ratio:.2f}", f"{each.slope:.2f}"]
        for each in growth.every(results)
    ]
    return table(head, rows)


def sections(results: Results) -> Iterator[str]:
    """All of it, part by part."""
    yield "\n".join(f"- {name}: {value}" for name, value in results.machine.items())
    yield "## Figures to reach"
    yield table(targets.HEAD, targets.rows(results))
    yield "## From nothing"
    yield from (cold(results, count) for count in results.counts())
    if counts := results.counts(EDITED):
        yield "## One story edited"
        yield from (edits(results, count) for count in counts)
    yield "## Growth"
    yield grown(results)
    if results.more:
        yield "## What else was measured"
        yield "\n".join(more(results))
    yield "## What each leaves out of what the hub has"
    yield "\n".join(left_out(results))


def more(results: Results) -> Iterator[str]:
    yield from (f"- {name}: {value:g}" for name, value in results.more.items())


def left_out(results: Results) -> Iterator[str]:
    for peer in every.EVERY:
        if peer.left_out and peer.name in results.names():
            yield f"- {peer.name}: {'; '.join(peer.left_out)}."


def whole(results: Results) -> str:
    return "\n\n".join(sections(results)) + "\n"
