"""What readers do, in a real browser."""

import itertools
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.own

KINDS = [
    "", "stories/", "case-studies/", "case-studies/derby-every-ward/",
    "case-studies/four-councils-conversations/", "interviews/kirklees-two-nicks-and-a-jill/",
    "principles/", "principles/early-intervention/",
    "places/kirklees/", "approaches/local-area-coordination/", "tags/", "search/", "about/",
    "subscribe/", "subscribe/places/", "review/",
]  # fmt: skip


def results(page: Page):
    """The links of what was found."""
    return page.locator("#search-list h3 a")


def test_a_reader_searches_opens_a_story_and_follows_a_tag(page: Page, address: str):
    page.goto(address)
    page.get_by_label("Search all stories and pages").fill("isle of wight closed")
    page.get_by_role("button", name="Search", exact=True).click()
    results(page).filter(has_text="The Isle of Wight closed a scheme").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Isle of Wight"))
    page.get_by_role("link", name="Rural places", exact=True).first.click()

    expect(page).to_have_url(address + "themes/rural-places/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Rural places")


def test_a_link_with_a_question_opens_the_search(page: Page, address: str):
    page.goto(address + "search/?q=bradford")

    expect(results(page).filter(has_text="Bradford aimed").first).to_be_visible()


def test_a_story_and_its_principle_are_one_click_apart_both_ways(page: Page, address: str):
    page.goto(address + "case-studies/derby-every-ward/")
    page.get_by_role("link", name="Focus on early intervention").first.click()
    expect(page).to_have_url(address + "principles/early-intervention/#passages")
    page.get_by_role("link", name="Derby has a coordinator").first.click()

    expect(page).to_have_url(address + "case-studies/derby-every-ward/")


def test_a_tag_page_is_complete_without_javascript(plain_page: Page, address: str):
    plain_page.goto(address + "places/kirklees/")

    expect(plain_page.get_by_role("heading", name="2 stories")).to_be_visible()
    expect(plain_page.get_by_role("link", name="Two Nicks and a Jill").first).to_be_visible()
    expect(plain_page.get_by_role("link", name="Feed (RSS) of Kirklees")).to_be_visible()


def test_without_javascript_the_search_page_leads_to_the_lists(plain_page: Page, address: str):
    plain_page.goto(address + "search/")
    plain_page.get_by_role("link", name="All tags from A to Z").click()
    plain_page.get_by_role("link", name="K", exact=True).click()

    expect(plain_page.get_by_role("link", name="Kirklees", exact=True)).to_be_visible()


def test_without_javascript_a_known_story_is_found_by_its_title(plain_page: Page, address: str):
    plain_page.goto(address + "search/")
    plain_page.get_by_role("link", name="All stories from A to Z").click()
    plain_page.get_by_role("link", name="W", exact=True).click()
    plain_page.get_by_role("link", name="Wigan made a Deal").click()

    expect(plain_page.get_by_role("heading", level=1)).to_contain_text("Wigan made a Deal")


def test_a_conversation_is_a_list_whose_items_name_the_speaker(page: Page, address: str):
    page.goto(address + "interviews/kirklees-two-nicks-and-a-jill/")
    turns = (
        page.get_by_role("list").filter(has_text="Jill Greenfield").first.get_by_role("listitem")
    )

    expect(turns).to_have_count(5)  # the five of the conversation
    expect(turns.nth(3)).to_contain_text(
        "Jill Greenfield Director of Communities, Kirklees Council"
    )


@pytest.mark.parametrize("path", KINDS)
def test_no_page_asks_another_origin_fails_a_request_or_complains(
    page: Page, address: str, path: str
):
    foreign, failed, said = [], [], []
    page.on("request", lambda r: foreign.append(r.url) if not r.url.startswith(address) else None)
    page.on("response", lambda r: failed.append(r.url) if r.status >= 400 else None)
    page.on("console", lambda m: said.append(m.text) if m.type in ("error", "warning") else None)
    page.goto(address + path, wait_until="networkidle")

    assert [url for url in foreign if urlsplit(url).scheme != "data"] == []
    assert (failed, said) == ([], [])


@pytest.mark.parametrize("path", KINDS)
def test_no_page_scrolls_sideways_on_a_small_phone(page: Page, address: str, path: str):
    page.set_viewport_size({"width": 320, "height": 600})
    page.goto(address + path)

    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize(
    "path",
    [
        *KINDS, "about/evidence/", "organisations/lloyds-bank-foundation/",
        "case-studies/four-councils-conversations/",
    ],
)  # fmt: skip
def test_a_page_with_a_long_title_fits_a_small_phone_without_javascript(
    plain_page: Page, address: str, path: str
):
    plain_page.set_viewport_size({"width": 320, "height": 600})
    plain_page.goto(address + path)

    assert plain_page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("path", KINDS)
def test_every_page_has_one_h1_and_jumps_no_level(page: Page, address: str, path: str):
    page.goto(address + path)
    levels = page.evaluate(
        "[...document.querySelectorAll('article :is(h1,h2,h3,h4)')].map(h => +h.tagName[1])"
    )
    jumps = [pair for pair in itertools.pairwise(levels) if pair[1] > pair[0] + 1]

    assert levels.count(1) == 1
    assert jumps == []


def test_the_address_of_a_feed_is_copied_with_one_button(page: Page, address: str):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(address + "subscribe/")
    button = page.get_by_role("button", name="Copy the address of the feed New stories")
    button.click()

    expect(button).to_have_text("Copied")
    expect(page.get_by_role("status").filter(has_text="Copied: the address")).to_be_attached()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == address + "feed_rss_created.xml"
