"""When things happened: every story by the year in which it begins, with a bar that shows how long.

The bar says nothing that the words do not; a page's bars share one scale, which stands above them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from hooks.knowledge import addresses, last_days
from hooks.knowledge.hub import Hub
from hooks.knowledge.periods import Dated, Span, in_order
from hooks.publishing.page import Page
from hooks.publishing.views import views
from hooks.publishing.views.pagination import Slice, slices
from hooks.publishing.views.views import Anchor, Card

WIDTH = 100  # of a bar's picture, which is as wide as the page lets it be
LEAST = 1.5  # width of the shortest bar


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a story's time begins on its page's scale, and how wide it is, out of WIDTH."""

    x: str
    width: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Event:
    """A story in time; it has no bar if it names no year."""

    card: Card
    period: str
    bar: Bar | None


@dataclass(frozen=True, slots=True)
class Year:
    """The stories that begin in one year; an empty label gathers those without one."""

    label: str
    events: tuple[Event, ...]

    @property
    def id(self) -> str:
        return id_of(self.label)


def pages(hub: Hub) -> Iterator[Page]:
    """The list of all stories in time; none where no story tells its period."""
    if not any(story.period for story in hub.stories):
        return
    page = Page(
        address=addresses.TIMELINE,
        template="hub/timeline.html",
        title="Timeline",
        description="What happened when: every story by the year in which it begins.",
        names=("history", "chronology", "dates"),
        updated=last_days.of_all(hub),
    )
    cuts = slices(in_order(hub.stories), page.address)
    decades = tuple(beginnings(cuts))
    for cut in cuts:
        yield page.numbered(cut.number, lambda cut=cut: shown(hub, cut, decades))  # type: ignore[misc]


def shown(hub: Hub, cut: Slice[Dated], decades: tuple[Anchor, ...]) -> Mapping[str, object]:
    """What stands on one page."""
    scale = scale_of(cut.items)
    return {
        "slice": cut,
        "decades": decades,
        "scale": scale,
        "years": tuple(
            Year(label, tuple(event(hub, dated, scale) for dated in found))
            for label, found in groupby(cut.items, key=year_of)
        ),
    }


def year_of(dated: Dated) -> str:
    return dated.span.begins if dated.span else ""


def id_of(label: str) -> str:
    """The id of a year's heading, such as `year-late-1990s`."""
    return f"year-{label.lower().replace(' ', '-')}" if label else "no-year"


def event(hub: Hub, dated: Dated, scale: Span | None) -> Event:
    drawn = bar(dated.span, scale) if dated.span and scale else None
    return Event(views.card(hub, dated.story), dated.story.period, drawn)


def scale_of(found: Sequence[Dated]) -> Span | None:
    """From the first year that a story of the page names to the last."""
    spans = [dated.span for dated in found if dated.span]
    if not spans:
        return None
    return Span(min(span.first for span in spans), max(span.last for span in spans))


def bar(span: Span, scale: Span) -> Bar:
    """A year is as wide as any other; the shortest bar can still be seen, at either end.

    What went on goes to the edge.
    """
    year = WIDTH / (scale.last - scale.first + 1)
    begins = (span.first - scale.first) * year
    ends = WIDTH if span.is_open else (span.last - scale.first + 1) * year
    width = max(ends - begins, LEAST)
    return Bar(f"{min(begins, WIDTH - width):.1f}", f"{width:.1f}", span.is_open)


def beginnings(cuts: Sequence[Slice[Dated]]) -> Iterator[Anchor]:
    """Each decade, leading to where its stories begin; last those without a year."""
    seen: set[str] = set()
    for cut in cuts:
        page = addresses.numbered(addresses.TIMELINE, cut.number)
        for dated in cut.items:
            name = f"{dated.span.first // 10}0s" if dated.span else "No year"
            if name not in seen:
                seen.add(name)
                yield Anchor(name, f"{page}#{id_of(year_of(dated))}")
