"""A table on a phone: its words stay whole, and what does not fit scrolls in a frame of its own."""

import pytest

pytestmark = pytest.mark.own

TABLES = (
    "gaps/places/",
    "gaps/evidence/",
    "gaps/places/yorkshire-and-the-humber/",
    "about/scale/",
    "about/safety/",
    "approaches/where-they-meet/",
    "approaches/local-area-coordination/",
    "case-studies/leeds-behind-closed-doors/",
    "case-studies/oldham-innovation-partnership/",
    "case-studies/rotherham-social-prescribing/",
    "case-studies/bradford-local-spend/",
)
# Words of up to twenty letters that stand on more than one line, and no hyphen says so.
BROKEN = r"""() => [...document.querySelectorAll("article :is(th, td)")].flatMap(cell => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), range = new Range();
  const sideways = getComputedStyle(cell).writingMode != "horizontal-tb", found = [];
  for (let node; node = walker.nextNode();)
    for (const {0: word, index} of node.data.matchAll(/[\p{L}\p{N}]{2,20}/gu)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const lines = [...range.getClientRects()].map(box => Math.round(sideways ? box.x : box.y));
      if (new Set(lines).size > 1) found.push(word);
    }
  return found;
})"""


@pytest.mark.parametrize("path", TABLES)
@pytest.mark.parametrize("width", [320, 360])
def test_words_in_a_table_stay_whole_and_the_page_does_not_scroll(page, address, path, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(address + path)

    assert page.locator("article table").count() > 0
    assert page.evaluate(BROKEN) == []
    assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("path", ["gaps/places/", "gaps/places/yorkshire-and-the-humber/"])
def test_the_names_of_the_rows_stay_in_sight_while_the_numbers_scroll(page, address, path):
    page.goto(address + path)
    name, number = page.locator("tbody th").first, page.locator("tbody td").first
    before = name.bounding_box(), number.bounding_box()
    page.locator(".hub-gap-scroll").evaluate("frame => frame.scrollLeft = 100")

    assert before[0]["width"] >= 100
    assert name.bounding_box()["x"] <= before[0]["x"]
    assert number.bounding_box()["x"] < before[1]["x"] - 50
    assert before[1]["x"] + before[1]["width"] < 360


def test_the_last_column_of_a_table_of_gaps_can_be_brought_into_sight(page, address):
    page.goto(address + "gaps/places/")
    last = page.locator("thead th a").last
    last.scroll_into_view_if_needed()
    name = page.locator("tbody th").first.bounding_box()
    box = last.bounding_box()

    assert name["x"] + name["width"] <= box["x"]
    assert box["x"] + box["width"] <= 360
    last.click()
    assert page.locator("h1").inner_text() == "Western Australia"


@pytest.mark.parametrize("path", ["gaps/places/", "gaps/evidence/"])
def test_the_caption_and_the_names_of_the_rows_can_be_read_without_scrolling(page, address, path):
    page.goto(address + path)
    frame = page.locator(".hub-gap-scroll").bounding_box()
    parts = page.locator("caption, tbody th, .hub-gap-words").all()
    ends = [box["x"] + box["width"] for part in parts if (box := part.bounding_box())]
    page.locator(".hub-gap-scroll").evaluate("frame => frame.scrollLeft = 100")
    caption = page.locator("caption").bounding_box()

    assert len(ends) > 10
    assert max(ends) <= frame["x"] + frame["width"] <= 360
    assert caption["x"] >= frame["x"]


def test_what_a_row_comes_to_stands_in_sight_and_does_not_lengthen_its_name(page, address):
    page.goto(f"{address}gaps/evidence/")
    heads = page.locator("tbody th[scope=row]")

    assert heads.count() == page.locator(".hub-gap-words:visible").count() > 10
    assert heads.first.get_attribute("abbr") == heads.first.locator("a").inner_text()


def test_a_table_that_scrolls_shows_it_until_its_end_and_others_do_not(page, address):
    page.goto(f"{address}gaps/places/")
    frame, said = page.locator(".hub-gap-scroll"), page.locator(".hub-gap-more")
    fades = "frame => getComputedStyle(frame).maskImage != 'none'"
    before = frame.evaluate(fades), said.is_visible()
    frame.evaluate("frame => frame.scrollLeft = frame.scrollWidth")
    page.wait_for_timeout(100)
    after = frame.evaluate(fades), said.is_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.wait_for_timeout(100)
    wide = frame.evaluate(fades), said.is_visible()
    height = page.locator("caption").bounding_box()["height"]

    assert (before, after, wide) == ((True, True), (False, False), (False, False))
    assert height < 45  # one line: words that are not there take no room


def test_no_column_of_a_table_with_many_is_out_of_sight_on_a_phone_and_each_is_named(page, address):
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(f"{address}approaches/local-area-coordination/")
    table = page.locator(".hub-stacked table")
    ends = table.locator("td").evaluate_all(
        "all => all.map(td => td.getBoundingClientRect().right)"
    )
    label = "td => getComputedStyle(td, '::before').content"

    assert max(ends) <= 360
    assert "Limit" in table.locator("tbody tr").first.locator("td").nth(3).evaluate(label)
    page.set_viewport_size({"width": 1280, "height": 800})
    assert table.locator("td").nth(3).evaluate(label) == "none"


@pytest.mark.parametrize("width", [360, 1280])
def test_a_table_with_many_columns_is_one_for_a_screen_reader_at_any_width(page, address, width):
    page.set_viewport_size({"width": width, "height": 740})
    page.goto(f"{address}approaches/local-area-coordination/")
    frame = page.get_by_role("group", name="The evidence so far")

    assert frame.get_by_role("columnheader", name="Limit").count() == 1
    assert frame.get_by_role("row").count() == frame.locator("tr").count() > 10
    assert frame.get_by_role("cell").count() == frame.locator("td").count()
