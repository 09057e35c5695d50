"""Every value is typed as it is read, and every problem with it is kept."""

import datetime as dt

import pytest

from hooks.content.syntax.source import read_data
from hooks.content.text.forms import is_slug
from hooks.content.values.record import Record

READERS = ["text", "slug", "date", "number", "url", "scalars", "records"]


def record(text):
    """The mapping that the YAML text holds."""
    return Record("t.yml", read_data("t.yml", text.encode(), []), [], "the story")


def told(reader):
    return [str(problem) for problem in reader.found]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Old pears", "Old pears"),
        ('"Old   pears "', "Old pears"),
        (">-\n  Old\n  pears", "Old pears"),
        ('"Old\\n\\tpears"', "Old pears"),
        ("no", "no"),
    ],
)
def test_text_is_on_one_line_with_single_spaces(written, text):
    reader = record(f"title: {written}")

    assert (reader.text("title"), reader.found) == (text, [])


@pytest.mark.parametrize("code", ["\\0", "\\x01", "\\x1b", "\\ufffe"])
def test_a_character_that_no_feed_may_hold_is_told(code):
    reader = record(f'title: "Old{code}pears"')
    reader.text("title")

    assert [(problem.line, problem.column) for problem in reader.found] == [(1, 8)]


def test_text_may_be_as_long_as_its_limit():
    reader = record("title: " + "x" * 120)

    assert (reader.text("title", most=120), reader.found) == ("x" * 120, [])


def test_text_over_its_limit_is_told_with_its_length():
    reader = record("title: " + "x" * 121)
    reader.text("title", most=120)

    assert told(reader) == ["t.yml:1:8: `title` has 121 characters; write at most 120"]


@pytest.mark.parametrize(
    ("read", "written", "problem"),
    [
        (
            "slug",
            "Pear Wall",
            "`key` may hold small letters, digits and single hyphens; write `key: pear-wall`",
        ),
        (
            "slug",
            "北",
            "`key` may hold small letters, digits and single hyphens; write `key: a-short-name`",
        ),
        (
            "date",
            "2026-02-30",
            "`key` is `2026-02-30`, and February has 28 days; "
            "write a day that there is, for example `key: 2026-02-28`",
        ),
        (
            "date",
            "31 June 2025",
            "`key` is `31 June 2025`, and June has 30 days; "
            "write a day that there is, for example `key: 2025-06-30`",
        ),
        (
            "date",
            "3/4/2024",
            "`key` is `3/4/2024`, which could be two days; "
            "write the one that is meant: `key: 2024-04-03` or `key: 2024-03-04`",
        ),
        (
            "date",
            "soon",
            "`key` is `soon`, which is not a day; "
            "write year-month-day, for example `key: 2026-11-23`",
        ),
        (
            "slug",
            "2024",
            "`key` has no letter in it; put a letter in it, for example `key: key-2024`",
        ),
        ("number", "53,65", "`key` is not a number; write `key: 53.65`"),
        (
            "url",
            "http://example.org",
            "`key` is not a web address that begins with https://; "
            "write `key: https://example.org`, if that leads to the page",
        ),
        (
            "url",
            "<https://example.org/a>",
            "`key` is not a web address that begins with https://; "
            "write `key: https://example.org/a`, if that leads to the page",
        ),
        (
            "url",
            "example.html",
            "`key` is not a web address that begins with https://; "
            "write the whole address, for example `key: https://example.org/page`",
        ),
        (
            "url",
            "https://example.org/a b",
            "in the web address at `key` stands a space; "
            "write `%20` in its place: `key: https://example.org/a%20b`",
        ),
        (
            "url",
            "https://ann:oak@example.org/",
            "the web address at `key` holds a name or a password before the `@`; "
            "take it out: `key: https://example.org/`",
        ),
        (
            "url",
            "https://ex\u00e4mple.org/",
            "the host of the web address at `key` has letters beyond a to z; "
            "write an address of the page whose host has plain letters, or take `key` out",
        ),
        (
            "url",
            "https://example",
            "the host `example` of the web address at `key` has no dot; write the whole address, "
            "as a browser shows it, for example `key: https://example.org/page`",
        ),
        ("yes", "yes", "`key` is neither true nor false; write `key: true`"),
    ],
)
def test_a_value_of_another_form_is_told_with_one_to_type(read, written, problem):
    reader = record(f"key: {written}")
    getattr(reader, read)("key")

    assert told(reader) == [f"t.yml:1:6: {problem}"]


@pytest.mark.parametrize("written", ["Pear Wall", "北", "--", "2026", "20 26"])
def test_the_slug_to_type_is_a_slug(written):
    reader = record(f"id: '{written}'")
    reader.slug("id")
    offered = reader.found[0].fix.partition("`id: ")[2].removesuffix("`")

    assert is_slug(offered)


@pytest.mark.parametrize(
    ("read", "written", "value"),
    [
        ("slug", "pear-wall", "pear-wall"),
        ("date", "2026-11-23", dt.date(2026, 11, 23)),
        ("number", "-1.78", -1.78),
        ("number", "0", 0.0),
        ("url", "https://example.org/a", "https://example.org/a"),
        ("yes", "true", True),
        ("yes", "false", False),
    ],
)
def test_a_value_of_the_right_form_is_what_it_says(read, written, value):
    reader = record(f"key: {written}")

    assert (getattr(reader, read)("key"), reader.found) == (value, [])


@pytest.mark.parametrize(
    "written", ["north", "53.65N", "0x1f", "nan", "inf", "-Infinity", "1e999", "1_000"]
)
def test_only_a_plain_decimal_is_a_number(written):
    reader = record(f"latitude: {written}")
    reader.number("latitude")

    assert [problem.message for problem in reader.found] == ["`latitude` is not a number"]


def test_very_many_keys_are_not_listed_in_a_message():
    reader = record("author: y")
    reader.allow([f"key_{number}" for number in range(20)])

    assert told(reader) == [
        "t.yml:1:1: the story has no key `author`; "
        "use one of: the keys that docs/contribute/index.md explains, or take it out"
    ]


@pytest.mark.parametrize(
    ("key", "name", "fix"),
    [
        ("titel", "titel", "did you mean `title`?"),
        ("Title", "Title", "did you mean `title`?"),
        ("colour", "colour", "use one of: title, date"),
        ("''", "", "use one of: title, date"),
    ],
)
def test_an_unknown_key_is_told_with_the_key_that_was_meant(key, name, fix):
    reader = record(f"date: x\n{key}: y")
    reader.allow(["title", "date"])

    assert told(reader) == [f"t.yml:2:1: the story has no key `{name}`; {fix}"]


def test_other_words_for_taking_a_story_back_are_told_as_its_key():
    reader = record("date: x\nWithdrawn: y")
    reader.allow(["date", "retracted"])

    assert told(reader) == [
        "t.yml:2:1: the story has no key `Withdrawn`; did you mean `retracted`?"
    ]


def test_every_unknown_key_is_told():
    reader = record("a: x\ntitle: y\nb: z")
    reader.allow(["title"])

    assert [problem.line for problem in reader.found] == [1, 3]


def test_a_missing_key_is_told_where_the_keys_begin():
    reader = record("\n\ndate: x")
    reader.text("title", required=True, example="title: A name")

    assert told(reader) == ["t.yml:3:1: the story has no `title`; add `title: A name`"]


@pytest.mark.parametrize("read", READERS)
def test_a_key_that_must_be_there_is_missed_once(read):
    reader = record("a: b")
    getattr(reader, read)("key", required=True)

    assert [problem.message for problem in reader.found] == ["the story has no `key`"]


@pytest.mark.parametrize(
    ("read", "nothing"), [*zip(READERS, ["", "", None, 0.0, "", (), ()], strict=True)]
)
def test_a_key_that_may_be_left_out_is_not_missed(read, nothing):
    reader = record("a: b")

    assert (getattr(reader, read)("key"), reader.found) == (nothing, [])


@pytest.mark.parametrize("empty", ["", "''", '"  "', "[]", ">-\n"])
def test_an_empty_value_is_told_with_what_to_write(empty):
    reader = record(f"title: {empty}")
    reader.text("title", required=True, example="title: A name")

    assert [(p.line, p.message, p.fix) for p in reader.found] == [
        (1, "`title` is empty", "add `title: A name`")
    ]


def test_an_empty_value_that_may_be_left_out_should_be():
    reader = record("period:")
    reader.text("period")

    assert told(reader) == ["t.yml:1:8: `period` is empty; write a value, or take out `period`"]


@pytest.mark.parametrize(
    ("written", "what"), [("[a, b]", "a list"), ("{a: b}", "keys with values")]
)
@pytest.mark.parametrize("read", ["text", "slug", "date", "number", "url", "yes"])
def test_one_value_is_neither_a_list_nor_a_mapping(read, written, what):
    reader = record(f"key: {written}")
    getattr(reader, read)("key")

    assert told(reader) == [f"t.yml:1:6: `key` is {what}; write one value after `key:`"]


@pytest.mark.parametrize("written", ["apples", "[apples]", "\n- apples"])
def test_one_value_stands_for_a_list_of_one(written):
    reader = record(f"crops: {written}")

    assert [scalar.text for scalar in reader.scalars("crops")] == ["apples"]
    assert reader.found == []


def test_a_list_of_values_holds_no_lists_and_no_mappings():
    reader = record("crops: [apples, [beans], {a: b}, pears]")

    assert [scalar.text for scalar in reader.scalars("crops")] == ["apples", "pears"]
    assert told(reader) == [
        "t.yml:1:17: `crops` holds a list; write plain values in a list",
        "t.yml:1:26: `crops` holds keys with values; write plain values in a list",
    ]


@pytest.mark.parametrize("written", ["{name: Ann}", "[{name: Ann}]", "\n- name: Ann"])
def test_one_mapping_stands_for_a_list_of_one(written):
    reader = record(f"people: {written}")

    assert [entry.text("name") for entry in reader.records("people")] == ["Ann"]
    assert reader.found == []


def test_a_list_of_mappings_holds_nothing_else():
    reader = record("people: [Ann, {name: Bo}]")

    assert [entry.text("name") for entry in reader.records("people")] == ["Bo"]
    assert told(reader) == [
        "t.yml:1:10: `people` holds one value; begin each entry under `people:` with `- ` and a key"
    ]


def test_a_problem_in_an_entry_is_kept_with_the_others_and_told_where_it_stands():
    reader = record("people:\n  - role: x\n  - {nme: y}")
    reader.records("people")[1].allow(["name", "role"])

    assert told(reader) == [
        "t.yml:3:6: an entry of `people` has no key `nme`; did you mean `name`?"
    ]


def test_of_two_keys_that_are_near_the_one_that_is_missing_was_meant():
    reader = record("title: x\ntitles: y")
    reader.allow(["title", "titled"])

    assert [problem.fix for problem in reader.found] == ["did you mean `titled`?"]
