"""Maps: on the page of places, small on each place's page and on the front page."""

import json
import re

import pytest
from mkdocs.exceptions import Abort

from tests.conftest import CONFIG
from tests.site.hubs import BOATS

SQUARE = [[-6, 50], [2, 50], [2, 56], [-6, 56], [-6, 50]]
OUTLINE = json.dumps({"type": "Polygon", "coordinates": [SQUARE]})
MAP = 'extra: {hub: {map: {outline: map/square.json, crs: "EPSG:27700"}}}\n'
RIVERS = BOATS["stories/tags.yml"].replace(
    "tags: [{label: Ouse, slug: ouse, note: Slow., depth: 2.5}], data: [",
    "tags: [{label: Ouse, slug: ouse, note: Slow., depth: 2.5, latitude: 53.9, longitude: -1.1}, "
    "{label: Cam & co, slug: cam, note: Flat., depth: 2, latitude: 52.2, longitude: 0.1}, "
    "{label: Swan, slug: swan, note: Far., depth: 9, latitude: -32, longitude: 116}], data: ["
    "{name: latitude, kind: number, required: true}, {name: longitude, kind: number, required: true}, ",
)
LOG = BOATS["stories/logs/low-bridge.md"]
MAPPED = BOATS | {
    "stories/tags.yml": RIVERS,
    "stories/logs/low-bridge.md": LOG,
    "stories/logs/flat.md": LOG.replace("low-bridge", "flat").replace("ouse", "[cam, swan]").replace("Under", "By"),
    "map/square.json": OUTLINE,
    "mkdocs.yml": CONFIG + MAP,
}  # fmt: skip


def test_the_page_of_places_has_a_link_for_each_with_its_stories(build):
    html = build(base=MAPPED).read("rivers/")
    links = re.findall(r'<a href="([^"]*)"><title>([^<]*)</title>', html.split("<svg", 2)[-1])

    assert links == [
        ("../rivers/cam/", "Cam &amp; co, 1 story"),
        ("../rivers/ouse/", "Ouse, 1 story"),
    ]
    assert 'Not on this map: <a href="../rivers/swan/">Swan</a>' in html


def test_the_list_beside_says_the_same_and_more(build):
    html = build(base=MAPPED).read("rivers/")
    listed = html.split('class="hub-tags"')[1]

    assert all(f'href="../rivers/{slug}/"' in listed for slug in ("cam", "ouse", "swan"))


def test_a_places_page_has_a_small_map_and_what_is_near(build):
    html = build(base=MAPPED).read("rivers/ouse/")

    assert 'role="img" aria-label="Ouse on the map"' in html
    assert (
        '<a href="../../rivers/cam/">Cam &amp; co</a> <span class="hub-count">205 km</span>' in html
    )
    assert html.index("cam/") < html.index("swan/")


@pytest.mark.parametrize(
    ("locale", "way"),
    [("en_GB", "128 miles (205 km)"), ("de_DE", "205 km"), ("cy_GB", "128 miles")],
)
def test_a_way_is_told_in_miles_where_the_signs_beside_the_road_tell_them(build, locale, way):
    config = MAPPED["mkdocs.yml"].replace("{hub: {", f"{{hub: {{locale: {locale}, ")
    html = build(base=MAPPED | {"mkdocs.yml": config}).read("rivers/ouse/")

    assert f'<span class="hub-count">{way}' in html


def test_a_place_that_is_not_on_the_map_has_none_on_its_page(build):
    html = build(base=MAPPED).read("rivers/swan/")

    assert "hub-spot" not in html
    assert "Nearby" in html


def test_the_front_page_leads_to_the_map(build):
    html = build(base=MAPPED).read("")

    assert '<p class="hub-way"><a href="./rivers/">' in html
    assert html.count('r="5"') == 2


def test_without_an_outline_there_is_no_map_but_places_are_near_all_the_same(build):
    site = build(base=MAPPED | {"mkdocs.yml": CONFIG})

    assert "hub-map" not in site.read("rivers/")
    assert "hub-spot" not in site.read("rivers/ouse/")
    assert "205 km" in site.read("rivers/ouse/")


def test_a_hub_without_places_is_as_it_was(build):
    site = build()

    assert [
        name for name in site.files() if name.endswith(".html") and "hub-map" in site.read(name)
    ] == []
    assert "Nearby" not in site.read("counties/kent/")


def test_narrower_tags_stand_under_the_one_that_gathers_them(build):
    html = build().read("crops/")
    text = re.sub(r"<[^>]+>", " ", html)

    assert re.search(r"Fruit\s+1 story\s+Sweet things\.\s+Apples &amp; pears\s+1 story", text)
    assert html.split("<article", 1)[1].count('href="../crops/fruit/"') == 1


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("{outline: map/none.json}", "No such file"),
        ("{outline: map/square.json, crs: EPSG:1}", "no coordinate system that is known"),
        ("{crs: x}", "write `outline`, a GeoJSON file"),
        ("{outline: stories/tags.yml}", "makes no map"),
        ("{outline: map/square.json, window: [1, 2]}", "west, south, east and north"),
        ("{outline: map/square.json, window: [2, 50, 1, 52]}", "the lesser one first"),
        ("true", "write `outline`, a GeoJSON file"),
    ],
)
def test_a_map_that_cannot_be_drawn_stops_the_build_with_words(build, caplog, settings, message):
    wrong = CONFIG + f"extra: {{hub: {{map: {settings}}}}}\n"

    with pytest.raises(Abort):
        build({"mkdocs.yml": wrong}, base=MAPPED)

    assert message in caplog.text
