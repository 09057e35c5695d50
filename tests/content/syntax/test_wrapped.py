"""A value that goes on at the start of the next line is told with all of it on one line."""

import pytest

from hooks.content.syntax.source import read_document
from tests.content.reading import document, told, values

BELOW = "id: plums"


@pytest.mark.parametrize(
    ("front", "line", "typed"),
    [
        (["summary: We met.", "It rained."], 3, "summary: We met. It rained."),
        (["summary: We met", "in one", "town."], 3, "summary: We met in one town."),
        (["summary: We met", "people in town."], 3, "summary: We met people in town."),
        (["summary: In town", "we", "date = 2026-11-27"], 3, "summary: In town we"),
        (["summary:", "- we met"], 3, None),
        (["date:", "2026-11-27"], 3, "date: 2026-11-27"),
        (["title:", "Plums"], 3, "title: Plums"),
        (["title:", "@home we met"], 3, 'title: "@home we met"'),
        (["summary: We met.", "People came."], 3, "summary: We met. People came."),
        (["summary: We met.", "Owners came."], 3, "summary: We met. Owners came."),
        (["summary: We met", "title"], 3, None),
        (["summary: We met", "https://plums.example"], 3, None),
        (["crops:", "beans"], 3, "crops: beans"),
        (["crops:", "beans", "plums"], 3, "crops: [beans, plums]"),
        (["crops: beans,", "plums"], 3, "crops: beans, plums"),
        (['title: "Plums: old"', "and new"], 3, 'title: "Plums: old and new"'),
        (["title: Plums", "are #1"], 3, 'title: "Plums are #1"'),
        (["people:", "  - name: Ann", "Oak", "    role: Cook"], 4, "- name: Ann Oak"),
        (["people:", "  - name: Ann", "    role: Cook", "    and host"], 5, "role: Cook and host"),
    ],
)
def test_the_line_is_told_with_the_whole_value(front, line, typed):
    found = [each for each in told(document(*front, BELOW)) if each.rule == "value-on-two-lines"]

    assert [(each.line, each.fix.split(": `")[1][:-1]) for each in found] == (
        [(line, typed)] if typed else []
    )


@pytest.mark.parametrize("front", [["id: x", "words of it"], ["crops: [a]", "words of it"]])
def test_a_line_below_a_value_that_is_whole_is_not_joined_to_it(front):
    assert [problem.rule for problem in told(document(*front, "title: x"))] == ["no-colon"]


def test_the_keys_below_are_read_and_what_was_joined_too():
    found = []
    front = read_document("s.md", document("title: Plums", "are", "old", BELOW), found).front

    assert [(key.text, value.text, key.line) for key, value in front.pairs] == [
        ("title", "Plums are old", 2),
        ("id", "plums", 5),
    ]


def test_what_is_to_be_typed_can_be_read():
    assert values(document('title: "Plums: old and new"')) == {"title": "Plums: old and new"}
