"""The map of the hub itself, as a finger and a keyboard find it."""

import re

import pytest

pytestmark = pytest.mark.own


@pytest.mark.parametrize("width", [320, 360, 1280])
def test_every_circle_is_large_enough_and_none_overlaps_another(page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}places/")
    boxes = [circle.bounding_box() for circle in page.locator(".hub-map a circle").all()]
    middles = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in boxes]
    nearest = min(
        (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 for a in middles for b in middles if a != b
    )

    assert len(boxes) > 30
    assert min(box["width"] for box in boxes) >= 24
    assert nearest**0.5 >= 24
    assert page.evaluate("document.documentElement.scrollWidth") == width


def test_the_map_can_be_walked_by_keyboard_and_opens_a_place(page, address):
    page.goto(f"{address}places/")
    first = page.locator(".hub-map svg a").first
    name = first.locator("title").inner_html()
    first.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")

    assert first.locator("circle").evaluate("c => getComputedStyle(c).strokeWidth") == "4px"
    page.keyboard.press("Enter")
    page.wait_for_url("**/places/*/")
    assert page.locator("h1").inner_text() == name.partition(",")[0]


def test_a_screen_reader_says_the_name_of_a_place_once(page, address):
    page.goto(f"{address}places/")
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    links = [each for each in nodes if "5 stories" in each.get("name", {}).get("value", "")]

    assert [each["name"]["value"] for each in links if each["role"]["value"] == "link"] == [
        "Leeds, 5 stories"
    ]
    assert [each.get("description", {}).get("value", "") for each in links] == [""] * len(links)


def test_the_list_says_what_the_map_says(page, address):
    page.goto(f"{address}places/")
    on_map = {link.get_attribute("href") for link in page.locator(".hub-map svg a").all()}
    listed = {link.get_attribute("href") for link in page.locator("#text h2 a, .hub-tags a").all()}

    assert on_map <= listed


def test_maps_weigh_little(page, address):
    large = page.request.get(f"{address}places/").text()
    small = page.request.get(f"{address}places/leeds/").text()

    assert len(re.findall(r'class="hub-map__land" d="([^"]*)"', large)[0]) < 10_000
    assert len(re.findall(r'<svg viewBox="0 0 360.*?</svg>', large, re.DOTALL)[0]) < 25_000
    assert len(re.findall(r'<svg class="hub-spot".*?</svg>', small, re.DOTALL)[0]) < 3000


@pytest.mark.parametrize("width", [768, 1280])
def test_a_wide_map_names_most_of_its_places_and_those_with_the_most_stories(page, address, width):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{address}places/")
    circles = page.locator(".hub-map svg a").count()
    names = [name.text_content() for name in page.locator(".hub-map__name:visible").all()]

    assert len(names) > circles * 0.6
    assert page.locator(".hub-map svg a").first.locator("text").all_text_contents() == [
        "5",
        "Leeds",
    ]


def test_the_ground_of_a_name_is_wider_than_a_coast_line_on_both_sides(page, address):
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}places/")
    widths = "name => [name, name.ownerSVGElement.querySelector('.hub-map__land')].map(each => parseFloat(getComputedStyle(each).strokeWidth))"
    ground, line = page.locator(".hub-map__name").first.evaluate(widths)

    assert ground / 2 > 2 * line
