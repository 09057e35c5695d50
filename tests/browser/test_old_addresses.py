"""A reader with an old bookmark, in a real browser, with and without JavaScript."""

import re
import threading
from functools import partial

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Server, Silent
from tests.site.hubs import TAGS, visit

MANY = {path: text for n in range(60) for path, text in visit(f"v-{n}", "2024-03-01").items()}
PEAS = TAGS.replace("slug: beans", "slug: peas, former: [beans]")
WALK = visit("new-walk", "2026-04-01", aliases="[old-walk]")


@pytest.fixture
def gardens(build):
    """The address of a hub in which a tag and a story were renamed, below a folder of its host."""
    folder = build({**MANY, **WALK, "stories/tags.yml": PEAS}).folder
    server = Server(("127.0.0.1", 0), partial(Silent, directory=str(folder.parent)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/site/"
    server.shutdown()
    server.server_close()


WAYS = {
    "crops/beans/": "crops/peas/",
    "crops/beans/2/": "crops/peas/2/",
    "visits/old-walk/": "visits/new-walk/",
}


@pytest.mark.parametrize("old", WAYS)
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
def test_an_old_address_lands_on_the_new_page(browser: Browser, gardens, old, scripts):
    context = browser.new_context(java_script_enabled=scripts)
    page = context.new_page()
    page.goto(gardens + old)

    page.wait_for_url(gardens + WAYS[old])
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    context.close()


def test_going_back_does_not_lead_into_the_redirect_again(page: Page, gardens):
    page.goto(gardens + "crops/")
    page.goto(gardens + "crops/beans/")
    page.wait_for_url(gardens + "crops/peas/")
    page.go_back()

    expect(page).to_have_url(gardens + "crops/")


def test_who_is_not_led_on_finds_a_link_with_words(page: Page, gardens):
    held = re.compile(r"/crops/beans/$")
    page.route(held, lambda route: route.fulfill(response=stilled(route), body=still(route)))
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(gardens + "crops/beans/")

    expect(page.get_by_role("heading", level=1)).to_have_text("This page has moved")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.get_by_role("link", name="Beans").click()
    expect(page).to_have_url(gardens + "crops/peas/")
    assert said == []


def stilled(route):
    return route.fetch()


def still(route):
    """The page as a browser shows it that follows no refresh."""
    return route.fetch().text().replace('http-equiv="refresh"', 'name="refresh"')
