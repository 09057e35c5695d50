"""Which words a text has, for the search."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.publishing.search.passages import Passage, passages
from hooks.publishing.search.spelling import allowed, distance
from hooks.publishing.search.words import WORD, Language, folded, split, tokens

WORDS = {
    "Keep it Local": ["keep", "it", "local"],
    "the Council’s £1.4 million": ["the", "council", "1.4", "million"],
    "50,000 or 1,234,567.89; 3,45 or 1. 2, v2.0.": [
        "50000",
        "or",
        "1234567.89",
        "3",
        "45",
        "or",
        "1",
        "2",
        "v2.0",
    ],
    "don't; O’Neill's": ["don't", "o'neill"],
    "Ynys Môn, CAFÉ": ["ynys", "mon", "cafe"],
    "e\u0301t\u00e9 ﬁve": ["ete", "five"],
    "2½ days": ["21", "2", "days"],  # as NFKD has it
    "snake_case co-production": ["snake", "case", "co", "production"],
    "Straße Μάιος": ["straße", "μαιος"],
    "x" * 50: ["x" * 32],
    "": [],
    " – ’ ": [],
}


@pytest.mark.parametrize("text", WORDS)
def test_a_text_is_cut_into_words(text):
    assert tokens(text) == WORDS[text]


@given(st.text(st.characters(max_codepoint=127)) | st.text("ab'_ 1-.,"))
def test_plain_letters_are_cut_the_quick_way_with_the_same_outcome(text):
    assert split(folded(text)) == WORD.findall(folded(text))


def test_forms_of_a_word_have_one_stem():
    stems = Language("en-GB").stems

    assert len({stems[word] for word in ("commission", "commissioning", "commissioned")}) == 1
    assert Language("de").stems["häuser"] == "haus"
    assert Language("cy").stems["commissioning"] == "commissioning"


def test_words_that_say_nothing_do_not_count():
    assert Language("en").counted(tokens("what is the place of a place")) == {"place": 2}
    assert Language("cy").counted(["the"]) == {"the": 1}


@pytest.mark.parametrize(
    ("one", "other", "slips"),
    [
        ("local", "local", 0), ("local", "loca", 1), ("local", "locale", 1), ("local", "lical", 1),
        ("local", "loacl", 1), ("kirkless", "kirklees", 1), ("comissoning", "commissioning", 2),
        ("lca", "lac", 1), ("local", "total", 2), ("local", "place", 3), ("ab", "abcd", 2),
    ],
)  # fmt: skip
def test_slips_are_counted(one, other, slips):
    assert distance(one, other, 2) == slips
    assert distance(other, one, 2) == slips


def test_short_words_and_numbers_are_taken_as_they_stand():
    assert [allowed(word) for word in ("lac", "kent", "essex", "councils", "2024", "covid19")] == [
        0, 0, 1, 2, 0, 0,
    ]  # fmt: skip


def test_html_becomes_passages_of_plain_text():
    html = (
        "<p>One &amp; <em>t</em>wo<br>three.</p>"
        '<h2 id="a&amp;b" class="x">The <code>first</code></h2><ul><li>four</li><li>five</li></ul>'
        '<h3>No way to it</h3><p><a href="/x/" title="a > b">six</a> 1 &lt; 2</p>'
    )

    assert list(passages(html)) == [
        Passage("", "", "One & two three."),
        Passage("a&b", "The first", "four five"),
        Passage("", "No way to it", "six 1 < 2"),
    ]


def test_folding_twice_changes_nothing():
    for text in WORDS:
        assert folded(folded(text)) == folded(text)
