"""A feed opened in a browser: a stranger to feeds reads what to do with it, and days in full."""

import pytest
from playwright.sync_api import Page

STYLE = """query => {
  const one = document.querySelector(query), style = getComputedStyle(one);
  const letters = document.createElementNS("http://www.w3.org/1999/xhtml", "span");
  letters.textContent = "Wed, 25 Nov 2026";
  one.append(letters);
  return [style.display, Math.abs(letters.getBoundingClientRect().width - one.clientWidth) < 2];
}"""
SAID = "element => getComputedStyle(element, '::before').content"


@pytest.mark.parametrize("width", [360, 1280])
def test_a_feed_says_what_to_copy_and_where_to_read_more(page: Page, address: str, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + "feed_rss_created.xml")
    words = page.locator("rss").first.evaluate(SAID)
    link = page.locator("channel > link:not([href])")

    assert "copy the address of this page" in words
    assert "The page Subscribe" in words
    assert link.is_visible()
    assert page.locator("channel > link[href]").first.is_hidden()
    assert page.evaluate(STYLE, "item > pubDate") == ["block", True]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
