"""An outline in GeoJSON becomes a path on a sheet."""

import json

import pytest

from hooks.publishing.maps import outline
from hooks.publishing.maps.projection import is_shown, projected
from hooks.publishing.maps.simplify import simplified

SQUARE = [[0, 50], [2, 50], [2, 52], [0, 52], [0, 50]]
PATH = "M0 159l100 0 0 -159 -100 0z"
POLYGON = {"type": "Polygon", "coordinates": [SQUARE]}


def text(geometry):
    return json.dumps({"type": "Feature", "properties": {}, "geometry": geometry})


def test_the_national_grid_is_that_of_the_ordnance_survey():
    [found] = projected([(1.716074, 52.658008)], "EPSG:27700")

    # The water tower at Caister, of the worked examples in the Ordnance Survey's guide.
    assert found == pytest.approx((651409.9, 313177.3), abs=10)


def test_what_a_projection_cannot_show_is_not_shown():
    [point] = projected([(115.9, -31.9)], "EPSG:27700")

    assert not is_shown(point) or abs(point[0]) > 1_000_000


def test_a_projection_that_nobody_knows_is_told_in_words():
    with pytest.raises(ValueError, match="`EPSG:1` is no coordinate system that is known"):
        projected([(0, 0)], "EPSG:1")


@pytest.mark.parametrize(
    "geometry",
    [
        POLYGON,
        {"type": "MultiPolygon", "coordinates": [[SQUARE]]},
        {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]}, POLYGON]},
    ],
)  # fmt: skip
def test_every_polygon_is_drawn_whatever_it_lies_in(geometry):
    drawn = outline.read(text(geometry), "EPSG:3857")
    sheet = outline.sheet(drawn, 100)

    assert (sheet.width, sheet.height) == (100, 159)
    assert outline.land(drawn, sheet, 50) == PATH


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("[]", "no polygon"),
        (text({"type": "Point", "coordinates": [1, 2]}), "no polygon"),
        (text({"type": "Polygon"}), "no GeoJSON"),
        (text({"type": "Polygon", "coordinates": [[["a", 1]]]}), "could not convert"),
        (text({"type": "Polygon", "coordinates": [[[53, 210], [54, 211], [53, 212]]]}), "longitude first"),
        ("{", "Expecting"),
    ],
)  # fmt: skip
def test_what_is_no_outline_is_told_in_words(source, message):
    with pytest.raises(ValueError, match=message):
        outline.read(source, "EPSG:3857")


def test_a_window_shows_a_part_and_a_place_beyond_it_is_not_on_the_sheet():
    sheet = outline.sheet(outline.read(text(POLYGON), "EPSG:3857", [0, 50, 1, 51]), 100)

    assert sheet.places([(0.5, 50.5), (1.5, 50.5), (180, 95)])[1:] == [None, None]
    assert sheet.places([(0.5, 50.5)])[0][0] == pytest.approx(50)


def test_the_points_that_matter_most_stay_and_a_ring_with_too_few_goes():
    ring = [(0, 0), (5, 0.1), (10, 0), (10, 10), (0, 10), (0, 0)]
    tiny = [(20, 0), (20.1, 0), (20.1, 0.1), (20.05, 0.1), (20, 0)]

    assert simplified([ring], 4) == [[(0, 0), (10, 0), (10, 10), (0, 10), (0, 0)]]
    assert [len(one) for one in simplified([ring, tiny], 6)] == [6]


def test_a_border_of_two_countries_stays_one_line():
    left = [(0, 0), (5, 0), (5.4, 3), (4.7, 5), (5.2, 7), (5, 10), (0, 10), (0, 0)]
    right = [(5, 0), (10, 0), (10, 10), (5, 10), (5.2, 7), (4.7, 5), (5.4, 3), (5, 0)]
    one, other = simplified([left, right], 7)

    assert {p for p in one if 4 < p[0] < 6} == {p for p in other if 4 < p[0] < 6}


def test_a_ring_of_one_point_is_no_ring():
    assert simplified([[(1, 1)]], 5) == []
    assert simplified([[]], 5) == []


def test_a_point_that_comes_twice_ends_no_build():
    ring = [(0, 0), (5, 0), (5, 0), (5, 5), (0, 0), (5, 5), (0, 5), (0, 0)]

    assert simplified([ring], 9)[0][0] == (0, 0)


def test_a_corner_of_one_country_stays_though_it_is_no_corner_of_the_next():
    left = [(0, 0), (5, 0), (5, 5), (2.5, 5.1), (0, 5), (0, 0)]
    right = [(5, 10), (5, 5), (5, 0), (5, -5), (12, 2), (5, 10)]

    assert simplified([left, right], 7)[0] == [(0, 0), (5, 0), (5, 5), (0, 5), (0, 0)]
