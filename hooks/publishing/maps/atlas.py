"""The maps of one hub: a large one for each facet whose tags are places, a small one a place.

Nothing is drawn before a page asks for it.
"""

from collections.abc import Iterable, Sequence

from hooks.content.vocabulary import Facet, Tag, TagKey
from hooks.knowledge import addresses, nearby
from hooks.knowledge.hub import Hub
from hooks.publishing.maps import gathering, layout, naming, outline
from hooks.publishing.maps.drawing import Circle, Drawing, Near
from hooks.publishing.maps.outline import Outline, Sheet
from hooks.publishing.maps.projection import Point
from hooks.publishing.views import views

LARGE, SMALL = 360, 240  # units wide
POINTS = {LARGE: 1000, SMALL: 260}  # of the outline, which is then 9 and 2 kB
# A phone shows the large map 288 pixels wide, and a circle is 24 wide there (WCAG 2.2, 2.5.8). From
# 440 pixels on names show, with smaller circles that leave them room (see map.css).
RADIUS, NAMED, NAME = 15.0, 10.0, 9.5
MILE = 1.609344  # kilometres (international yard and pound agreement, 1959)


class Atlas:
    """Every map of a hub; without an outline there is none, and places are near all the same."""

    def __init__(self, hub: Hub, drawn: Outline | None = None) -> None:
        self.hub, self.outline = hub, drawn
        self.sheets: dict[int, tuple[Sheet, str]] = {}
        self.points: dict[str, dict[TagKey, Point | None]] = {}
        self.nearest: dict[str, dict[TagKey, tuple[Near, ...]]] = {}

    def sheet(self, width: int) -> tuple[Sheet, str]:
        """The sheet and the path of the land on it."""
        assert self.outline
        if width not in self.sheets:
            made = outline.sheet(self.outline, width)
            decimals = 1 if width == LARGE else 0
            path = outline.land(self.outline, made, POINTS[width], decimals)
            self.sheets[width] = made, path
        return self.sheets[width]

    def places(self, facet: Facet) -> dict[TagKey, Point | None]:
        """Where the facet's places are on the large sheet."""
        if facet.name not in self.points:
            tags = [(tag.key, tag.position) for tag in facet.tags if tag.position]
            degrees = [(position[1], position[0]) for _, position in tags]
            put = self.sheet(LARGE)[0].places(degrees)
            self.points[facet.name] = dict(zip((key for key, _ in tags), put, strict=True))
        return self.points[facet.name]

    def of_facet(self, facet: Facet) -> Drawing | None:
        """The large map: a circle for each place that has stories, the most told first."""
        if not self.outline or not facet.is_located:
            return None
        sheet, land = self.sheet(LARGE)
        at = self.places(facet)
        every = nearby.with_stories(self.hub, facet)
        shown, more = gathering.gathered(self.hub, [tag for tag in every if at[tag.key]], at)
        beside = tuple(views.tag_anchor(self.hub, t.key) for t in every if not at[t.key])
        circles = self.circles(shown, at, sheet)
        return Drawing(
            facet.plural, addresses.of_facet(facet), LARGE, sheet.height, land,
            circles=circles, beside=beside[:views.BACKLINKS], more=more,
        )  # fmt: skip

    def circles(
        self, tags: Sequence[Tag], at: dict[TagKey, Point | None], sheet: Sheet
    ) -> tuple[Circle, ...]:
        points = [point for tag in tags if (point := at[tag.key])]
        put = layout.apart(points, RADIUS, sheet.width, sheet.height)
        rows = [views.tag_row(self.hub, tag) for tag in tags]
        size = (sheet.width, sheet.height)
        names = naming.names(put, [row.label for row in rows], NAMED, NAME, size)
        return tuple(
            Circle(row, x, y, (round(point[0], 1), round(point[1], 1)), name)
            for row, (x, y), point, name in zip(rows, put, points, names, strict=True)
        )

    def small(self, label: str, address: str, points: Iterable[Point | None]) -> Drawing:
        """The small map with a dot at each point of the large one."""
        sheet, land = self.sheet(SMALL)
        ratio = SMALL / LARGE
        dots = tuple((round(p[0] * ratio, 1), round(p[1] * ratio, 1)) for p in points if p)
        return Drawing(label, address, SMALL, sheet.height, land, dots=dots)

    def of_tag(self, facet: Facet, tag: Tag) -> Drawing | None:
        """The small map with the place on it; None where it is no place, or not on the map."""
        if not self.outline or not facet.is_located:
            return None
        point = self.places(facet).get(tag.key)
        if not point or self.hub.below[tag.key]:
            return None
        return self.small(tag.label, addresses.of_facet(facet), [point])

    def overview(self) -> tuple[Drawing, ...]:
        """A small map of each facet that has one, with a dot for each place that has stories."""
        if not self.outline:
            return ()
        located = (facet for facet in self.hub.vocabulary.facets if facet.is_located)
        return tuple(
            self.small(facet.plural, addresses.of_facet(facet), self.dots(facet))
            for facet in located
        )

    def dots(self, facet: Facet) -> list[Point | None]:
        at = self.places(facet)
        tags = nearby.with_stories(self.hub, facet)
        return [at[tag.key] for tag in tags][: gathering.DOTS]

    def near(self, facet: Facet, tag: Tag) -> tuple[Near, ...]:
        """The places nearest to one that have stories."""
        if facet.name not in self.nearest:
            self.nearest[facet.name] = {
                key: tuple(
                    Near(
                        views.tag_anchor(self.hub, row.key),
                        max(1, round(row.kilometres)),
                        max(1, round(row.kilometres / MILE)),
                    )
                    for row in rows
                )
                for key, rows in nearby.near(self.hub, facet).items()
            }
        return self.nearest[facet.name].get(tag.key, ())
