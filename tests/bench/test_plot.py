"""The plot can be read by eye and by ear, in light and in dark."""

from itertools import pairwise
from xml.etree.ElementTree import fromstring

import pytest

from bench import plot
from bench.peers import every
from bench.scale import Scale
from tests.bench import rows

SPACE = "{http://www.w3.org/2000/svg}"
SVG = fromstring(plot.drawn(rows.results()))


def texts():
    return [element.text for element in SVG.iter(f"{SPACE}text")]


def test_it_says_what_it_shows():
    named = {element.get("id") for element in (SVG[0], SVG[1])}

    assert SVG.get("role") == "img"
    assert set(SVG.get("aria-labelledby").split()) == named
    assert "Local Lore, slope 1.00: 0.5 seconds at 500" in SVG[1].text


def test_every_line_has_its_name_and_slope_beside_it():
    assert [text for text in texts() if "slope" in text] == [
        "Material, slope 1.00",
        "Local Lore, slope 1.00",
        "Hugo, bare, slope 1.00",
    ]


def test_it_has_colours_for_the_dark():
    assert "prefers-color-scheme: dark" in SVG[2].text


def test_everyone_has_a_colour_of_their_own():
    for colours in (plot.LIGHT, plot.DARK):
        assert len(set(colours)) == len(colours) >= len(every.EVERY)


def test_a_point_for_every_cost_lies_inside_the_frame():
    points = [(float(c.get("cx")), float(c.get("cy"))) for c in SVG.iter(f"{SPACE}circle")]

    assert len(points) == 12
    assert all(plot.LEFT < x < plot.WIDTH - plot.RIGHT for x, _ in points)
    assert all(plot.TOP < y < plot.HEIGHT - plot.BOTTOM for _, y in points)


def test_labels_of_equal_lines_do_not_lie_upon_each_other():
    alike = [plot.Line(who, ((10, 1.0), (100, 5.0)), None) for who in ("a", "b", "c")]
    heights = [height for height, _ in plot.spread(alike, Scale(1, 10, 400, 0))]

    assert [b - a for a, b in pairwise(heights)] == [plot.APART] * 2


def test_an_axis_goes_by_powers():
    scale = Scale(1, 1000, 0, 300)

    assert [scale.at(value) for value in (1, 10, 100, 1000)] == pytest.approx([0, 100, 200, 300])
    assert list(scale.ticks()) == [1, 2, 5, 10, 20, 50, 100, 200, 500]
