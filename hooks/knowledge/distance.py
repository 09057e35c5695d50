"""How far places are from each other on the globe, and which are nearest.

A place is a latitude and a longitude in degrees. Points are held as unit vectors, between which
the straight line grows with the way over ground, so no pole and no date line is a special case.
"""

import heapq
import math
from collections.abc import Sequence
from dataclasses import dataclass

RADIUS = 6371.0088  # kilometres: the mean radius of the Earth (IUGG 1980)
Vector = tuple[float, float, float]


def vector(latitude: float, longitude: float) -> Vector:
    """The point on a globe of radius one."""
    up, along = math.radians(latitude), math.radians(longitude)
    return math.cos(up) * math.cos(along), math.cos(up) * math.sin(along), math.sin(up)


def kilometres(chord: float) -> float:
    """The way over ground between two points, from the straight line on the globe of radius one."""
    return 2 * RADIUS * math.asin(min(1.0, chord / 2))


@dataclass(frozen=True, slots=True)
class Node:
    """A point of a k-d tree (Bentley 1975), by its number; lower and higher ones on each side."""

    point: Vector
    number: int
    axis: int
    low: "Node | None"
    high: "Node | None"


class Nearest:
    """Finds the nearest of many points: n log² n to make, about log n to ask."""

    def __init__(self, points: Sequence[tuple[float, float]]) -> None:
        self.points = [vector(*point) for point in points]
        self.root = self.tree(list(range(len(points))), 0)

    def tree(self, numbers: list[int], axis: int) -> Node | None:
        if not numbers:
            return None
        numbers.sort(key=lambda number: (self.points[number][axis], number))
        half, then = len(numbers) // 2, (axis + 1) % 3
        middle = numbers[half]
        low, high = self.tree(numbers[:half], then), self.tree(numbers[half + 1 :], then)
        return Node(self.points[middle], middle, axis, low, high)

    def to(self, point: tuple[float, float], most: int, own: int = -1) -> list[tuple[float, int]]:
        """The `most` nearest to a point, without `own`: kilometres and number, nearest first."""
        best: list[tuple[float, int]] = []
        self.look(self.root, vector(*point), own, most, best)
        return [(kilometres(-far), -other) for far, other in sorted(best, reverse=True)]

    def look(
        self, node: Node | None, at: Vector, own: int, most: int, best: list[tuple[float, int]]
    ) -> None:
        """Puts into the heap `best` what is near; the farthest stands first and goes first."""
        if node is None:
            return
        if node.number != own:
            heapq.heappush(best, (-math.dist(at, node.point), -node.number))
            if len(best) > most:
                heapq.heappop(best)
        side = at[node.axis] - node.point[node.axis]
        near, far = (node.low, node.high) if side < 0 else (node.high, node.low)
        self.look(near, at, own, most, best)
        if len(best) < most or abs(side) <= -best[0][0]:
            self.look(far, at, own, most, best)
