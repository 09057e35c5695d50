"""Entries written one a line are read as people write them, and a line in doubt is asked about."""

import pytest

from hooks import budget
from hooks.content.schema import story_schema
from hooks.content.schema.fields import field_named
from hooks.faces.questions import Question
from hooks.intake import draft, entry_lines

SOURCE = {
    "title": "The wall", "publisher": "Garden Press", "date": "2020", "url": "https://a.example/w"
}  # fmt: skip
EXAMPLE = "The source's title | Who published it | not shown | https://example.org/page"


def question(key, required=True):
    field = field_named(story_schema.FIELDS, key)
    return Question(id=key, label="Asked", form="entries", help="", required=required, key=key,
                    example=EXAMPLE, field=field)  # fmt: skip


def read(key, answer, required=True):
    troubles = []
    found = list(entry_lines.entries(question(key, required), answer, troubles))
    return found, [trouble.fix for trouble in troubles]


@pytest.mark.parametrize(
    "answer",
    [
        "The wall | Garden Press | 2020 | https://a.example/w",
        "- The wall | Garden Press | 2020 | https://a.example/w",
        "• The wall|Garden Press|2020|https://a.example/w",
        "The wall | Garden Press | https://a.example/w | 2020",
        "https://a.example/w | The wall | Garden Press | 2020",
        "| --- | --- | --- | --- |\n| The wall | Garden Press | 2020 | https://a.example/w |",
    ],
)
def test_what_can_only_be_meant_in_one_way_is_read_so(answer):
    assert read("sources", answer) == ([SOURCE], [])


@pytest.mark.parametrize(
    ("key", "answer", "better"),
    [
        ("sources", "The wall, Garden Press, 2020", "The wall | Garden Press | 2020"),
        ("sources", "https://a.example", "The source's title | Who published it | not shown | "
                                         "https://a.example"),
        ("sources", "The wall | Garden Press | https://a.example", "The wall | Garden Press | "
                                                                   "not shown | https://a.example"),
        ("sources", "The wall", "The wall | Who published it | not shown"),
        ("sources", "a | b | c | d | e", EXAMPLE),
        ("people", "Ann Oak", "Ann Oak | What they do there"),
        ("people", "Ann Oak – Cook – The Garden", "Ann Oak | Cook | The Garden"),
        ("key_facts", "Meals: 40", "Meals | 40"),
    ],
)  # fmt: skip
def test_a_line_in_doubt_is_told_as_it_may_have_been_meant(key, answer, better):
    assert read(key, answer) == ([], [f"write it like this: `{better}`"])


def test_a_line_as_it_was_suggested_is_in_order():
    for better in ("Ann Oak | What they do there", "Ann Oak | Cook | The Garden"):
        assert read("people", better)[1] == []


def test_that_there_is_none_may_be_said_where_none_is_needed():
    assert read("people", "None.\nN/A\nno one\n-", required=False) == ([], [])
    assert len(read("sources", "None")[1]) == 1


@pytest.mark.parametrize("again", ["## Problem\n\n", "# problem:\n", "### Problem ###\n\n"])
def test_the_heading_of_a_section_may_stand_in_its_answer(again):
    assert draft.under("Problem", again + "Rain.") == "Rain."
    assert draft.under("Problem", "## Problems\n\nRain.") == "## Problems\n\nRain."


MANY = 60_000  # signs, nearly all that an issue may have


@pytest.mark.parametrize("line", ["-" * MANY + "x", "a" + " " * MANY + "b", "- " * MANY + "x"])
def test_a_line_as_long_as_an_issue_may_be_is_read_in_no_time(line):
    with budget.within(0.5):
        assert read("sources", line)[1]
        assert draft.under("Problem", f"## Problem{line[1:]}")
