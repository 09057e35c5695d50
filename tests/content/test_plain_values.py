"""No Markdown and no HTML may be in a title or summary, where readers would see the signs."""

import pytest

from hooks.content.plain_values import objection
from tests.growing import MOST, doubled


@pytest.mark.parametrize(
    ("text", "mark", "cured"),
    [
        ("Our **street** kitchen", "**street**", "Our street kitchen"),
        ("See [more](https://example.org) of it", "[more](https://example.org)", "See more of it"),
        ("Bread &amp; soup&nbsp;too", "&amp;", "Bread & soup too"),
        ("A <b>big</b> pot<br/>", "<b>", "A big pot"),
        ('<a href="x">Pot</a>', '<a href="x">', "Pot"),
    ],
)
@pytest.mark.parametrize("key", ["title", "summary"])
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
    assert objection("period", "**2019**") is None


@pytest.mark.parametrize("text", ["**a", "[a", "[a](b", "<b ", "&amp"])
def test_no_value_holds_up_the_search(text):
    assert doubled(lambda many: objection("summary", text * many), 2_500) < MOST
