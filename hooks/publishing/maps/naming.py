"""The names that find room beside the circles of a map, those that come first before the rest."""

from collections.abc import Iterator, Sequence

from hooks.publishing.maps.projection import Point

AWAY = 3.0  # from the circle to its name
Rectangle = tuple[float, float, float, float]  # left, top, right, bottom
Place = tuple[float, float, str]  # x, y and text-anchor


def names(
    centres: Sequence[Point], texts: Sequence[str], radius: float, size: float, sheet: Point
) -> list[Place | None]:
    """Where each name stands on a sheet of that width and height; None for one without room.

    A name never crosses the edge, a circle or another name.
    """
    taken: list[Rectangle] = [(x - radius, y - radius, x + radius, y + radius) for x, y in centres]
    found: list[Place | None] = []
    for centre, text in zip(centres, texts, strict=True):
        for place in beside(centre, radius, size):
            box = room(place, length(text) * size, size)
            if on(sheet, box) and not any(cross(box, other) for other in taken):
                taken.append(box)
                found.append(place)
                break
        else:
            found.append(None)
    return found


def beside(centre: Point, radius: float, size: float) -> Iterator[Place]:
    """Places for a name around a circle, the best first: right, left, below, above, the corners."""
    x, y = centre
    low = y + size * 0.35  # the line on which letters stand, in the middle of the circle
    side, down = radius + AWAY, radius + 0.1 + size / 2
    slant, corner = side * 0.75, down * 0.75
    for right, below, anchor in (
        (side, 0.0, "start"), (-side, 0.0, "end"), (0.0, down, "middle"), (0.0, -down, "middle"),
        (slant, corner, "start"), (slant, -corner, "start"),
        (-slant, corner, "end"), (-slant, -corner, "end"),
    ):  # fmt: skip
        yield round(x + right, 1), round(low + below, 1), anchor


def room(place: Place, long: float, size: float) -> Rectangle:
    """What a name of that length covers."""
    x, y, anchor = place
    left = x - long * {"start": 0, "middle": 0.5, "end": 1}[anchor]
    return left, y - size * 0.85, left + long, y + size * 0.15


def on(sheet: Point, box: Rectangle) -> bool:
    return box[0] >= 0 and box[1] >= 0 and box[2] <= sheet[0] and box[3] <= sheet[1]


def length(text: str) -> float:
    """How long a text is at most, in em, in whichever sans serif the reader's device has."""
    return sum(0.95 if each in "mwMW" else 0.38 if each in "fijlrt' -" else 0.62 for each in text)


def cross(one: Rectangle, other: Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
