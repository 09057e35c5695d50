"""Circles that do not overlap."""

import math
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.publishing.maps.gathering import MOST
from hooks.publishing.maps.layout import apart

WIDE, HIGH, RADIUS = 360, 420, 15
POINTS = st.tuples(st.integers(0, WIDE), st.integers(0, HIGH))
BOROUGHS = [(295, 318), (293, 310), (310, 309), (297, 322), (296, 317), (298, 312)]


@settings(max_examples=30)
@given(st.lists(POINTS, max_size=MOST))
def test_no_two_circles_overlap_and_all_are_on_the_sheet(points):
    placed = apart(points, RADIUS, WIDE, HIGH)

    assert len(placed) == len(points)
    assert all(math.dist(a, b) >= 2 * RADIUS for a, b in combinations(placed, 2))
    assert all(RADIUS <= x <= WIDE - RADIUS and RADIUS <= y <= HIGH - RADIUS for x, y in placed)


def test_a_hundred_at_one_point_find_room_and_two_maps_of_them_are_the_same():
    points = [(180, 200)] * 100
    placed = apart(points, RADIUS, WIDE, HIGH)

    assert min(math.dist(a, b) for a, b in combinations(placed, 2)) >= 2 * RADIUS
    assert placed == apart(points, RADIUS, WIDE, HIGH)


def test_what_has_room_stays_where_it_is():
    assert apart([(100, 100), (200, 200)], RADIUS, WIDE, HIGH) == [(100, 100), (200, 200)]


def test_close_boroughs_stay_near_and_the_ways_to_them_do_not_cross():
    placed = apart(BOROUGHS, RADIUS, WIDE, HIGH)
    ways = list(zip(BOROUGHS, placed, strict=True))

    assert max(math.dist(a, b) for a, b in ways) < 3 * RADIUS
    assert not any(crossing(*one, *other) for one, other in combinations(ways, 2))


def crossing(a, b, c, d):
    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])

    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0
