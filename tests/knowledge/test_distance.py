"""The way between places, and the nearest of many."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.knowledge.distance import Nearest, kilometres, vector

LONDON, LEEDS, PERTH = (51.5074, -0.1278), (53.8008, -1.5491), (-31.9505, 115.8605)
POINTS = st.tuples(
    st.floats(-90, 90, allow_subnormal=False), st.floats(-180, 180, allow_subnormal=False)
)


def way(one, other):
    return kilometres(math.dist(vector(*one), vector(*other)))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (LONDON, LEEDS, 272),  # both by the haversine formula on the same sphere
        (LONDON, PERTH, 14471),
        ((0, 179.5), (0, -179.5), 111),
        ((90, 0), (-90, 0), 20015),
        (LEEDS, LEEDS, 0),
    ],
)
def test_the_way_is_that_of_a_great_circle(one, other, expected):
    assert way(one, other) == pytest.approx(expected, rel=0.005)


def test_the_nearest_come_first_and_the_place_itself_is_left_out():
    tree = Nearest([LONDON, LEEDS, PERTH, (53.96, -1.08)])

    assert [number for _, number in tree.to(LEEDS, 2, own=1)] == [3, 0]


def test_across_the_date_line_is_near():
    assert Nearest([(0, -179.9), (0, 170)]).to((0, 179.9), 1)[0][1] == 0


def test_of_no_points_none_is_near():
    assert Nearest([]).to(LEEDS, 5) == []


def test_places_at_one_point_come_in_the_order_of_their_numbers():
    assert [number for _, number in Nearest([LEEDS] * 4).to(LEEDS, 2)] == [0, 1]


@given(st.lists(POINTS, min_size=1, max_size=30), POINTS)
def test_the_tree_finds_what_looking_at_all_would_find(points, at):
    every = sorted(math.dist(vector(*at), vector(*point)) for point in points)[:5]

    found = [far for far, _ in Nearest(points).to(at, 5)]

    assert found == pytest.approx([kilometres(far) for far in every])
