"""A `#` that hides text, and a link where a plain value is wanted, are told where they stand."""

import pytest

from hooks.content.syntax.marks import explain
from tests.content.reading import document, lines, told
from tests.growing import MOST, doubled

HASH = "all after ` #` is lost, as it is a remark to YAML"
OWN_LINE = "; a remark stands on a line of its own"


@pytest.mark.parametrize(
    ("front", "place", "cured"),
    [
        ("title: A kitchen #1 in Derby", "2:8", 'title: "A kitchen #1 in Derby"'),
        ("title: #1 in Derby", "2:7", 'title: "#1 in Derby"'),
        ("value: 200 # in 2024", "2:8", 'value: "200 # in 2024"'),
        ("facts:\n  - 200 # in 2024", "3:5", '- "200 # in 2024"'),
        ("tags: [a, b #2, c]", "2:13", 'tags: [a, "b #2", c]'),
        ("tags: [#keep it local]\nid: b", "2:8", 'tags: ["#keep it local"]'),
        ("fact: {label: A #1, value: 2}", "2:17", 'fact: {label: "A #1", value: 2}'),
    ],
)
def test_text_after_a_hash_is_told_with_the_value_in_quotes(front, place, cured):
    assert lines(document(*front.split("\n"))) == [
        f"s.md:{place}: {HASH}; put the whole value in double quotes: `{cured}`{OWN_LINE}"
    ]


@pytest.mark.parametrize(
    ("front", "place", "cured"),
    [
        ("date: 2026-11-27 # the day it goes live", "2:7", "date: 2026-11-27"),
        ("date: 27 November 2026 #3", "2:7", "date: 27 November 2026"),
        ("crops: beans # green", "2:8", "crops: beans"),
        ("crops:\n  - beans #green", "3:5", "- beans"),
        ("id: old-wall # never change it", "2:5", "id: old-wall"),
        ("consent:\n  state: given # all", "3:10", "state: given"),
        ("url: https://plums.example/a # the report", "2:6", "url: https://plums.example/a"),
    ],
)
def test_a_remark_behind_a_whole_value_is_to_be_taken_out(front, place, cured):
    assert lines(document(*front.split("\n"))) == [
        f"s.md:{place}: a remark stands behind this value; take it out: `{cured}`"
    ]


@pytest.mark.parametrize("front", ["period: spring # or summer", "crops: beans #2", "id: A # B"])
def test_what_a_hash_hides_of_other_values_is_part_of_them(front):
    assert [problem.rule for problem in told(document(front))] == ["hidden-by-hash"]


def test_text_after_a_hash_in_a_value_of_two_lines_is_told_without_a_cure():
    assert lines(document("title: A kitchen", "  for all #1")) == [
        f"s.md:2:8: {HASH}; put the whole value on one line, in double quotes{OWN_LINE}"
    ]


@pytest.mark.parametrize(
    "front",
    [
        "# all of it\ntitle: A kitchen\n  # and this",
        'title: "A kitchen" # as they say',
        "tags: [a, b] # two",
        "tags: # two\n  - a",
        "url: https://example.org/#kitchen",
        "title: C#",
        "title: 'A [kitchen #1]'",
    ],
)
def test_a_remark_that_hides_no_text_of_a_value_may_stand(front):
    assert told(document(*front.split("\n"))) == []


def test_what_a_hash_hid_in_brackets_is_read_with_all_that_follows():
    found = told(document("tags: [#a b, #c d]", "title: x: y"))

    assert [problem.line for problem in found] == [2, 2, 3]


@pytest.mark.parametrize("text", ['"a\\', "[#", "'", "a: [", "x, #"])
def test_no_line_holds_up_the_search(text):
    assert doubled(lambda size: explain([text * (size // len(text))]), 50_000) < MOST


def test_a_remark_with_brackets_after_a_whole_list_is_none_of_the_slips():
    found = told(document("tags: [a] # or [b]", "title: x: y"))

    assert [problem.rule for problem in found] == ["colon-in-value"]


@pytest.mark.parametrize(
    ("front", "place", "told"),
    [
        (
            "url: [kitchen](https://example.org)",
            "2:6",
            "a Markdown link stands in `url`; write only the address: `url: https://example.org`",
        ),
        (
            "sources: [{url: [kitchen](https://example.org), date: b}]",
            "2:17",
            "a Markdown link stands in `url`; write only the address: `url: https://example.org`",
        ),
        (
            "title: [kitchen](https://example.org) in Derby",
            "2:8",
            'a Markdown link stands in `title`; write only the words: `title: "kitchen in Derby"`',
        ),
        (
            "image: ![A kitchen](kitchen.jpg)",
            "2:8",
            "a Markdown link stands in `image`; write only the file and what it shows: "
            "`image: {file: kitchen.jpg, alt: A kitchen}`",
        ),
        (
            "image: [](kitchen.jpg)",
            "2:8",
            "a Markdown link stands in `image`; write only the file and what it shows: "
            "`image: {file: kitchen.jpg, alt: …}`",
        ),
    ],
)
def test_a_link_in_a_value_is_told_with_what_is_wanted_there(front, place, told):
    assert lines(document(front)) == [f"s.md:{place}: {told}"]
