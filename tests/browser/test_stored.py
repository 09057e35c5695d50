"""What the hub keeps in a reader's browser is what its page on privacy lists."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.own


def test_all_that_is_kept_in_the_browser_is_told_on_the_page_about_the_hub(page, address):
    page.goto(f"{address}contribute/tell/")
    page.get_by_role("radio", name="Dark").check()
    page.get_by_role("checkbox", name="The key").uncheck()
    page.locator('[name="title"]').fill("Bread")
    expect(page.locator("#tell-saved")).to_contain_text("Kept at")
    kept = page.evaluate("Object.keys(localStorage).sort().map(key => key.split(' ')[0])")
    page.goto(f"{address}about/")
    told = page.locator("#privacy + ul ul > li")

    assert kept == ["hub-key", "hub-scheme", "hub-tell"]
    expect(told).to_have_count(len(kept))
    expect(told).to_contain_text(["which colours you see", "the key", "the form for a story"])
