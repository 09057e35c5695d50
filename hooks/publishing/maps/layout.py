"""Circles on a sheet that do not overlap.

Everything is decided in a fixed order and without chance, so two builds draw the same map.
"""

import math
from collections.abc import Iterator, Sequence
from itertools import combinations

from hooks.publishing.maps.projection import Point

TURNS = 24  # directions that are tried around a place
ROUNDS = 60  # in which overlapping circles push each other
STEP = 2.0  # how much farther away the next try is


def apart(
    points: Sequence[Point], radius: float, width: float, height: float, gap: float = 1.0
) -> list[Point]:
    """A centre for each circle, as near as may be to its point and clear of those before it.

    All stay on the sheet. Where there is no room left at all, a circle stands on its point, so
    the caller has to see to it that there are not too many.
    """
    placed: list[Point] = []
    for point in pushed(points, 2 * radius + gap):
        inside = clamp(point, radius, width, height)
        free = (
            spot
            for spot in around(inside, math.hypot(width, height))
            if spot == clamp(spot, radius, width, height)
            and all(math.dist(spot, other) >= 2 * radius + gap for other in placed)
        )
        placed.append(next(free, inside))
    return swapped(points, placed)


def pushed(points: Sequence[Point], apart: float) -> list[Point]:
    """Points that overlap pushed from each other, so that all of a cluster move a little."""
    found = [list(point) for point in points]
    for _ in range(ROUNDS):
        for (a, one), (b, other) in combinations(enumerate(found), 2):
            x, y = other[0] - one[0], other[1] - one[1]
            far = math.hypot(x, y)
            if far >= apart:
                continue
            # Two at one place part by their numbers, as any chance would change the map.
            x, y, far = (x, y, far) if far else (math.cos(a + b), math.sin(a + b), 1.0)
            step = min(apart - far, apart) / 2 / far
            one[0], one[1] = one[0] - x * step, one[1] - y * step
            other[0], other[1] = other[0] + x * step, other[1] + y * step
    return [(x, y) for x, y in found]


def swapped(points: Sequence[Point], placed: Sequence[Point]) -> list[Point]:
    """The same centres, given out so that two never swap to be nearer: no two ways cross then."""
    found = list(placed)
    better = True
    while better:
        better = False
        for (a, one), (b, other) in combinations(enumerate(points), 2):
            now = math.dist(one, found[a]) + math.dist(other, found[b])
            if math.dist(one, found[b]) + math.dist(other, found[a]) < now - 0.01:
                found[a], found[b] = found[b], found[a]
                better = True
    return found


def around(point: Point, most: float) -> Iterator[Point]:
    """The point, then rings of points around it, each farther away."""
    yield point
    for ring in range(1, int(most / STEP)):
        for turn in range(TURNS):
            angle = 2 * math.pi * turn / TURNS
            yield (
                round(point[0] + ring * STEP * math.cos(angle), 1),
                round(point[1] + ring * STEP * math.sin(angle), 1),
            )


def clamp(point: Point, radius: float, width: float, height: float) -> Point:
    """The nearest place for a circle that is wholly on the sheet."""
    x = min(max(point[0], radius), width - radius)
    return round(x, 1), round(min(max(point[1], radius), height - radius), 1)
