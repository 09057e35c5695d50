"""A map as values, for the template `hub/map.html`."""

from dataclasses import dataclass

from hooks.publishing.maps.projection import Point
from hooks.publishing.views.views import Anchor, TagRow

MOVED = 3.0  # from here on a line leads from the circle to its place


@dataclass(frozen=True, slots=True)
class Circle:
    """A place on the map, or several under the name that gathers them."""

    row: TagRow
    x: float
    y: float
    at: Point  # where it really is
    name: tuple[float, float, str] | None

    @property
    def is_moved(self) -> bool:
        return abs(self.x - self.at[0]) + abs(self.y - self.at[1]) > MOVED


@dataclass(frozen=True, slots=True)
class Drawing:
    """A map: its size in units, its land, and what stands on it.

    `beside` are places that lie beyond its edges; `more` counts those that found no room.
    """

    label: str
    address: str
    width: int
    height: int
    land: str
    circles: tuple[Circle, ...] = ()
    dots: tuple[Point, ...] = ()
    beside: tuple[Anchor, ...] = ()
    more: int = 0


@dataclass(frozen=True, slots=True)
class Near:
    """A place near another, with the rounded way to it; the least is one."""

    anchor: Anchor
    kilometres: int
    miles: int
