"""Names that find room beside the circles of a map."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hooks.publishing.maps.gathering import MOST
from hooks.publishing.maps.naming import cross, length, names, room

SHEET = (360, 420)
POINTS = st.tuples(st.integers(15, 345), st.integers(15, 405))


def test_a_name_stands_right_then_left_then_below_then_above():
    found = names([(100, 50), (140, 50), (180, 50)], ["Leeds", "York", "Hull"], 15, 11, (200, 100))
    crowded = names([(100, 50), (135, 50), (65, 50)], ["Leeds", "", ""], 15, 11, (200, 100))
    low = names([(100, 80), (135, 80), (65, 80)], ["Leeds", "", ""], 15, 11, (200, 100))

    assert [place and place[2] for place in found] == ["end", "middle", "middle"]
    assert names([(100, 50)], ["Leeds"], 15, 11, (200, 100)) == [(118, 53.9, "start")]
    assert crowded[0] == (100, 74.5, "middle")
    assert low[0] == (100, 63.2, "middle")


def test_a_name_without_room_stands_nowhere_and_the_first_takes_the_room_there_is():
    assert names([(20, 20)], ["Llanfairpwllgwyngyll"], 15, 11, (40, 40)) == [None]
    assert names([(20, 20)] * 2, ["Leeds", "Derby"], 15, 11, (75, 40)) == [
        (38, 23.9, "start"),
        None,
    ]


@settings(max_examples=30)
@given(st.lists(POINTS, max_size=MOST))
def test_no_name_crosses_a_circle_another_name_or_the_edge(points):
    found = [place for place in names(points, ["Newham"] * len(points), 10, 9.5, SHEET) if place]
    boxes = [room(place, length("Newham") * 9.5, 9.5) for place in found]
    circles = [(x - 10, y - 10, x + 10, y + 10) for x, y in points]

    assert not any(cross(one, other) for one, other in combinations(boxes, 2))
    assert not any(cross(box, circle) for box in boxes for circle in circles)
    assert all(box[0] >= 0 and box[2] <= 360 and box[1] >= 0 and box[3] <= 420 for box in boxes)


@pytest.mark.parametrize(("other", "expected"), [((9, 0, 12, 5), True), ((10, 0, 12, 5), False)])
def test_what_only_touches_does_not_cross(other, expected):
    assert cross((0, 0, 10, 5), other) is expected
