"""The browser finds what the reference finds, in the same order, by the same files."""

import pytest
from playwright.sync_api import Browser, Page

from hooks.publishing.search.ranking import find
from hooks.publishing.search.reading import Files
from hooks.publishing.search.words import tokens
from tests.publishing.search import collections
from tests.publishing.search.test_words import WORDS

pytestmark = pytest.mark.own

ASK = """async ([folder, cases]) => {
  const {Search} = await import("../js/search/search.js");
  const search = await Search.open(folder);
  const answers = [];
  for (const [question, typing] of cases) {
    const {pages, readings, scores} = await search.ask(question, {typing});
    answers.push([pages, readings.map(({typed, words}) => [typed, words]), pages.map(p => scores.get(p))]);
  }
  return answers;
}"""
TOKENS = """async texts => {
  const {tokens, spots} = await import("../js/search/words.js");
  return texts.map(text => [tokens(text), spots(text).map(({word}) => word)]);
}"""
PASSAGE = """async ([folder, question]) => {
  const {Search} = await import("../js/search/search.js");
  const search = await Search.open(folder);
  const found = await search.ask(question);
  return await search.passage(await search.result(found.pages[0]), found);
}"""
EVERY = """async () => {
  const {Search} = await import("../js/search/search.js");
  const search = await Search.open("/ranking/search/");
  return (await search.ask("", {every: true})).pages;
}"""
NARROWED = """async ([question, chosen]) => {
  const {Search} = await import("../js/search/search.js");
  const search = await Search.open("/ranking/search/");
  const found = await search.ask(question, {chosen: new Map(chosen)});
  return [found.pages, await search.counts("year", found)];
}"""
FILES = [collections.files(pages) for pages, _ in collections.COLLECTIONS]


@pytest.fixture(scope="module")
def asked(browser: Browser, address: str):
    page = browser.new_page()
    serve(page)
    page.goto(address + "search/")
    yield page
    page.close()


def serve(page: Page) -> None:
    """The small collections below /ranking/: the first, and each by its number."""

    def answer(route):
        name = route.request.url.partition("/ranking/")[2]
        number, _, rest = name.partition("/")
        body = FILES[int(number)].get(rest) if number.isdigit() else FILES[0].get(name)
        route.fulfill(body=body or b"", status=200 if body else 404)

    page.route("**/ranking/**", answer)


@pytest.mark.parametrize("number", range(len(FILES)))
def test_the_browser_answers_as_the_reference_does(asked, number):
    files = Files(FILES[number].__getitem__)
    cases = [(question, typing) for question, typing, _ in collections.COLLECTIONS[number][1]]
    answers = asked.evaluate(ASK, [f"/ranking/{number}/search/", cases])

    for case, (pages, readings, _) in zip(cases, answers, strict=True):
        found = find(files, *case)
        assert (case, pages) == (case, list(found.pages))
        assert readings == [[r.typed, list(r.words)] for r in found.readings]


def test_the_browser_cuts_texts_into_the_same_words(asked):
    texts = list(WORDS)

    for text, (words, spots) in zip(texts, asked.evaluate(TOKENS, texts), strict=True):
        assert (text, words) == (text, tokens(text))
        if "_" not in text:
            assert (text, spots) == (text, tokens(text))


def test_a_passage_marks_every_form_of_the_words_asked_for(asked):
    passage = asked.evaluate(PASSAGE, ["/ranking/0/search/", "comissioning charity"])

    assert [p["text"] for p in passage["pieces"] if p.get("marked")] == [
        "Commissioning",
        "charities",
    ]
    assert "".join(piece["text"] for piece in passage["pieces"]) == collections.PAGES[0][1]


def test_a_passage_marks_a_word_with_a_hyphen_however_it_is_asked_for(asked):
    passage = asked.evaluate(PASSAGE, ["/ranking/1/search/", "coproduction"])

    assert [p["text"] for p in passage["pieces"] if p.get("marked")] == ["Co", "production"]


def test_a_passage_marks_a_sign_of_two_words_once(asked):
    passage = asked.evaluate(PASSAGE, ["/ranking/4/search/", "½"])

    assert [p["text"] for p in passage["pieces"] if p.get("marked")] == ["½"]
    assert "".join(piece["text"] for piece in passage["pieces"]) == collections.HALVES[0][1]


@pytest.mark.parametrize(
    ("question", "marked"),
    [
        ("charity", ["charity"]),
        ("charities", ["Charities"]),
        ("charity commissioning", ["Charities", "commissioning"]),  # more words say more
        ("procurement", ["commissioning"]),  # what means the same
    ],
)
def test_a_passage_has_a_word_as_it_was_typed_if_any_has(asked, question, marked):
    passage = asked.evaluate(PASSAGE, ["/ranking/3/search/", question])

    assert [p["text"] for p in passage["pieces"] if p.get("marked")] == marked


def test_the_browser_lists_every_page_as_the_reference_does(asked):
    files = Files(FILES[0].__getitem__)

    assert asked.evaluate(EVERY) == list(find(files, "", every=True).pages)


def test_tags_of_one_facet_widen_and_count_as_if_none_of_it_were_chosen(asked):
    first, counts = asked.evaluate(NARROWED, ["local council", [["year", ["2020"]]]])
    both, _ = asked.evaluate(NARROWED, ["local council", [["year", ["2020", "2021"]]]])

    assert first == [page for page in both if page < 4]
    assert asked.evaluate(NARROWED, ["hull", [["year", ["2020"]]]])[0] == []
    assert len(both) > len(first)
    assert {row["slug"]: row["count"] for row in counts} == {
        "2021": sum(page >= 4 for page in both),
        "2020": len(first),
    }
