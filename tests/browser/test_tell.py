"""A contributor tells a story in the form, and gets it to the hub."""

import re
import shutil
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from hooks import checking
from tests.browser.conftest import ROOT
from tests.browser.drafts import SOUND, TALK
from tests.browser.waiting import until

pytestmark = pytest.mark.own

TELL = "contribute/tell/"
NO_ADDRESS = "Sources, entry 1, Web address: this is not a web address"
SECTIONS = ["Problem", "What was done", "What changed", "What was hard"]


@pytest.fixture
def form(page: Page, address: str) -> Page:
    """The form, opened on a phone; it must make no request off the hub and raise no error."""
    page.set_default_timeout(10_000)
    page.wrong = []
    page.on("pageerror", lambda error: page.wrong.append(str(error)))
    page.on("console", lambda said: page.wrong.append(said.text) if said.type == "error" else None)
    page.route(lambda url: not url.startswith((address, "blob:")), lambda route: route.abort())
    page.goto(address + TELL)
    expect(page.get_by_role("button", name="Check my story")).to_be_visible()
    return page


def fill(form: Page, draft: dict[str, object]) -> None:
    """Answers the questions as a person does, in the order of the draft."""
    for name, value in draft.items():
        if name.startswith("section.") and draft.get("kind", "case-study") not in name:
            continue  # the sections of another kind are not shown
        found = form.locator(f'[name="{name}"]')
        if not found.count():
            group = name.split(".")[0]
            form.locator(f'[data-add="{group}"]').click()
        kind = found.first.evaluate("each => each.type")
        if kind in ("radio", "checkbox"):
            for word in value if isinstance(value, list) else [value]:
                form.locator(f'[name="{name}"][value="{word}"]').check()
        elif kind == "select-one":
            found.select_option(value)
        else:
            found.fill(value)


def check(form: Page) -> None:
    form.get_by_role("button", name="Check my story").click()


def downloaded(form: Page, folder: Path) -> Path:
    """The file that the form lets its author download."""
    with form.expect_download() as waiting:
        form.get_by_role("button", name="Download the file").click()
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


@pytest.mark.parametrize(("draft", "folder"), [(SOUND, "case-studies"), (TALK, "interviews")])
def test_the_file_that_the_form_writes_passes_the_real_check(form, tmp_path, draft, folder):
    fill(form, draft)
    check(form)
    file = downloaded(form, tmp_path)
    shutil.copytree(ROOT / "stories", tmp_path / "hub" / "stories")
    shutil.copytree(ROOT / "docs", tmp_path / "hub" / "docs")
    shutil.copy(file, tmp_path / "hub" / "stories" / folder)
    checked = checking.check(tmp_path / "hub")

    assert file.name == "a-street-kitchen-in-kirklees.md"
    assert [str(problem) for problem in checked.problems] == []
    assert f"stories/{folder}/{file.name}" in {story.path for story in checked.library.stories}
    assert form.wrong == []


def test_github_opens_with_the_file_filled_in(form):
    fill(form, SOUND)
    check(form)
    link = form.get_by_role("link", name="Open GitHub with my story").get_attribute("href")
    parts = urlsplit(link)
    asked = parse_qs(parts.query)

    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == (
        "https://github.com/example/hub/new/main/stories/case-studies"
    )
    assert asked["filename"] == ["a-street-kitchen-in-kirklees.md"]
    assert asked["value"] == [form.locator("#tell-text").input_value()]


FOCUSED = """() => {
  const at = document.activeElement;
  const {name = "", type = "", value = "", checked = false} = at;
  return {name, type, value, checked, words: at.textContent.trim()};
}"""


def answer(form: Page, at: dict[str, str], draft: dict[str, object]) -> None:
    """What a person does at the question in focus, without a mouse."""
    wanted = draft.get(at["name"])
    if wanted is None:
        return
    if at["type"] == "checkbox":
        if at["value"] in wanted:
            form.keyboard.press("Space")
    elif at["type"] == "radio":
        for _ in range(12):
            if form.evaluate(FOCUSED)["value"] == wanted:
                form.keyboard.press("Space")
                return
            form.keyboard.press("ArrowDown")
        raise AssertionError(f"the arrows never come to {wanted}")
    else:
        form.keyboard.press("Control+a")
        form.keyboard.type(str(wanted))


def tab_to(form: Page, words: str, draft: dict[str, object]) -> None:
    """Goes on with the Tab key, answering, until the focus is on what is called so."""
    for _ in range(400):
        form.keyboard.press("Tab")
        at = form.evaluate(FOCUSED)
        if at["words"] == words:
            return
        answer(form, at, draft)
    raise AssertionError(f"the Tab key never comes to {words}")


def test_by_keyboard_alone_a_story_gets_to_github(form):
    asked = []
    form.context.route(
        "https://github.com/**", lambda route: (asked.append(route.request.url), route.abort())
    )
    tab_to(form, "Check my story", SOUND)
    form.keyboard.press("Enter")
    expect(form.locator("#tell-send")).to_be_visible()
    text = form.locator("#tell-text").input_value()
    tab_to(form, "Open GitHub with my story", {})
    with form.context.expect_page():
        form.keyboard.press("Enter")
    form.wait_for_timeout(300)

    (url,) = asked
    assert url.startswith("https://github.com/example/hub/new/main/stories/case-studies?")
    assert parse_qs(urlsplit(url).query)["value"] == [text]
    assert "principles: [" in text


def test_a_long_story_is_copied_and_github_opens_empty(form, address):
    form.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
    fill(form, {**SOUND, "section.case-study.1": "They cooked together again. " * 250})
    check(form)
    link = form.get_by_role("link", name="Open GitHub with my story")
    form.context.route("https://github.com/**", lambda route: route.abort())
    link.click()
    expect(form.locator("#tell-sent")).to_have_text("The text is copied.")

    assert "value" not in parse_qs(urlsplit(link.get_attribute("href")).query)
    assert form.get_by_text("Your story is too long to go along in the address.").is_visible()
    assert (
        form.evaluate("navigator.clipboard.readText()") == form.locator("#tell-text").input_value()
    )


def test_messages_stand_beside_their_questions_and_in_a_list_that_takes_the_keyboard(form):
    fill(form, SOUND | {"sources.0.url": "www.example.org", "title": ""})
    check(form)
    summary = form.get_by_role("alert")
    url = form.get_by_label("Web address")

    expect(summary).to_be_focused()
    expect(summary.get_by_role("heading")).to_have_text("There are 2 problems")
    expect(form).to_have_title(re.compile("^Error: Tell a story"))
    expect(url).to_have_attribute("aria-invalid", "true")
    expect(url).to_have_accessible_description(re.compile("Error: this is not a web address"))
    summary.get_by_role("link", name=NO_ADDRESS).click()
    expect(url).to_be_focused()
    assert form.locator("#tell-send").is_hidden()


def test_advice_is_marked_as_such_and_stops_nobody(form):
    fill(form, SOUND | {"places.0": "Barnsley", "title": "A kitchen was opened in Barnsley"})
    check(form)
    told = form.locator("#tell-summary")

    expect(form.get_by_role("heading", name="Send your story")).to_be_focused()
    expect(told.get_by_role("heading")).to_have_text("Advice")
    expect(told.get_by_role("listitem")).to_have_count(2)
    expect(form.locator("#tell-text")).to_have_value(re.compile(r'places: \["Barnsley"\]'))
    expect(form.get_by_label("Title").first).to_have_accessible_description(
        re.compile("Advice: the title says what was done, and not who did it")
    )
    assert form.locator("[aria-invalid], .hub-wrong").count() == 0
    expect(form).to_have_title(re.compile("^Tell a story"))


def test_a_theme_that_is_not_listed_goes_along(form):
    fill(form, SOUND | {"themes.0": "Night work"})
    check(form)

    expect(form.locator("#tell-text")).to_have_value(
        re.compile(r'themes: \[prevention, "Night work"\]')
    )


def test_a_check_that_cannot_be_loaded_says_so_and_can_be_tried_again(form):
    form.route("**/js/tell/check.js", lambda route: route.abort())
    fill(form, {"title": "Soup"})
    check(form)
    expect(
        form.get_by_role("status").filter(has_text="The check could not be loaded")
    ).to_be_visible()
    form.unroute("**/js/tell/check.js")
    check(form)

    expect(form.get_by_role("heading", name=re.compile("^There are"))).to_be_visible()
    expect(form.locator("#tell-status")).to_be_empty()
    expect(form.locator("#story-title")).to_have_value("Soup")


def test_mending_takes_the_messages_away(form):
    fill(form, SOUND | {"title": ""})
    check(form)
    fill(form, {"title": SOUND["title"]})
    check(form)

    expect(form.get_by_role("heading", name="Send your story")).to_be_focused()
    expect(form.get_by_role("alert")).to_have_count(0)
    expect(form).to_have_title(re.compile("^Tell a story"))
    assert form.locator("[aria-invalid], .hub-error").count() == 0


def test_a_draft_is_kept_in_the_browser_until_it_is_cleared(form):
    fill(form, TALK)
    expect(form.locator("#tell-saved")).to_contain_text("Kept at")
    form.reload()
    expect(form.locator('[name="turns.1.words"]')).to_have_value("I brought the bread.")
    expect(form.locator('[name="turns.1.speaker"]')).to_have_value("1")
    expect(form.locator('[name="themes"]:checked')).to_have_count(1)
    form.on("dialog", lambda dialog: dialog.accept())
    form.get_by_role("button", name="Clear the form").click()
    expect(form.locator('[name="title"]')).to_have_value("")
    form.reload()

    expect(form.locator('[name="title"]')).to_have_value("")
    expect(form.locator('[name="turns.1.words"]')).to_have_count(0)
    assert (
        form.evaluate("Object.keys(localStorage).filter(key => key.startsWith('hub-tell'))") == []
    )


def test_nothing_that_is_typed_leaves_the_page(form):
    form.locator("#story-title").focus()
    form.wait_for_load_state("networkidle")  # until the check is there
    asked = []
    form.on("request", lambda request: asked.append(request.url))
    fill(form, TALK)
    check(form)

    assert asked == []


def test_the_address_of_the_page_chooses_place_and_principle(form, address):
    form.goto(
        address + TELL + "?place=derby&principle=information&kind=interview&principle=no-such"
    )

    expect(form.locator('[name="places.0"]')).to_have_value("Derby")
    expect(form.locator('[name="principles"]:checked')).to_have_value("information")
    expect(form.get_by_label("Interview", exact=True)).to_be_checked()
    expect(form.locator('[data-kind="interview"]')).to_be_visible()
    expect(form.locator('[data-kind="case-study"]')).to_be_hidden()


def test_the_address_of_the_page_chooses_a_tag_of_which_a_story_has_one(form, address):
    form.goto(address + TELL + "?evidence=evaluated")

    expect(form.locator('[name="evidence"]:checked')).to_have_value("evaluated")


def test_a_square_without_a_story_leads_to_the_form_with_both_tags_chosen(form, address):
    form.goto(address + "gaps/places/east-midlands/")
    form.get_by_role(
        "link", name="0 stories yet: tell one about Information (principle) in Nottinghamshire"
    ).click()

    expect(form.locator('[name="places.0"]')).to_have_value("Nottinghamshire")
    expect(form.locator('[name="principles"]:checked')).to_have_value("information")


def test_the_name_follows_the_title_until_its_author_changes_it(form):
    fill(form, {"title": "Café & Kitchen"})
    expect(form.locator('[name="file"]')).to_have_value("cafe-and-kitchen")
    fill(form, {"file": "my-kitchen", "title": "Another title"})

    expect(form.locator('[name="file"]')).to_have_value("my-kitchen")
    expect(form.locator('[name="id"]')).to_have_value("another-title")
    expect(form.locator('[name="date"]')).to_have_value(re.compile(r"^\d{4}-\d\d-\d\d$"))


def test_a_preview_shows_text_and_runs_nothing(form):
    attack = "<img src=x onerror='window.ran = 1'>"
    fill(
        form, {"title": attack, "section.case-study.0": f"**Bold** {attack} [x](javascript:ran=1)"}
    )
    form.get_by_role("button", name="Show a preview").click()
    shown = form.locator("#tell-story")

    expect(form.get_by_role("heading", name="Preview")).to_be_focused()
    expect(shown.get_by_role("heading", level=3)).to_have_text(attack)
    expect(shown.locator("strong")).to_have_text("Bold")
    assert shown.locator("img, a").count() == 0
    assert form.evaluate("window.ran") is None


def test_a_row_is_added_and_taken_out(form):
    fill(form, {"sources.0.title": "One", "sources.1.title": "Two"})
    expect(form.locator('[name="sources.1.title"]')).to_be_focused()
    form.get_by_role("button", name="Take out Sources, entry 2").click()
    check(form)

    assert form.get_by_role("group", name="Sources, entry 2").is_hidden()
    until(form, "!localStorage.getItem('hub-tell /contribute/tell/').includes('Two')")


def test_without_javascript_the_form_is_a_guide_and_other_ways_are_told(plain_page, address):
    plain_page.goto(address + TELL)

    expect(plain_page.get_by_role("link", name="Fill in a form on GitHub")).to_be_visible()
    expect(plain_page.get_by_text("A short name that says what happened")).to_be_visible()
    expect(plain_page.get_by_label("Title").first).to_be_disabled()
    expect(plain_page.get_by_role("button", name="Check my story")).to_have_count(0)


def test_a_reader_finds_the_form_from_every_page(page, address):
    page.goto(address + "places/kirklees/")
    page.get_by_role("link", name="Tell a story").click()

    expect(page).to_have_url(address + TELL)


def faults(form: Page) -> list[str]:
    """What axe-core finds, by rule and place."""
    found = Axe().run(form).response["violations"]
    return [f"{each['id']}: {node['html'][:120]}" for each in found for node in each["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", ["empty", "with errors", "ready"])
def test_axe_finds_nothing(form, state, scheme):
    form.emulate_media(color_scheme=scheme)
    form.reload()
    expect(form.locator("article[data-ready]")).to_be_visible()
    fill(form, {"empty": {}, "with errors": {"sources.0.url": "x"}, "ready": TALK}[state])
    if state != "empty":
        check(form)

    assert faults(form) == []


@pytest.mark.parametrize("width", [320, 1280])
def test_no_state_is_wider_than_the_window(form, width):
    form.set_viewport_size({"width": width, "height": 700})
    fill(form, {"title": "x" * 130, "kind": "interview"})
    check(form)

    assert form.evaluate("document.documentElement.scrollWidth") <= width


def test_targets_are_at_least_24_pixels(form):
    small = form.evaluate(
        """() => [...document.querySelectorAll("#tell :is(input, textarea, select, button)")]
        .filter(each => each.checkVisibility()).map(each => [each.name || each.textContent,
          each.getBoundingClientRect()])
        .filter(([, box]) => Math.min(box.width, box.height) < 24).map(([name]) => name)"""
    )

    assert small == []
