"""The five main journeys by keyboard alone, and one without JavaScript."""

import re

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.own

STOPS = 80  # a stop that is further away is not found


@pytest.fixture
def keys(page: Page, address: str):
    """A desk: a wide window, the front page, hands on the keyboard."""
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address, wait_until="networkidle")
    return page


def tab_to(page: Page, role: str, name: str) -> None:
    """Presses Tab until the element of that role and name has the focus."""
    wanted = page.get_by_role(role, name=name).first
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        if wanted.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"no way by keyboard to {role} {name}")


def test_past_the_header_and_into_the_text(keys: Page, address: str):
    keys.keyboard.press("Tab")
    expect(keys.get_by_role("link", name="Skip to content")).to_be_focused()
    keys.keyboard.press("Enter")
    keys.keyboard.press("Tab")

    assert keys.evaluate("document.activeElement.closest('main') !== null")


def test_search_by_a_suggestion(keys: Page, address: str):
    keys.keyboard.press("/")
    keys.keyboard.type("isle of wight")
    expect(keys.get_by_role("option").first).to_contain_text("Isle of Wight")
    keys.keyboard.press("ArrowDown")
    keys.keyboard.press("Enter")

    expect(keys.get_by_role("heading", level=1)).to_have_text(re.compile("Isle of Wight"))


def test_from_a_principle_to_what_a_story_says_of_it_and_back(keys: Page, address: str):
    tab_to(keys, "link", "Principles")
    keys.keyboard.press("Enter")
    tab_to(keys, "link", "Relationships")
    keys.keyboard.press("Enter")
    expect(keys).to_have_url(address + "principles/relationships/")
    tab_to(keys, "link", "What stories say of it")
    keys.keyboard.press("Enter")
    keys.keyboard.press("Tab")
    assert "#shows-relationships" in keys.evaluate("document.activeElement.href")
    keys.keyboard.press("Enter")
    expect(keys.locator("#shows-relationships")).to_be_in_viewport()
    keys.keyboard.press("Tab")
    keys.keyboard.press("Enter")

    expect(keys).to_have_url(address + "principles/relationships/#passages")


def test_how_far_to_trust_a_story_and_where_it_comes_from(keys: Page, address: str):
    keys.goto(address + "case-studies/kirklees-people-partners-places/")
    summary = keys.locator(".hub-label summary")
    for _ in range(STOPS):
        keys.keyboard.press("Tab")
        if summary.evaluate("element => element === document.activeElement"):
            break
    keys.keyboard.press("Enter")
    expect(keys.locator(".hub-label p")).to_be_visible()
    tab_to(keys, "link", "[5]")
    keys.keyboard.press("Enter")

    expect(keys.locator("#source-5")).to_be_in_viewport()


def test_from_the_map_to_a_place_and_to_its_feed(keys: Page, address: str):
    tab_to(keys, "link", "Places")
    keys.keyboard.press("Enter")
    tab_to(keys, "link", "Leeds, 5 stories")
    keys.keyboard.press("Enter")
    expect(keys).to_have_url(address + "places/leeds/")
    tab_to(keys, "link", "Feed (RSS)")

    assert keys.evaluate("document.activeElement.href") == address + "places/leeds/feed.xml"


def test_past_the_map_in_one_step_to_the_list_beside_it(keys: Page, address: str):
    keys.goto(address + "places/")
    tab_to(keys, "link", "Past the map, to the list of places")
    seen = keys.locator(".hub-unseen:focus").bounding_box()
    keys.keyboard.press("Enter")
    keys.keyboard.press("Tab")

    assert seen is not None
    assert seen["height"] > 20
    assert keys.evaluate("document.activeElement.closest('#map-list') !== null")


def test_on_a_phone_the_menu_opens_and_closes_by_keyboard(page: Page, address: str):
    page.goto(address)
    tab_to(page, "button", "Menu")
    page.keyboard.press("Enter")
    menu = page.get_by_role("navigation", name="Main")
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page).to_have_url(address + "stories/")


@pytest.mark.parametrize("width", [320, 240])
def test_the_menu_never_lies_on_the_button_that_closes_it(page: Page, address: str, width: int):
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(address)
    page.get_by_role("button", name="Menu").click()
    menu = page.get_by_role("navigation", name="Main")
    expect(menu).to_be_visible()
    button = page.get_by_role("button", name="Menu").bounding_box()

    assert menu.bounding_box()["y"] >= button["y"] + button["height"]
    page.get_by_role("button", name="Menu").click(timeout=2000)
    expect(menu).to_be_hidden()


def test_in_a_narrow_window_a_slash_leads_to_the_page_of_the_search(page: Page, address: str):
    page.goto(f"{address}places/", wait_until="networkidle")
    page.keyboard.press("/")
    expect(page).to_have_url(f"{address}search/")

    expect(page.get_by_label("Search all stories and pages")).to_be_focused()


@pytest.mark.parametrize(
    ("path", "words"),
    [("leeds/comunity-builders/", "leeds comunity builders"), ("caf%E9/leeds%", "caf leeds")],
)
def test_a_wrong_address_is_what_the_page_asks_for(page: Page, address: str, path, words):
    lost = (page.request.get(f"{address}404.html")).body()
    page.route(f"{address}{path}", lambda route: route.fulfill(status=404, body=lost))
    errors = []
    page.on("pageerror", lambda error: errors.append(error))
    page.goto(address + path)

    expect(page.get_by_label("What were you looking for?")).to_have_value(words)
    assert errors == []


def test_without_javascript_from_the_front_page_by_gap_and_map_to_a_story(plain_page, address):
    page = plain_page
    page.goto(address)
    page.get_by_role("link", name="where stories are missing").click()
    page.get_by_role("link", name="London").first.click()
    expect(page.get_by_role("table")).to_be_visible()
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("link", name="Places", exact=True).click()
    page.get_by_role("link", name="Leeds, 5 stories").click()
    page.get_by_role("link", name="Leeds put community builders").first.click()
    page.locator(".hub-label summary").click()
    expect(page.locator(".hub-label p")).to_be_visible()
    page.get_by_text("Words explained").click()
    expect(page.get_by_role("link", name=re.compile("In the glossary")).first).to_be_visible()
    page.get_by_text("Cite this page").click()

    expect(page.locator("#cite-text")).to_contain_text("Local Lore")
