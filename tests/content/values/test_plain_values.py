"""No Markdown and no HTML may be in a plain value, where readers would see the signs."""

import pytest

from hooks.content.values.plain_values import SHOWN_CODE, objection
from tests.growing import MOST, doubled


@pytest.mark.parametrize(
    ("text", "mark", "cured"),
    [
        ("Our **street** kitchen", "**street**", "Our street kitchen"),
        ("See [more](https://example.org) of it", "[more](https://example.org)", "See more of it"),
        ("Bread &amp; soup&nbsp;too", "&amp;", "Bread & soup too"),
        ("A <b>big</b> pot<br/>", "<b>", "A big pot"),
        ('<a href="x">Pot</a>', '<a href="x">', "Pot"),
        ("1&#8211;2 o&#8217;clock", "&#8211;", "1–2 o’clock"),
    ],
)
@pytest.mark.parametrize("key", ["title", "summary", "period", "publisher", "value", "role", "alt"])
def test_marks_are_told_with_the_words_alone(key, text, mark, cured):
    told = objection(key, text)

    assert told.message == f"`{mark}` in `{key}` would be shown as it stands"
    assert told.fix == f"write plain words: `{cured}`"


@pytest.mark.parametrize(
    "text",
    [
        "*Our* kitchen",
        "2 ** 3 ** 4",
        "[sic] (2019)",
        "A & B; C",
        "<name> of 1 < 2",
        "Q&A;",
        "R&D (a)",
    ],
)
def test_other_signs_are_left_alone(text):
    assert objection("title", text) is None


def test_another_key_is_left_alone():
    assert objection("url", "**2019**") is None
    assert objection("found_at", "<a>") is None


@pytest.mark.parametrize("text", ["**a", "[a", "[a](b", "<b ", "&amp"])
def test_no_value_holds_up_the_search(text):
    assert doubled(lambda many: objection("summary", text * many), 2_500) < MOST


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Fish &amp;amp; chips", "&amp;amp;"),
        ("a&amp;nbsp;b", "&amp;nbsp;"),
        ("o&amp;#8217;clock", "&amp;#8217;"),
        ("a &NBSP; b", "&NBSP;"),
        ("caf&eacute au lait", "&eacute"),
        ("&pound4", "&pound"),
    ],
)
def test_a_code_of_which_markdown_makes_no_sign_is_found(line, code):
    assert SHOWN_CODE.search(line)[0] == code


@pytest.mark.parametrize(
    "line",
    ["&amp; &nbsp; &#8217; &LT; &eacute;", "R&D; AT&T", "&foo; &amp;ltx;", "?a&lt=1", "&amps"],
)
def test_what_is_shown_as_it_was_meant_is_no_such_code(line):
    assert SHOWN_CODE.search(line) is None
