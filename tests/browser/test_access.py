"""Who reads with a keyboard, a screen reader, large letters or colours of their own (WCAG 2.2 AA)."""

import os

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.kinds import KINDS
from tests.browser.waiting import until

pytestmark = pytest.mark.own

# WCAG 2.2, 1.4.12: what a reader may set without losing anything.
SPACED = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }
"""
# WCAG 2.2, 1.4.4: text twice as large, on a phone, whose windows do not grow with it.
LARGE = "html { font-size: 200% !important; }"
PHONE = {"width": 360, "height": 800}
# Each line of a link counts. Circles of a map are measured elsewhere, and the number of a note is as
# small as its sentence needs it.
SMALL = """() => [...document.querySelectorAll("a, button, input, select, summary")].filter(element => {
  const {width} = element.getBoundingClientRect();
  const height = Math.min(...[...element.getClientRects()].map(line => line.height));
  const except = element.closest("label, svg, .hub-unseen, .hub-skip, .hub-ref, .footnote-ref");
  return width && !except && (width < 24 || height < 24);
}).map(element => element.outerHTML.slice(0, 80))"""
# The policy of the page lets no style in, but what the browser's owner sets is no part of the page.
PUT = """text => { const sheet = new CSSStyleSheet(); sheet.replaceSync(text);
  document.adoptedStyleSheets = [sheet]; }"""
# Tab leads to each stop in turn; those whose focus nobody would see are kept.
UNSEEN = """() => { const style = getComputedStyle(document.activeElement);
  const circle = document.activeElement.querySelector(":scope > circle"); // of a map: it is ringed
  if (circle && parseFloat(getComputedStyle(circle).strokeWidth) >= 4) return "";
  return style.outlineStyle == "none" || parseFloat(style.outlineWidth) < 2
    ? document.activeElement.outerHTML.slice(0, 80) : "" }"""


READY = """() => !document.querySelector("#tell")
  || "ready" in document.querySelector("article").dataset"""


def wrong(page: Page) -> list[str]:
    """What axe-core finds of all its rules up to WCAG 2.2 AA and of best practice."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return sorted(f"{rule['id']}: {node['target']}" for rule in found for node in rule["nodes"])


def opened(browser: Browser, address: str, **how: object) -> Page:
    page = browser.new_context(**how).new_page()
    page.emulate_media(reduced_motion="reduce")
    page.goto(address, wait_until="networkidle")
    until(page, READY)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    return page


LOOKS = [(320, "light"), (1280, "dark")]
if os.environ.get("ACCESS") == "all":
    LOOKS = [(width, scheme) for width in (320, 360, 768, 1280) for scheme in ("light", "dark")]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("width", "scheme"), LOOKS)
def test_axe_finds_nothing_and_focus_shows(browser, address, kind, width, scheme):
    how = {"viewport": {"width": width, "height": 800}, "color_scheme": scheme}
    page = opened(browser, address + KINDS[kind], **how)
    found, unseen = wrong(page), []
    page.evaluate("document.activeElement.blur()")
    for _ in range(14):
        page.keyboard.press("Tab")
        unseen.append(page.evaluate(UNSEEN))
    page.context.close()

    assert found == []
    assert [each for each in unseen if each and not each.startswith("<body")] == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_lost_with_wide_spacing_or_large_text_and_every_target_can_be_hit(
    browser, address, kind
):
    how = {"viewport": {"width": 320, "height": 800}, "forced_colors": "active"}
    page = opened(browser, address + KINDS[kind], **how)
    small = page.evaluate(SMALL)
    page.evaluate(PUT, SPACED)
    width, found = page.evaluate("document.documentElement.scrollWidth"), wrong(page)
    page.set_viewport_size(PHONE)
    page.evaluate(PUT, LARGE)
    large = page.evaluate("document.documentElement.scrollWidth")
    page.context.close()

    assert (small, width, large, found) == ([], 320, 360, [])


def test_advice_that_takes_two_lines_stands_in_one_frame(page: Page, address: str):
    page.set_viewport_size(PHONE)
    page.goto(f"{address}vocabulary/")
    advice = page.locator(".hub-advice").first
    advice.evaluate(
        "it => it.textContent = 'Overdue: it should have been looked at by now. '.repeat(2)"
    )

    assert advice.evaluate("it => it.getBoundingClientRect().height") > 30
    assert advice.evaluate("it => it.getClientRects().length") == 1
