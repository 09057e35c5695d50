"""In a hub whose texts are written from right to left, English words and numbers stay in order."""

import pytest
from playwright.sync_api import Page

from hooks.mkdocs_adapter.theme import style
from tests.test_style import FOLDER

# Where the first and the last letter of an element are drawn, from the left.
ENDS = """element => {
  const text = element.firstChild, range = document.createRange();
  return [0, text.length - 1].map(at => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().left;
  });
}"""
PAGE = "<!doctype html><html dir={}><style>{}</style><p>{}</p>"


@pytest.mark.parametrize("words", ["1 story", "20 November 2026", "What is this?"])
def test_english_words_run_from_left_to_right_at_the_right_edge(page: Page, words: str):
    page.set_content(PAGE.format("rtl", style(FOLDER), words))
    first, last = page.locator("p").evaluate(ENDS)

    assert first < last
    assert first > 180  # half of the window


def test_the_texts_of_the_hub_run_from_right_to_left(page: Page):
    page.set_content(PAGE.format("rtl", style(FOLDER), "حديقة الحي"))
    first, last = page.locator("p").evaluate(ENDS)

    assert first > last


def test_a_page_from_left_to_right_is_as_it_was(page: Page):
    page.set_content(PAGE.format("ltr", style(FOLDER), "1 story"))
    told = page.locator("p").evaluate(
        "p => getComputedStyle(p).unicodeBidi + getComputedStyle(p).textAlign"
    )

    assert told == "isolatestart"
