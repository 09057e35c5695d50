"""From degrees on the globe to metres on a sheet. The only module that imports `pyproj`."""

import math
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

Point = tuple[float, float]


def projected(points: Sequence[Point], crs: str) -> list[Point]:
    """Longitudes and latitudes (WGS 84) in the coordinate system `crs`, such as EPSG:27700.

    What cannot be shown in it is infinite. Raises ValueError where there is no such system.
    """
    transform = transformation(crs)
    if not points:
        return []
    east, north = transform([x for x, _ in points], [y for _, y in points])
    return list(zip(east, north, strict=True))


@cache
def transformation(crs: str) -> Callable[..., Any]:
    """What turns lists of longitudes and of latitudes into metres. It takes long to make."""
    from pyproj import Transformer  # a tenth of a second, for who has a map alone
    from pyproj.exceptions import ProjError

    try:
        made: Callable[..., Any] = Transformer.from_crs("EPSG:4326", crs, always_xy=True).transform
    except ProjError:
        raise ValueError(f"`{crs}` is no coordinate system that is known") from None
    return made


def is_shown(point: Point) -> bool:
    return all(map(math.isfinite, point))
