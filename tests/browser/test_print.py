"""On paper a page says where it is from and what it rests on, and has nothing to press."""

import pytest

from tests.browser.kinds import KINDS

pytestmark = pytest.mark.own

PRINTED = ("case study", "interview", "principle", "place", "table of gaps", "about")
CONTROLS = "button, input, select, nav, .hub-skip, .hub-feed"


@pytest.fixture(params=PRINTED)
def sheet(request, page, address):
    page.goto(address + KINDS[request.param])
    page.emulate_media(media="print", color_scheme="dark")
    return page


def test_a_sheet_has_the_address_of_its_page_and_no_controls(sheet):
    controls = sheet.locator(CONTROLS)
    address = sheet.locator("link[rel=canonical]").get_attribute("href")

    assert sheet.locator(".hub-head").inner_text().split("\n")[-1] == address
    assert [each for each in controls.all() if each.is_visible()] == []


def test_a_story_explains_its_words_on_paper_where_no_link_leads_to_the_glossary(page, address):
    page.goto(address + "case-studies/leeds-community-builders/")
    assert not page.locator(".hub-words dd").first.is_visible()
    page.emulate_media(media="print")
    boxes = [each.bounding_box() for each in page.locator(".hub-words dd").all()]

    assert len(boxes) > 3
    assert all(box and box["height"] > 10 for box in boxes)
    assert not page.locator(".hub-words a").first.is_visible()


def test_a_table_of_gaps_says_nothing_of_scrolling(page, address):
    page.goto(address + KINDS["table of gaps"])
    page.emulate_media(media="print")

    assert page.locator(".hub-gap-more").count() == 1
    assert not page.locator(".hub-gap-more").is_visible()


def test_ink_is_dark_on_white_whatever_colours_the_device_has(sheet):
    style = "getComputedStyle(document.body)"

    assert sheet.evaluate(f"{style}.backgroundColor") == "rgb(255, 255, 255)"
    assert sheet.evaluate(f"{style}.color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("kind", ["case study", "principle"])
def test_each_source_has_its_address(page, address, kind):
    page.goto(address + KINDS[kind])
    page.emulate_media(media="print")
    link = page.locator(":is(.hub-sources, #sources ~ ul) a").first
    after = link.evaluate("link => getComputedStyle(link, '::after').content")

    assert link.get_attribute("href") in after


def test_a_label_of_evidence_says_what_it_means(page, address):
    page.goto(address + KINDS["case study"])
    page.emulate_media(media="print")
    box = page.locator(".hub-label p").bounding_box()

    assert box is not None
    assert box["height"] > 20
