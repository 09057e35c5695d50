"""A long list of sources is folded below the stories, and nothing of it is lost."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.own


def test_stories_stand_above_the_sources_which_open_without_javascript(plain_page: Page, address: str):  # fmt: skip
    plain_page.goto(address + "approaches/local-area-coordination/")
    tops = plain_page.locator("#stories, #sources").evaluate_all("all => all.map(each => each.id)")
    source = plain_page.locator(".hub-folded li a").last
    expect(source).to_be_hidden()
    plain_page.locator(".hub-points").get_by_role("link", name="68 sources").click()
    plain_page.get_by_text("68 sources of this page").click()

    assert tops == ["stories", "sources"]
    expect(source).to_be_visible()


def test_sources_that_are_folded_on_the_screen_are_open_on_paper(page, address):
    page.goto(address + KINDS["approach"])
    source, fold = page.locator(".hub-folded li").last, page.locator(".hub-folded summary")
    before = fold.is_visible(), source.is_visible()
    page.emulate_media(media="print")

    assert before == (True, False)
    assert (fold.is_visible(), source.is_visible()) == (False, True)
    assert source.bounding_box()["height"] > 10
