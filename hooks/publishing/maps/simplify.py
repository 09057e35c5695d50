"""An outline with fewer points that keeps its shape (Visvalingam and Whyatt 1993)."""

import heapq
from collections.abc import Iterable, Mapping, Sequence

from hooks.publishing.maps.projection import Point

Ring = Sequence[Point]  # closed: the last point is the first


def simplified(rings: Iterable[Ring], most: int) -> list[list[Point]]:
    """The rings with the `most` points that matter most; a ring with less than three goes.

    A point that two rings share stays in both or in none, so that borders stay one line.
    """
    closed = [list(ring) for ring in rings]
    weight: dict[Point, float] = {}
    for ring in closed:
        for point, area in weights(ring).items():
            weight[point] = max(area, weight.get(point, 0.0))
    kept = set(sorted(weight, key=lambda point: (-weight[point], point))[:most])
    cut = ([point for point in ring[:-1] if point in kept] for ring in closed)
    return [[*ring, ring[0]] for ring in cut if len(ring) > 2]


def weights(ring: Ring) -> Mapping[Point, float]:
    """For each point the area that the ring loses with it, the least important taken out first."""
    points, count = ring[:-1], len(ring) - 1
    before = [(number - 1) % count for number in range(count)]
    after = [(number + 1) % count for number in range(count)]
    area = [triangle(points[before[n]], points[n], points[after[n]]) for n in range(count)]
    heap = [(size, number) for number, size in enumerate(area)]
    heapq.heapify(heap)
    found: dict[Point, float] = {}
    least, left = 0.0, count
    while heap:
        size, number = heapq.heappop(heap)
        if size == area[number]:
            least, left, area[number] = max(least, size), left - 1, -1.0
            found[points[number]] = least
            a, b = before[number], after[number]
            after[a], before[b] = b, a
            if left >= 3:
                for near in (a, b):
                    area[near] = triangle(points[before[near]], points[near], points[after[near]])
                    heapq.heappush(heap, (area[near], near))
    return found


def triangle(a: Point, b: Point, c: Point) -> float:
    """The area between three points."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2
