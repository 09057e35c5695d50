"""Every value stays the text that was written, at its line and column; nothing is repeated."""

import pytest

from hooks.content.syntax.nodes import Entries, Items, Scalar
from hooks.content.syntax.source import read_document
from tests.content.reading import document, lines, told, values

REUSE = "`&` or `*` at the start of a key has a meaning in YAML; take it out"
SIGN = "at the start of a value has a meaning in YAML; put the value in double quotes"
TAG = "`!` at the start of a key has a meaning in YAML; take it out"
DEEP = "this is nested too deeply; write it flatter"
NO_KEYS = "there are no keys here; write one `key: value` a line"


def places(data):
    """Line and column of each key and plain value, by its text."""
    front = read_document("s.md", data, []).front
    return {node.text: (node.line, node.column) for pair in front.pairs for node in pair}


@pytest.mark.parametrize(
    "text",
    ["no", "yes", "true", "null", "~", "1.10", "010", "0x1f", "1_000", "12:30", "2026-01-01"],
)
def test_a_value_stays_the_text_that_was_written(text):
    assert values(document(f"value: {text}")) == {"value": text}


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("'Plums: a story'", "Plums: a story"),
        ('"Plums: a story"', "Plums: a story"),
        ("https://example.org/a:b", "https://example.org/a:b"),
        ('"Pears"  # a remark', "Pears"),
        ("", ""),
        (">-\n  One\n  two", "One two"),
        ("|-\n  One: a\n  two", "One: a\ntwo"),
    ],
)
def test_quotes_folds_and_remarks_are_no_part_of_a_value(written, text):
    assert values(document(f"value: {written}")) == {"value": text}


def test_keys_and_values_know_their_line_and_column():
    place = places(document("title: Pears", "", "# a remark", 'summary:   "Old"', "id: 🌱 x"))

    assert place == {
        "title": (2, 1),
        "Pears": (2, 8),
        "summary": (5, 1),
        "Old": (5, 12),
        "id": (6, 1),
        "🌱 x": (6, 5),
    }


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"], ids=["nel", "line", "paragraph"])
def test_a_pasted_line_separator_does_not_move_the_lines_after_it(sign):
    place = places(document(f'title: "Old{sign}pears"', "summary: Warm"))

    assert place["summary"] == (3, 1)


def test_lists_and_mappings_know_where_they_begin_and_what_they_hold():
    front = read_document("s.md", document("people:", "  - {name: Ann}"), []).front

    person = Entries(((Scalar("name", 3, 6), Scalar("Ann", 3, 12)),), 3, 5)
    assert front.pairs == ((Scalar("people", 2, 1), Items((person,), 3, 3)),)


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        (["title: &a x"], f'2:8: `&` {SIGN}: `title: "&a x"`'),
        (["title: *a"], f'2:8: `*` {SIGN}: `title: "*a"`'),
        (["<<: *a"], f'2:5: `*` {SIGN}: `<<: "*a"`'),
        (
            ["people: [{name: *a, role: b}]"],
            f'2:17: `*` {SIGN}: `people: [{{name: "*a", role: b}}]`',
        ),
        (["&a title: x"], f"2:1: {REUSE}"),
        (["tags: &a [x]"], f'2:7: `&` {SIGN}: `tags: "&a [x]"`'),
        (["title: !x y"], f'2:8: `!` {SIGN}: `title: "!x y"`'),
        (["!x title: y"], f"2:1: {TAG}"),
        (["title: !!str y"], f'2:8: `!` {SIGN}: `title: "!!str y"`'),
        (
            ["title: !!python/object/apply:os.system [ls]"],
            f'2:8: `!` {SIGN}: `title: "!!python/object/apply:os.system [ls]"`',
        ),
        (["people: [{name: [a]}]"], f"2:17: {DEEP}"),
        (["people: [{name: {a: b}}]"], f"2:17: {DEEP}"),
        (["people: [[[a]]]"], f"2:11: {DEEP}"),
        (["- a"], f"2:1: {NO_KEYS}"),
        (["just words"], f"2:1: {NO_KEYS}"),
        (["? [a]", ": b"], "2:3: a key must be a word; write `key: value`"),
    ],
)
def test_what_front_matter_has_no_use_for_is_refused(front, problem):
    assert lines(document(*front)) == [f"s.md:{problem}"]


def test_a_list_of_mappings_of_values_is_not_too_deep():
    assert told(document("people: [{name: Ann, role: Gardener}]")) == []


def test_an_anchor_and_each_use_of_it_are_told():
    found = told(document("a: &a [x, x]", "b: [*a, *a]"))

    assert [(problem.line, problem.column) for problem in found] == [(2, 4), (3, 5), (3, 9)]


def test_a_key_that_stands_twice_keeps_its_first_value():
    found = []
    front = read_document("s.md", document("title: x", "date: z", "title: y"), found).front

    assert [(key.text, value.text) for key, value in front.pairs] == [("title", "x"), ("date", "z")]
    assert [str(problem) for problem in found] == [
        "s.md:4:1: the key `title` stands twice (first on line 2); keep one of the two"
    ]


def test_the_same_key_may_stand_in_two_entries_of_a_list():
    assert told(document("people: [{name: Ann}, {name: Bo}]")) == []


def test_what_was_found_before_the_reading_ends_is_told_as_well():
    found = told(document("title: x", "title: y", "people: [{name: {a: b}}]"))

    assert sorted(problem.line for problem in found) == [3, 4]
