"""An outline in GeoJSON (RFC 7946) becomes paths on a sheet of a given width."""

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from hooks.publishing.maps.projection import Point, is_shown, projected
from hooks.publishing.maps.simplify import Ring, simplified

Box = tuple[float, float, float, float]  # west, south, east, north


@dataclass(frozen=True, slots=True)
class Outline:
    """What mkdocs.yml says of the map: closed rings of degrees, a projection, what is shown."""

    rings: tuple[tuple[Point, ...], ...]
    crs: str
    window: Box


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where a projected point is on the drawing, in its units; north is up."""

    crs: str
    box: Box
    width: int

    @property
    def scale(self) -> float:
        return self.width / (self.box[2] - self.box[0])

    @property
    def height(self) -> int:
        return math.ceil((self.box[3] - self.box[1]) * self.scale)

    def put(self, points: Iterable[Point]) -> Iterator[Point]:
        """The points on the sheet; those that it cannot show are infinite."""
        for x, y in points:
            yield (x - self.box[0]) * self.scale, (self.box[3] - y) * self.scale

    def places(self, degrees: Sequence[Point]) -> list[Point | None]:
        """Where places are on the sheet, by longitude and latitude; None for those beside it."""
        put = self.put(projected(degrees, self.crs))
        return [point if self.holds(point) else None for point in put]

    def holds(self, point: Point) -> bool:
        return is_shown(point) and 0 <= point[0] <= self.width and 0 <= point[1] <= self.height


def read(text: str, crs: str, window: Sequence[float] = ()) -> Outline:
    """The outline of a GeoJSON file; `window` is west, south, east, north, or else all of it.

    Raises ValueError with words for a person where it is none.
    """
    rings = tuple(each_ring(json.loads(text)))
    if not rings:
        raise ValueError("it holds no polygon")
    longitudes, latitudes = zip(*(point for ring in rings for point in ring), strict=True)
    whole = (min(longitudes), min(latitudes), max(longitudes), max(latitudes))
    if len(window) not in (0, 4):
        raise ValueError("`window` is west, south, east and north in degrees")
    west, south, east, north = tuple(map(float, window)) or whole
    if window and not (west < east and south < north):
        raise ValueError("`window` is west, south, east and north in degrees, the lesser one first")
    if not (-180 <= west < east <= 180 and -90 <= south < north <= 90):
        raise ValueError("its degrees are not longitude first, then latitude")
    return Outline(rings, crs, (west, south, east, north))


def each_ring(node: Any) -> Iterator[tuple[Point, ...]]:
    """The outer and inner edges of every polygon in it."""
    kind = node.get("type") if isinstance(node, dict) else None
    try:
        if kind in ("FeatureCollection", "GeometryCollection"):
            for inner in node["features" if kind == "FeatureCollection" else "geometries"]:
                yield from each_ring(inner)
        elif kind == "Feature":
            yield from each_ring(node["geometry"])
        elif kind in ("Polygon", "MultiPolygon"):
            polygons = [node["coordinates"]] if kind == "Polygon" else node["coordinates"]
            for ring in (ring for polygon in polygons for ring in polygon):
                yield tuple((float(point[0]), float(point[1])) for point in ring)
    except (KeyError, TypeError, IndexError):
        raise ValueError("it is no GeoJSON with polygons") from None


def sheet(outline: Outline, width: int) -> Sheet:
    """The sheet on which the window of the outline is `width` units wide."""
    west, south, east, north = outline.window
    edge = [(west + (east - west) * n / 8, lat) for n in range(9) for lat in (south, north)]
    edge += [(lon, south + (north - south) * n / 8) for n in range(9) for lon in (west, east)]
    shown = [point for point in projected(edge, outline.crs) if is_shown(point)]
    if not shown:
        raise ValueError(f"`{outline.crs}` cannot show what the outline holds")
    xs, ys = zip(*shown, strict=True)
    return Sheet(outline.crs, (min(xs), min(ys), max(xs), max(ys)), width)


def land(outline: Outline, drawn: Sheet, most: int, decimals: int = 0) -> str:
    """The path of the outline, with `most` points; what lies beside the sheet is left out."""
    ends = [0]
    for ring in outline.rings:
        ends.append(ends[-1] + len(ring))
    flat = projected([point for ring in outline.rings for point in ring], outline.crs)
    put = list(drawn.put(flat))
    rings = (put[a:b] for a, b in pairwise(ends))
    seen = [ring for ring in rings if all(map(is_shown, ring)) and any(map(drawn.holds, ring))]
    return "".join(path(ring, decimals) for ring in simplified(seen, most))


def path(ring: Ring, decimals: int) -> str:
    """A closed SVG path in steps from point to point; steps of nothing are left out."""
    unit = 10**decimals
    whole = [(round(x * unit), round(y * unit)) for x, y in ring[:-1]]
    x, y = whole[0]
    made = f"M{number(x, unit)} {number(y, unit)}l"
    for i, j in whole[1:]:
        if (i, j) != (x, y):
            made += f"{number(i - x, unit)} {number(j - y, unit)} "
            x, y = i, j
    return made.strip() + "z"


def number(value: int, unit: int) -> str:
    return f"{value / unit:g}"
