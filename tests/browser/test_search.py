"""The search as a reader meets it: by keyboard, on a phone, on a bad line, and when files are broken."""

import json
import re
import time
import zlib
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from hooks.publishing.search.build import FORMAT
from tests.browser.waiting import until

pytestmark = pytest.mark.own

INDEX = "**/search/index.json"
DATA = "**/search/data/*.idx"
IN_ORDER = """() => {
    const cards = [...document.querySelectorAll("#search-list .hub-card__about")];
    const days = cards.map(card => Date.parse(card.textContent.split(" · published here ").at(1)) || 0);
    return days[0] > 0 && days.every((day, at) => !at || day <= days[at - 1]);
}"""


@pytest.fixture
def ask(page: Page, address: str) -> Callable[[str], Page]:
    """Opens the search page with a query string; without one, where its box has the focus."""
    page.set_default_timeout(10_000)

    def asked(query: str) -> Page:
        page.goto(f"{address}search/?{query}")
        if not query:
            expect(page.get_by_label("Search all stories and pages")).to_be_focused()
        return page

    return asked


@pytest.fixture
def wide(page: Page, address: str) -> Page:
    """A story in a wide window."""
    page.set_default_timeout(10_000)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address + "case-studies/derby-every-ward/")
    return page


def titles(page: Page):
    return page.locator("#search-list h3 a")


def status(page: Page):
    return page.locator("#search-count")


def box(page: Page):
    return page.get_by_role("combobox", name="Search the hub")


def facet(page: Page, label: str):
    return page.locator("#search-facets summary").filter(has_text=label)


def found(page: Page, text: str):
    expect(titles(page).filter(has_text=text).first).to_be_visible()


def search_files(page: Page) -> list[str]:
    """What is asked for from now on of the index and the engine."""
    seen: list[str] = []
    page.on(
        "request",
        lambda r: seen.append(r.url) if re.search("index.json|idx|js/search", r.url) else None,
    )
    return seen


class Held:
    """Requests for files of the index, kept waiting until they are let go.

    A request held for ever would be a warning, in some later test.
    """

    def __init__(self, page: Page):
        self.requests: list[Route] = []
        self.holding = True
        page.route(DATA, self.hold)

    def hold(self, route: Route) -> None:
        if self.holding:
            self.requests.append(route)
        else:
            route.continue_()

    def let_go(self) -> None:
        self.holding = False
        for route in self.requests:
            route.continue_()


def test_nothing_of_the_index_is_fetched_before_the_box_is_used(page: Page, address: str):
    page.set_viewport_size({"width": 1280, "height": 900})
    seen = search_files(page)
    page.goto(address, wait_until="networkidle")

    assert seen == []
    with page.expect_response(INDEX):
        box(page).focus()
    assert [url for url in seen if url.endswith(".idx")] == []


def test_a_slash_leads_to_the_box_and_the_keyboard_through_its_suggestions(
    wide: Page, address: str
):
    wide.keyboard.press("/")
    expect(box(wide)).to_be_focused()
    expect(box(wide)).to_have_attribute("aria-expanded", "false")
    wide.keyboard.type("isle of wigh")
    options = wide.get_by_role("option")
    expect(options.first).to_contain_text("Isle of Wight")
    expect(box(wide)).to_have_attribute("aria-expanded", "true")
    expect(wide.get_by_role("status").filter(has_text="suggestions")).to_have_text(
        f"{options.count()} suggestions"
    )
    assert 1 < options.count() <= 6

    wide.keyboard.press("ArrowDown")
    wide.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    assert box(wide).get_attribute("aria-activedescendant") == options.nth(1).get_attribute("id")
    wide.keyboard.press("ArrowUp")
    wide.keyboard.press("ArrowUp")
    expect(wide.locator("[aria-selected]")).to_have_count(0)
    wide.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    target = options.last.get_attribute("href")
    wide.keyboard.press("Enter")
    expect(wide).to_have_url(target)


@pytest.mark.parametrize(
    ("typed", "first"),
    [("kir", "Kirklees"), ("keep it lo", "Keep it Local"), ("local area co", "Local Area Coord")],
)
def test_the_first_suggestion_is_what_has_a_name_that_begins_so(wide: Page, typed, first):
    wide.keyboard.press("/")
    wide.keyboard.type(typed)

    expect(wide.get_by_role("option").first).to_contain_text(first)


def test_a_suggestion_that_is_chosen_stays_when_a_later_answer_comes(wide: Page):
    wide.keyboard.press("/")
    wide.keyboard.type("kirkl")
    options = wide.get_by_role("option")
    expect(options.first).to_contain_text("Kirklees")
    held = Held(wide)
    wide.keyboard.type(" wig")
    wide.wait_for_timeout(300)
    assert held.requests
    wide.keyboard.press("ArrowDown")
    target = options.first.get_attribute("href")
    held.let_go()
    wide.wait_for_timeout(300)
    expect(options.first).to_have_attribute("aria-selected", "true")
    wide.keyboard.press("Enter")

    expect(wide).to_have_url(target)


def test_escape_closes_the_suggestions_and_then_clears_the_box(wide: Page):
    wide.keyboard.press("/")
    wide.keyboard.type("kirklees")
    expect(wide.get_by_role("listbox")).to_be_visible()
    wide.keyboard.press("Escape")
    expect(wide.get_by_role("listbox")).to_be_hidden()
    expect(box(wide)).to_have_value("kirklees")
    wide.keyboard.press("Escape")

    expect(box(wide)).to_have_value("")


def test_enter_without_a_suggestion_sends_the_form(wide: Page, address: str):
    wide.keyboard.press("/")
    wide.keyboard.type("bradford")
    wide.keyboard.press("Enter")

    expect(wide).to_have_url(address + "search/?q=bradford")
    found(wide, "Bradford")


def test_a_suggestion_can_be_clicked(wide: Page, address: str):
    box(wide).click()
    box(wide).fill("calderdale")  # at once: there are no suggestions for a part of it
    option = wide.get_by_role("option").first
    target = option.get_attribute("href")
    option.click()

    expect(wide).to_have_url(target)
    assert target.startswith(address)


def test_a_slash_that_is_typed_into_a_field_stays_there(page: Page, address: str):
    page.goto(address + "contribute/tell/")
    page.set_viewport_size({"width": 1280, "height": 900})
    field = page.locator("textarea:visible").first
    field.focus()
    page.keyboard.type("and/or")

    expect(field).to_have_value("and/or")


def test_a_phone_has_a_link_to_the_search_that_a_thumb_can_hit(page: Page, address: str):
    page.goto(address + "about/")
    link = page.get_by_role("link", name="Search", exact=True)
    size = link.bounding_box()
    assert min(size["width"], size["height"]) >= 44
    expect(page.locator(".hub-box")).to_be_hidden()
    link.click()

    expect(page).to_have_url(address + "search/")
    expect(page.get_by_label("Search all stories and pages")).to_be_focused()


@pytest.mark.parametrize("light", ["light", "dark"])
def test_results_and_filters_fit_a_small_phone_and_marks_can_be_read(ask, page, light):
    page.emulate_media(color_scheme=light)
    page.set_viewport_size({"width": 320, "height": 640})
    ask("q=councils+and+communities&place=kirklees")
    page.get_by_text("Narrow down").click()
    facet(page, "Organisation").click()
    mark = page.locator("#search-list mark").first
    expect(mark).to_be_visible()
    expect(page.get_by_role("checkbox", name="Kirklees Council")).to_be_visible()

    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert contrast(mark) >= 4.5


def contrast(element) -> float:
    """Of an element's text and its own background (WCAG 2.2); colours of text are mixed with it."""
    colours = element.evaluate(
        "el => [getComputedStyle(el).color, getComputedStyle(el).backgroundColor]"
    )
    text, ground = ([float(n) for n in re.findall(r"[\d.]+", colour)] for colour in colours)
    share = text[3] if len(text) > 3 else 1
    mixed = [share * a + (1 - share) * b for a, b in zip(text, ground, strict=False)]
    dark, light = sorted(map(luminance, (mixed, ground)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour) -> float:
    parts = [n / 255 / 12.92 if n <= 10 else ((n / 255 + 0.055) / 1.055) ** 2.4 for n in colour[:3]]
    return sum(part * weight for part, weight in zip(parts, (0.2126, 0.7152, 0.0722), strict=True))


def test_a_result_shows_its_kind_tags_day_and_passage_and_leads_to_the_section(ask, address):
    page = ask("q=derby+coordinator+every+ward")
    card = (
        page.locator("#search-list li")
        .filter(has_text="Derby has a coordinator for every ward")
        .first
    )

    expect(card.locator(".hub-card__about")).to_have_text(
        re.compile(r"^Case study · .*Derby.* · published here \d+ \w+ 2026$")
    )
    expect(card.locator("mark").first).to_be_visible()
    expect(status(page)).to_have_text(
        re.compile(r"^\d+ results for “derby coordinator every ward”$")
    )
    expect(page).to_have_title("derby coordinator every ward – Search – Local Lore")
    section = page.locator("#search-list a[href*='#']").first
    target = section.get_attribute("href")
    section.click()
    expect(page).to_have_url(target)
    assert page.locator(f"[id='{target.partition('#')[2]}']").count() == 1


def test_results_follow_the_typing_and_enter_writes_the_address(ask, address):
    page = ask("")
    page.keyboard.type("bradf")
    found(page, "Bradford")
    expect(page).to_have_url(re.compile(r"/search/\??$"))
    page.keyboard.type("ord")
    page.keyboard.press("Enter")

    expect(page).to_have_url(address + "search/?q=bradford")


def test_a_single_letter_is_not_yet_answered_and_is_when_it_is_sent(ask):
    page = ask("")
    page.keyboard.type("k")
    page.wait_for_timeout(500)
    expect(status(page)).to_have_text("")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("for “k”")
    expect(page.locator("#search-chosen")).to_be_hidden()


def test_who_opens_a_result_before_enter_comes_back_to_it(ask, address):
    page = ask("")
    page.keyboard.type("isle of wight")
    titles(page).first.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.go_back()

    expect(page).to_have_url(address + "search/?q=isle+of+wight")
    found(page, "Isle of Wight")


def test_a_word_that_is_misspelt_is_read_as_another_or_as_it_was_typed(ask, address):
    page = ask("q=comissioning")
    expect(page.locator("#search-help")).to_contain_text(
        "Showing results for commissioning. Search instead for comissioning"
    )
    expect(page.get_by_role("status").filter(has_text="Showing results for")).to_be_visible()
    expect(page.locator("#search-list mark").first).to_be_visible()
    page.get_by_role("link", name="comissioning", exact=True).click()

    expect(status(page)).to_have_text("No results for “comissioning”")
    expect(page).to_have_url(address + "search/?q=comissioning&exact=")
    page.locator("#search-help").get_by_role("link", name="commissioning", exact=True).click()
    expect(page).to_have_url(address + "search/?q=commissioning")
    found(page, "ommission")


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("lonely", "Loneliness and later life"),
        ("older people", "Loneliness and later life"),
        ("coronavirus", "Emergency and food"),
        ("COVID", "Emergency and food"),
        ("pandemic", "Emergency and food"),
    ],
)
def test_everyday_words_lead_to_what_the_hub_calls_by_another_name(ask, question, title):
    page = ask(f"q={question}")

    expect(status(page)).to_have_text(re.compile("^[0-9]+ results"))
    assert title in titles(page).all_text_contents()[:3]


LABELS = "What the evidence labels mean, and how far to trust a story"


@pytest.mark.parametrize(
    ("question", "title", "most"),
    [
        ("what failed", "About", 1),
        ("what went wrong", "About", 1),
        ("can I trust a story?", LABELS, 1),
        ("how can I trust this", LABELS, 10),
    ],
)
def test_a_doubt_leads_to_the_page_that_answers_it(ask, question, title, most):
    page = ask(f"q={question}")

    expect(status(page)).to_have_text(re.compile("^[0-9]+ results"))
    assert title in titles(page).all_text_contents()[:most]


def test_words_in_quotation_marks_stand_side_by_side(ask):
    page = ask('q="isle of wight"')
    expect(status(page)).to_have_text(re.compile(r"^\d+ results? among the best 60 pages for"))
    found(page, "Isle of Wight")
    page = ask('q="wight of isle"')

    expect(status(page)).to_have_text(re.compile(r"^\d+ results for"))
    expect(page.locator("#search-help")).to_have_text(
        "The words in quotation marks were not found side by side."
    )
    found(page, "Isle of Wight")


def test_pages_with_a_phrase_come_before_those_with_its_words_and_others(ask):
    page = ask('q="social enterprise" kirklees')
    expect(status(page)).to_have_text(re.compile(r"^\d+ results for"))
    expect(page.locator("#search-help")).to_be_empty()
    first = titles(page).first.text_content()

    assert titles(ask('q="social enterprise" kirklees&sort=')).first.text_content() == first
    assert titles(ask('q="social enterprise"')).count() < 10


@pytest.mark.parametrize("query", ["q=xqzzyqq", "q=kirkleesian&exact=", "q=???"])
def test_where_nothing_is_found_there_is_a_way_on(ask, query):
    page = ask(query)

    expect(status(page)).to_have_text(re.compile("^No results for"))
    expect(page.locator("#search-help")).to_contain_text("The lists below lead to everything.")
    expect(page.get_by_role("link", name="All tags from A to Z")).to_be_visible()
    if "kirklees" in query:
        expect(
            page.get_by_text("Near tags:").get_by_role("link", name="Kirklees", exact=True)
        ).to_be_visible()
        expect(page.get_by_text("Near words:").get_by_role("link", name="kirklees")).to_be_visible()


# As far from every word as half of its letters: nobody who types that means `companies`.
@pytest.mark.parametrize("query", ["q=cozyxnies", "q=cozyxnies&exact=", "q=compzqzq"])
def test_where_nothing_is_near_no_word_and_no_tag_is_suggested(ask, query):
    page = ask(query)

    expect(status(page)).to_have_text(re.compile("^No results for"))
    expect(page.locator("#search-help")).to_contain_text("The lists below lead to everything.")
    expect(page.locator("#search-help")).not_to_contain_text("Near")


def test_ten_results_show_and_more_on_request_from_where_the_reader_was(ask):
    page = ask("q=council")
    expect(titles(page)).to_have_count(10)
    page.get_by_role("button", name="Show more results").click()

    expect(titles(page)).to_have_count(20)
    expect(titles(page).nth(10)).to_be_focused()
    page.reload()
    expect(titles(page)).to_have_count(20)


def test_who_comes_back_finds_their_place_again_where_the_page_is_made_anew(ask, page):
    page.add_init_script("onunload = () => {}")  # so that the browser does not keep the page whole
    ask("q=council")
    page.get_by_role("button", name="Show more results").click()
    expect(titles(page)).to_have_count(20)
    link = titles(page).nth(16)
    link.evaluate("link => link.scrollIntoView({behavior: 'instant', block: 'center'})")
    page.wait_for_timeout(300)  # passages that are seen come
    before = link.bounding_box()["y"]
    link.click()
    expect(page).not_to_have_url(re.compile("search"))
    page.go_back()
    expect(titles(page)).to_have_count(20)
    page.wait_for_timeout(300)

    assert abs(link.bounding_box()["y"] - before) < 20


def test_the_newest_come_first_if_a_reader_wants(ask, address):
    page = ask("q=council")
    page.get_by_label("Sort by").select_option("newest")
    expect(page).to_have_url(address + "search/?q=council&sort=date")
    until(page, IN_ORDER)


def test_what_is_left_out_by_newest_is_said_and_filters_count_what_is_listed(ask):
    page = ask("q=bradford+council")
    expect(status(page)).to_have_text(re.compile(r"^\d+ results for"))
    expect(page.locator("#search-help")).to_be_empty()
    whole = numbers(page)
    page.get_by_label("Sort by").select_option("newest")
    expect(page.locator("#search-help")).to_have_text(
        "Sorted by newest, pages that match less well are left out."
    )
    assert 0 < numbers(page) < whole
    page.get_by_text("Narrow down").click()
    facet(page, "Kind").click()
    rows = page.locator("#search-facets label")
    expect(rows.first).to_be_visible()
    counts = re.findall(r"\((\d+)\)", " ".join(rows.all_inner_texts()))

    assert sum(map(int, counts)) == numbers(page)


def numbers(page: Page) -> int:
    return int(re.match(r"\d+", status(page).inner_text()).group())


def test_filters_narrow_down_and_stand_in_the_address(ask, address):
    page = ask("q=council")
    expect(titles(page)).to_have_count(10)
    whole = numbers(page)
    page.get_by_text("Narrow down").click()
    facet(page, "Place").click()
    leeds = page.get_by_role("checkbox", name=re.compile("^Leeds "))
    count = int(
        re.search(r"\((\d+)\)", page.locator("label").filter(has=leeds).inner_text()).group(1)
    )
    leeds.focus()
    page.keyboard.press("Space")
    expect(page).to_have_url(address + "search/?q=council&place=leeds")
    expect(status(page)).to_have_text(f"{count} results for “council”")
    expect(leeds).to_be_focused()
    assert count < whole

    page.get_by_role("checkbox", name=re.compile("^London ")).check()
    expect(page).to_have_url(address + "search/?q=council&place=leeds&place=london")
    expect(page.get_by_role("button", name="Remove Place: London")).to_be_visible()
    either = numbers(page)
    assert either > count
    facet(page, "Kind").click()
    page.get_by_role("checkbox", name=re.compile("^Case study ")).check()
    expect(page).to_have_url(re.compile("kind=case-study"))
    fewer = "most => parseInt(document.querySelector('#search-count').textContent) < most"
    until(page, fewer, either)


def test_all_tags_of_a_facet_show_on_request(ask):
    page = ask("q=council")
    page.get_by_text("Narrow down").click()
    facet(page, "Place").click()
    boxes = page.locator("#search-facets input")
    expect(boxes).to_have_count(8)
    page.get_by_role("button", name=re.compile("Show all")).click()

    expect(boxes.nth(8)).to_be_focused()


def test_a_link_restores_everything_and_back_and_forward_work(ask, address):
    page = ask("q=council&place=leeds&sort=date")
    leeds = page.get_by_role("button", name="Remove Place: Leeds")
    expect(leeds).to_be_visible()
    expect(page.get_by_label("Sort by")).to_have_value("date")
    expect(page.get_by_label("Search all stories and pages")).to_have_value("council")
    few = numbers(page)
    leeds.click()
    expect(page).to_have_url(address + "search/?q=council&sort=date")
    count = "few => parseInt(document.querySelector('#search-count').textContent) > few"
    until(page, count, few)
    expect(leeds).to_have_count(0)
    expect(page.locator("#search-title")).to_be_focused()
    page.get_by_label("Search all stories and pages").fill("bradford")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("“bradford”")
    page.go_back()
    expect(page.get_by_label("Search all stories and pages")).to_have_value("council")
    page.go_back()

    expect(leeds).to_be_visible()
    expect(status(page)).to_have_text(f"{few} results for “council”")
    page.go_forward()
    expect(leeds).to_have_count(0)


def test_two_tags_of_one_filter_are_told_as_either(ask):
    page = ask("kind=case-study&place=leeds&place=derby")

    expect(status(page)).to_have_text(re.compile(r"^\d+ results for Case study, Leeds or Derby$"))


def test_filters_without_words_list_what_has_them_newest_first(ask, address):
    page = ask("place=leeds&kind=case-study")
    expect(status(page)).to_have_text(re.compile(r"^\d+ results for Case study, Leeds$"))
    expect(page).to_have_title("Case study, Leeds – Search – Local Lore")
    expect(page.get_by_label("Search all stories and pages")).not_to_be_focused()
    expect(page.get_by_label("Sort by")).to_be_disabled()
    expect(page.get_by_label("Sort by")).to_have_value("date")
    expect(titles(page)).to_have_count(numbers(page))
    about = page.locator("#search-list .hub-card__about")
    expect(about.filter(has_text=re.compile("^Case study · .*Leeds"))).to_have_count(numbers(page))
    until(page, IN_ORDER)
    expect(page.locator(".hub-passage").first).not_to_be_empty()
    few = numbers(page)
    page.get_by_role("button", name="Remove Kind: Case study").click()
    expect(page).to_have_url(address + "search/?place=leeds")
    expect(status(page)).to_have_text(re.compile(r"^\d+ results for Leeds$"))
    assert numbers(page) > few
    page.go_back()

    expect(status(page)).to_have_text(f"{few} results for Case study, Leeds")
    page.get_by_label("Search all stories and pages").fill("older people")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("for “older people”")
    expect(page.get_by_label("Sort by")).to_be_enabled()


def test_who_has_typed_nothing_can_choose_filters_and_take_them_away(ask, address):
    page = ask("")
    page.get_by_text("Narrow down").click()
    expect(page.get_by_label("Sort by")).to_be_hidden()
    facet(page, "Kind").click()
    page.get_by_role("checkbox", name=re.compile("^Case study ")).check()
    expect(page).to_have_url(address + "search/?kind=case-study")
    expect(titles(page)).to_have_count(10)
    page.get_by_role("button", name="Show more results").click()
    expect(titles(page)).to_have_count(20)
    expect(page.locator("#search-hint")).to_be_hidden()
    page.get_by_role("button", name="Remove Kind: Case study").click()

    expect(titles(page)).to_have_count(0)
    expect(status(page)).to_have_text("")
    expect(page.locator("#search-hint")).to_be_visible()
    expect(page.get_by_label("Search all stories and pages")).to_be_focused()
    page.go_back()
    expect(titles(page)).to_have_count(20)


def test_words_can_be_taken_away_from_a_question_with_filters(ask, address):
    page = ask("q=council&place=leeds")
    expect(status(page)).to_contain_text("“council”")
    page.get_by_label("Search all stories and pages").fill("")
    page.keyboard.press("Enter")

    expect(page).to_have_url(address + "search/?place=leeds")
    expect(status(page)).to_have_text(re.compile(r"^\d+ results for Leeds$"))


def test_pages_without_a_day_are_listed_from_a_to_z(ask):
    page = ask("kind=principle")
    expect(titles(page)).to_have_count(10)
    links = titles(page).evaluate_all("links => links.map(link => link.pathname)")

    assert links == sorted(links)


def test_filters_that_no_page_has_together_say_so_and_can_be_taken_away(ask):
    page = ask("place=leeds&kind=case-study&year=1999")
    expect(status(page)).to_have_text("No results for Case study, Leeds, 1999")
    expect(page.locator("#search-help")).to_have_text(
        "No page has all that is chosen. Remove a filter to find more."
    )
    page.get_by_role("button", name="Remove Published: 1999").click()

    found(page, "Leeds")


def test_a_phone_asks_for_no_counts_of_filters_that_are_folded(ask, page, address):
    index = page.request.get(address + "search/index.json").json()
    facets = {name: file for name, _, file in index["facets"]}
    seen = search_files(page)
    ask("place=leeds")
    found(page, "Leeds")
    page.wait_for_load_state("networkidle")
    asked = {name for name, file in facets.items() if any(file in url for url in seen)}
    assert asked == {"place"}
    assert len([url for url in seen if url.endswith(".idx")]) < 25


def test_filters_that_leave_nothing_say_what_there_is_without_them(ask, address):
    page = ask("q=bradford&place=leeds&kind=interview&year=1999&unknown=x")
    expect(status(page)).to_have_text("No results for “bradford”")
    expect(page.locator("#search-help")).to_contain_text(
        re.compile(r"\d+ results without the filters")
    )
    page.locator("#search-help a").click()

    expect(page).to_have_url(address + "search/?q=bradford")
    found(page, "Bradford")


def late(route: Route) -> None:
    time.sleep(0.25)
    route.continue_()


def test_on_a_slow_line_the_page_says_that_it_searches_and_then_answers(ask, page):
    page.route(INDEX, late)
    page.route(DATA, late)
    ask("q=bradford")
    expect(status(page)).to_have_text("Searching…")

    found(page, "Bradford")
    expect(status(page)).to_have_text(re.compile(r"^\d+ results for “bradford”"))


def test_a_slower_answer_to_an_earlier_question_never_shows(ask, page):
    ask("q=kirklees")  # all that it needs is then in the page
    found(page, "Kirklees")
    held = Held(page)
    box = page.get_by_label("Search all stories and pages")
    box.fill("bradford")
    box.press("Enter")
    page.wait_for_timeout(300)
    assert held.requests
    box.fill("kirklees")
    box.press("Enter")
    expect(status(page)).to_contain_text("“kirklees”")
    found(page, "Kirklees")
    held.let_go()
    page.wait_for_timeout(600)

    expect(status(page)).to_contain_text("“kirklees”")
    found(page, "Kirklees")


def test_offline_what_was_asked_before_is_answered_and_the_rest_explained(ask, page):
    ask("q=bradford")
    found(page, "Bradford")
    page.wait_for_load_state("networkidle")
    page.context.set_offline(True)
    page.get_by_label("Sort by").select_option("newest")
    found(page, "Bradford")
    page.get_by_label("Search all stories and pages").fill("kirklees")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("Is this device offline?")
    expect(page.get_by_role("link", name="All tags from A to Z")).to_be_visible()
    page.get_by_label("Search all stories and pages").fill("bradford")
    page.keyboard.press("Enter")
    found(page, "Bradford")
    page.get_by_label("Search all stories and pages").fill("kirklees")
    page.keyboard.press("Enter")
    expect(status(page)).to_contain_text("offline")
    page.context.set_offline(False)
    page.get_by_role("button", name="Try again").click()

    found(page, "Kirklees")


FAULTS = {
    "no index": (INDEX, {"status": 404}, "is not there"),
    "an index that is a page": (INDEX, {"body": "<!doctype html>"}, "is damaged"),
    "an empty index": (INDEX, {"body": "null"}, "is damaged"),
    "an index without parts": (INDEX, {"body": f'{{"format": {FORMAT}}}'}, "is damaged"),
    "an index of another form": (INDEX, {"body": '{"format": 999}'}, "newer than this page"),
    "files of another index": (DATA, {"status": 404}, "is not there"),
    "files that are cut short": (DATA, {"body": zlib.compress(b"[1]")[:5]}, "is damaged"),
    "files that hold something else": (
        DATA,
        {"body": zlib.compress(b"<!doctype html>")},
        "is damaged",
    ),
    "files that are empty": (DATA, {"body": b""}, "is damaged"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_broken_files_give_a_message_and_the_lists_and_another_try(ask, page, fault):
    where, answer, message = FAULTS[fault]
    page.route(where, lambda route: route.fulfill(**answer))
    ask("q=bradford")
    expect(status(page)).to_contain_text(message)
    expect(status(page)).to_contain_text("The lists below lead to everything.")
    expect(page.get_by_role("link", name="All stories, newest first")).to_be_visible()
    page.unroute(where)
    page.get_by_role("button", name="Try again").click()

    found(page, "Bradford")


@pytest.mark.parametrize("script", ["page", "search", "words"])
def test_a_script_that_is_not_there_gives_a_message_and_the_lists_and_keeps_the_question(
    ask, page, script
):
    where = f"**/js/search/{script}.js"
    page.route(where, lambda route: route.fulfill(status=404))
    ask("q=bradford")
    expect(status(page)).to_contain_text("A part of the search is not there.")
    expect(status(page)).to_contain_text("The lists below lead to everything.")
    expect(page.get_by_label("Search all stories and pages")).to_have_value("bradford")
    lists = page.get_by_role("link", name="All stories, newest first")
    expect(lists).to_be_visible(timeout=1_000)
    page.unroute(where)
    page.get_by_role("button", name="Search", exact=True).click()

    found(page, "Bradford")


@pytest.mark.parametrize("fault", ["no index", "files of another index"])
def test_a_box_whose_search_is_broken_still_sends_its_form(wide, address, fault):
    where, answer, _ = FAULTS[fault]
    errors = []
    wide.on("pageerror", lambda error: errors.append(str(error)))
    wide.route(where, lambda route: route.fulfill(**answer))
    box(wide).focus()
    wide.keyboard.type("bradford")
    wide.wait_for_timeout(500)
    expect(wide.get_by_role("listbox")).to_be_hidden()
    wide.keyboard.press("Enter")

    expect(wide).to_have_url(address + "search/?q=bradford")
    assert errors == []


def test_a_filter_that_cannot_be_loaded_says_so_and_the_results_stay(ask, page, address):
    facets = {
        name: file
        for name, _, file in page.request.get(address + "search/index.json").json()["facets"]
    }
    page.route(f"**/{facets['place']}.idx", lambda route: route.fulfill(status=404))
    ask("q=bradford")
    page.get_by_text("Narrow down").click()
    facet(page, "Place").click()

    expect(page.get_by_text("This filter could not be loaded.")).to_be_visible()
    found(page, "Bradford")


HOSTILE = "<img src=x onerror='ran=1'><script>ran=1</script>\"&amp;<b>"


def poisoned(value: object) -> object:
    """Every text in it, but for addresses and names of files, made hostile."""
    if isinstance(value, list):
        return [poisoned(part) for part in value]
    is_text = isinstance(value, str) and not re.fullmatch(r"[a-z0-9/#-]*", value)
    return f"{value} {HOSTILE}" if is_text else value


def poison(route: Route) -> None:
    """Hands out a file of the index with hostile texts; dictionaries and postings stay as they are."""
    data = zlib.decompress(route.fetch().body())
    try:
        rows = json.loads(data)
    except ValueError:
        rows = None
    body = json.dumps(poisoned(rows)).encode() if isinstance(rows, list) else data
    route.fulfill(body=zlib.compress(body))


def test_hostile_titles_passages_and_tags_show_as_text(ask, page, address):
    page.route(DATA, poison)
    errors = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    ask("q=bradford+" + "%3Cimg+src=x+onerror=ran=1%3E" + "&place=bradford")
    expect(titles(page).first).to_contain_text(HOSTILE)
    page.locator(".hub-passage").first.scroll_into_view_if_needed()  # one is fetched when seen
    expect(page.locator(".hub-passage").first).to_contain_text("onerror")
    expect(page.locator("#search-chosen button")).to_contain_text(HOSTILE)
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(address)
    box(page).focus()
    page.keyboard.type("bradford")
    expect(page.get_by_role("option").first).to_contain_text(HOSTILE)

    assert page.evaluate("typeof ran") == "undefined"
    assert page.locator("img[src=x], #search-list b").count() == 0
    assert errors == []


def test_without_javascript_the_form_leads_to_a_page_that_says_what_it_cannot(
    plain_page: Page, address: str
):
    plain_page.goto(address)
    plain_page.get_by_label("Search all stories and pages").fill("bradford")
    plain_page.get_by_role("button", name="Search", exact=True).click()

    expect(plain_page).to_have_url(address + "search/?q=bradford")
    expect(plain_page.get_by_text("The search needs JavaScript")).to_be_visible()
    expect(plain_page.get_by_label("Search all stories and pages")).to_be_hidden()
    expect(plain_page.locator("#search-hint")).to_be_hidden()
    expect(plain_page.get_by_role("link", name="All tags from A to Z")).to_be_visible()


def test_a_changed_word_shows_in_its_question_and_another_ending_is_no_error(ask):
    page = ask("q=who+does+comissioning+in+Derby")
    expect(page.locator("#search-help")).to_contain_text(
        "Showing results for who does commissioning in Derby. Search instead for"
    )
    expect(page.locator("#search-help strong")).to_have_text("commissioning")
    page = ask("q=Yorks")

    found(page, "York")
    expect(page.locator("#search-help")).to_be_empty()


def test_a_name_that_no_page_has_is_read_as_no_other_word_and_near_ones_are_offered(ask, address):
    page = ask("q=Woking")
    expect(status(page)).to_have_text("No results for “Woking”")
    told = page.locator("#search-help")
    expect(told).to_contain_text("No page has: Woking")
    expect(told).not_to_contain_text("Showing")
    page = ask("q=councils+near+Woking&place=leeds")
    expect(told).to_contain_text("No page has: Woking")
    found(page, "Leeds")
    told.get_by_role("link", name="councils near working").click()

    expect(page).to_have_url(address + "search/?q=councils+near+working&place=leeds")
    page = ask("q=woking")
    expect(told).to_contain_text("Showing results for working. Search instead for woking")


def test_a_suggestion_for_another_word_says_which(wide: Page):
    wide.keyboard.press("/")
    wide.keyboard.type("comissioning")
    expect(wide.get_by_role("option").first).to_be_visible()
    expect(wide.get_by_role("status").filter(has_text="suggestions")).to_have_text(
        re.compile(r"^\d suggestions Read as commissioning$")
    )
    shown = "el => getComputedStyle(el, '::before').content"
    assert wide.get_by_role("listbox").evaluate(shown) == '"Read as commissioning"'
    wide.keyboard.press("Control+A")
    wide.keyboard.type("kirklees")
    expect(wide.get_by_role("option").first).to_contain_text("Kirklees")

    assert wide.get_by_role("listbox").evaluate(shown) == "none"
    wide.keyboard.press("Control+A")
    wide.keyboard.type('"social enterprise"')
    expect(wide.get_by_role("option")).to_have_count(1)
    expect(wide.get_by_role("status").filter(has_text="suggestion")).to_have_text("1 suggestion")


def test_words_that_say_nothing_are_not_read_as_others(ask):
    page = ask("q=who+is+it+for")
    expect(status(page)).to_have_text("No results for “who is it for”")

    expect(page.locator("#search-help")).to_contain_text(
        "These words are too common to search for."
    )
    expect(page.locator("#search-help")).not_to_contain_text("No page has")


def test_an_unknown_tag_in_the_address_can_be_taken_out(ask, address):
    page = ask("q=leeds&place=nowhere")
    page.get_by_role("button", name="Remove Place: nowhere").click()

    expect(page).to_have_url(address + "search/?q=leeds")
    found(page, "Leeds")


@pytest.mark.parametrize("words", ["money", "2013", "how+many+people", "cost+per+person"])
def test_a_passage_shows_a_word_that_was_asked_for_on_a_phone(ask, page, words):
    page.set_viewport_size(
        {"width": 360, "height": 6000}
    )  # every result is seen, so has its passage
    ask(f"q={words}")
    expect(page.locator(".hub-passage:not(:empty)")).to_have_count(10)
    shown = page.locator(".hub-passage:has(mark)").evaluate_all(
        "all => all.map(each => each.querySelector('mark').getBoundingClientRect().bottom"
        " <= each.getBoundingClientRect().bottom + 2)"
    )

    assert len(shown) >= 5
    assert shown.count(False) <= 1  # below a long heading


def test_a_passage_takes_two_lines_on_a_phone_and_controls_stay_off_paper(ask, page):
    page.set_viewport_size({"width": 360, "height": 740})
    ask("q=loneliness")
    found(page, "oneliness")
    passage = page.locator(".hub-passage").first
    passage.scroll_into_view_if_needed()
    expect(passage).not_to_be_empty()
    lines = "el => el.clientHeight / parseFloat(getComputedStyle(el).lineHeight)"
    assert passage.evaluate(lines) < 2.1
    page.emulate_media(media="print")

    expect(page.get_by_label("Sort by")).to_be_hidden()
    expect(page.locator(".hub-narrow").first).to_be_hidden()
