"""The front page in a wide window."""

import pytest

pytestmark = pytest.mark.own


def test_heads_at_the_top_of_columns_beside_each_other_stand_at_one_height(page, address):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(address)
    boxes = [head.bounding_box() for head in page.locator(".hub-ways h3").all()]
    tops = {min(box["y"] for box in boxes if box["x"] == x) for x in {box["x"] for box in boxes}}

    assert len({box["x"] for box in boxes}) == 2
    assert len(tops) == 1
