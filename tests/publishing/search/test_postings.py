"""How much each word says of a page, when it stands there in several forms."""

import pytest

from hooks.publishing.search.entry import Entry
from hooks.publishing.search.passages import Passage
from hooks.publishing.search.postings import IN_TITLE, Postings
from hooks.publishing.search.weighing import weighed
from hooks.publishing.search.words import Language


def found(pages):
    """The postings of pages, each a title and a text: by stem, its pages and their impacts."""
    language, postings = Language("en"), Postings()
    for title, text in pages:
        entry = Entry(address="a/", title=title, kind="Page", passages=(Passage("", "", text),))
        postings.add(weighed(language, entry).counts)
    every = postings.finished(language.stems)
    return {stem: (list(one.pages), list(one.impacts)) for stem, one in every}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("x", "council councils"), ("x", "council council")),
        (("Councils council", "y"), ("Council council", "y")),
        (("Council", "councils"), ("Councils", "council")),
        (("x", "council " * 20 + "councils " * 20), ("x", "council " * 40)),
        (("council " * 3 + "councils " * 3, "y"), ("council " * 6, "y")),
    ],
)
def test_forms_of_a_word_count_as_one_word(one, other):
    rest = [("z", "councils"), ("z", "council")]
    assert found([*rest, one, *rest]) == found([*rest, other, *rest])


def test_a_stem_has_every_page_once_in_their_order():
    pages = [("x", "place"), ("x", "places"), ("Places", "place"), ("x", "other"), ("x", "place")]

    assert found(pages)["place"][0] == [0, 1, 2, 4]


def test_a_word_says_more_in_a_title_than_in_a_text_and_words_that_say_nothing_are_not_there():
    every = found([("Place of", "the council"), ("Council", "a place")])

    assert every.keys() == {"place", "council"}
    assert every["place"][1][0] % IN_TITLE > every["place"][1][1] % IN_TITLE
    assert [impact // IN_TITLE for impact in every["place"][1]] == [1, 0]


@pytest.mark.parametrize(
    ("title", "words"),
    [
        ("Place", 1),
        ("The place", 1),
        ("Places in a place", 2),
        ("A place by the sea", 2),
        ("One two three four five six place", 7),
        ("One two three four five six seven eight place", 7),
    ],
)
def test_a_word_of_a_title_tells_how_many_words_the_title_has(title, words):
    assert found([(title, "the council")])["place"][1][0] // IN_TITLE == words
