"""What a page weighs on its first view, without pictures, as a host sends it (gzip)."""

import gzip
import re

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.own

BUDGET = 60_000  # bytes; of them the budget of each kind:
BUDGETS = {
    "answers": 60_000,
    "filtered": 40_000,
    "form": 60_000,
    "how to write a story": 40_000,
}
USUAL = 30_000
FILLED = 0.05  # of the view moves when answers fill what stands ready; 0.1 is good (web.dev, CLS)
HTML = 150_000  # bytes of one page, not packed
SHIFT = """new Promise(done => new PerformanceObserver(list => done(list.getEntries()
  .reduce((sum, entry) => sum + entry.value, 0))).observe({type: "layout-shift", buffered: true})
  || setTimeout(done, 300, 0))"""


@pytest.mark.parametrize("kind", KINDS)
def test_a_first_view_is_light_and_still(page: Page, address: str, kind: str):
    sizes, sheets = {}, []

    def took(response):
        url = response.url
        if response.request.resource_type != "image":
            body = response.body()
            packed = url.endswith(".idx")  # as it comes
            sizes[url] = len(body) if packed else len(gzip.compress(body, 6))
        sheets.append(url) if url.endswith(".css") else None

    page.on("response", took)
    page.goto(address + KINDS[kind], wait_until="networkidle")

    assert sum(sizes.values()) <= BUDGETS.get(kind, USUAL) <= BUDGET
    assert len(sheets) == 1
    assert page.evaluate(SHIFT) <= (FILLED if kind in ("answers", "filtered") else 0)
    blocking = re.findall(r"<script(?![^>]*(?:type=\"module\"|ld\+json))[^>]*src", page.content())
    assert blocking == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_html_of_a_page_has_a_bound(page: Page, address: str, kind: str):
    assert len(page.request.get(address + KINDS[kind]).body()) < HTML
