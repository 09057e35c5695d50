"""Pages at old addresses: where they lead, and that no other text passes for one."""

import re
from html import unescape

import pytest

from hooks.content.library import Library
from hooks.knowledge import hub
from hooks.publishing import redirects
from tests.make import facet, story, tag, vocabulary

APPLES = tag("crop", "apples", label="Apples & <pears>", former=("pomes", "herbs/all/crab"))
WORDS = vocabulary(facet("crop", APPLES, former=("plants",)))
TITLES = {
    "crops/": "Crops",
    "crops/apples/": "Apples & <pears>",
    "crops/apples/2/": 'Apples & <pears>, page "2"',
    "visits/pear/": "A pear's wall",
    "tags/": "Tags",
}
MANY = {**TITLES, **{f"crops/apples/{n}/": f"Page {n}" for n in range(3, 400)}}


def made(titles=TITLES, published=(), **where):
    """The text of each redirect, by its file."""
    ledger = dict.fromkeys(published, 1)
    stories = (story("pear", aliases=("perry",)),)
    known = hub.build(Library(stories=stories, vocabulary=WORDS, ledger=ledger))
    given = {"site_url": "https://hub.example/", "site_name": "A & B", "language": "en"} | where
    return {page.file: page.text for page in redirects.of_hub(known, titles, **given)}


def way(text):
    return re.search(r"url=([^\"]*)", text)[1]


def test_every_page_of_a_list_leads_to_the_same_page_of_the_new_one():
    assert {file: way(text) for file, text in made().items()} == {
        "plants/index.html": "../crops/",
        "crops/pomes/index.html": "../../crops/apples/",
        "crops/pomes/2/index.html": "../../../crops/apples/2/",
        "herbs/all/crab/index.html": "../../../crops/apples/",
        "herbs/all/crab/2/index.html": "../../../../crops/apples/2/",
        "plants/apples/index.html": "../../crops/apples/",
        "plants/apples/2/index.html": "../../../crops/apples/2/",
        "plants/pomes/index.html": "../../crops/apples/",
        "plants/pomes/2/index.html": "../../../crops/apples/2/",
        "visits/perry/index.html": "../../visits/pear/",
    }


def test_a_published_page_of_a_list_that_grew_shorter_leads_to_the_list():
    published = ("crops/apples/2/", "crops/apples/3/", "plants/apples/7/", "plants/9/", "tags/4/")
    pages = made(published=published)

    assert way(pages["crops/apples/3/index.html"]) == "../../../crops/apples/"
    assert way(pages["plants/apples/7/index.html"]) == "../../../crops/apples/"
    assert way(pages["plants/9/index.html"]) == "../../crops/"
    assert way(pages["tags/4/index.html"]) == "../../tags/"
    assert "crops/apples/2/index.html" not in pages


def test_a_published_address_of_something_else_makes_no_page():
    assert (
        made(published=("gone/", "gone/2/", "crops/apples/feed.xml", "about/")).keys()
        == made().keys()
    )


def test_a_list_of_many_pages_has_each_once():
    assert sum(file.startswith("crops/pomes/") for file in made(MANY)) == 399


def test_a_redirect_says_in_words_where_the_page_is_and_is_not_to_be_indexed():
    text = made()["crops/pomes/index.html"]

    assert '<meta http-equiv="refresh" content="0; url=../../crops/apples/">' in text
    assert '<meta name="robots" content="noindex">' in text
    assert '<link rel="canonical" href="https://hub.example/crops/apples/">' in text
    assert '<a href="../../crops/apples/">Apples &amp; &lt;pears&gt;</a>' in text
    assert "<title>Moved: Apples &amp; &lt;pears&gt; – A &amp; B</title>" in text


@pytest.mark.parametrize(
    "where",
    [
        {"site_url": "http://127.0.0.1:8000/"},
        {"site_url": "https://user.github.example/local-lore/"},
        {"language": "en-GB"},
        {"language": "cy"},
        {"site_name": "<b>'\"& –"},
    ],
)
def test_every_redirect_of_a_hub_is_known_as_one(where):
    assert all(map(redirects.is_redirect, made(MANY, ("tags/9/",), **where).values()))


PAGE = made()["crops/pomes/index.html"]
WAY = "../../crops/apples/"
HOSTILE = {
    "to another site": (WAY, "https://e.example/"),
    "to another site without its scheme": (WAY, "//e.example/"),
    "to another site by a backslash": (WAY, "/\\e.example/"),
    "to another site by dots and slashes": (WAY, "..//e.example/"),
    "from the root": (WAY, "/crops/apples/"),
    "to a script": (WAY, "javascript:alert(1)/"),
    "to data": (WAY, "data:text/html,x/"),
    "with a question": (WAY, WAY + "?x=1"),
    "with a capital": (WAY, "../../crops/Apples/"),
    "to a file": (WAY, WAY + "x.html"),
    "with an escape": (WAY, "../../crops/%2F%2Fe.example/"),
    "with an entity": (WAY, "../../crops/&sol;/"),
    "up in between": (WAY, "../../crops/../"),
    "with a line end": (WAY, WAY + "\n"),
    "to itself, slowly": ("0; url", "9; url"),
    "with a second address": ("0; url=", "0; url=//e.example/; url="),
    "whose words lead elsewhere": ('<a href="../../crops', '<a href="../../herbs'),
    "whose refresh leads elsewhere": ("url=../../crops", "url=../../herbs"),
    "that climbs elsewhere": ("url=../../", "url=../"),
    "that is another page's": ("hub.example/crops/apples/", "hub.example/crops/pears/"),
    "that runs": ("</main>", "<script>alert(1)</script></main>"),
    "that runs by its title": ("Moved: Apples", "Moved: </title><script>alert(1)</script>"),
    "that handles": ("<main>", "<main onclick='x'>"),
    "with another policy": ("default-src 'none'", "default-src *"),
    "without a policy": ("Content-Security-Policy", "X-Content-Security-Policy"),
    "that may be indexed": ("noindex", "index"),
    "in another coding": ('charset="utf-8"', 'charset="utf-7"'),
    "with a sheet from elsewhere": ("../../css", "//e.example/css"),
    "with a quote in its title": ("Moved: Apples", 'Moved: " Apples'),
    "with a bare ampersand": ("Moved: Apples", "Moved: &colon; Apples"),
    "with a control": ("Moved: Apples", "Moved: \x1b Apples"),
    "with more after its end": ("</html>\n", "</html>\n<p>"),
    "with more before its start": ("<!doctype", " <!doctype"),
    "in capitals": ("http-equiv", "HTTP-EQUIV"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_no_other_text_passes_for_a_redirect(name):
    written, instead = HOSTILE[name]
    assert redirects.is_redirect(PAGE)
    assert written in PAGE

    assert not redirects.is_redirect(PAGE.replace(written, instead))


@pytest.mark.parametrize("words", ["&lt;" * 40_000, "a" * 200_000, "../" * 40_000])
def test_a_long_text_is_looked_at_in_one_go(words):
    """A pattern that tried all ways to divide it would not come back."""
    assert not redirects.is_redirect(PAGE.replace("</title>", words + "<"))
    assert not redirects.is_redirect(PAGE.replace(WAY, words + "<"))


def test_the_words_are_those_of_the_new_page():
    assert "A pear's wall" in unescape(made()["visits/perry/index.html"])
