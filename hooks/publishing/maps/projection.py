"""From degrees on the globe to metres on a sheet. The only module that imports `pyproj`."""

import math
from collections.abc import Sequence

Point = tuple[float, float]


def projected(points: Sequence[Point], crs: str) -> list[Point]:
    """Longitudes and latitudes (WGS 84) in the coordinate system `crs`, such as EPSG:27700.

    What cannot be shown in it is infinite. Raises ValueError where there is no such system.
    """
    from pyproj import Transformer  # a tenth of a second, for who has a map alone
    from pyproj.exceptions import ProjError

    try:
        transformer = Transformer.from_crs("EPSG:4326", crs, always_xy=True)
    except ProjError:
        raise ValueError(f"`{crs}` is no coordinate system that is known") from None
    if not points:
        return []
    east, north = transformer.transform([x for x, _ in points], [y for _, y in points])
    return list(zip(east, north, strict=True))


def is_shown(point: Point) -> bool:
    return all(map(math.isfinite, point))
