"""A problem is told on one line, in its place among the others."""

import pytest

from hooks.problems import Problem, nearest, quoted, report, visible


def problem(path="a.md", line=1, column=1, message="this is wrong", fix="type that"):
    return Problem(path, line, column, message, fix)


def test_a_problem_says_where_it_is_what_is_wrong_and_what_to_type():
    told = str(problem("stories/a.md", 3, 7, "`titel` is not a key", "did you mean `title`?"))

    assert told == "stories/a.md:3:7: `titel` is not a key; did you mean `title`?"


@pytest.mark.parametrize(
    ("hidden", "shown"),
    [
        ("\n", "\\u000a"),
        ("\r", "\\u000d"),
        ("\t", "\\u0009"),
        ("\x1b", "\\u001b"),
        ("\x00", "\\u0000"),
        ("\u2028", "\\u2028"),
        ("\u202e", "\\u202e"),
        ("\u200b", "\\u200b"),
        ("\u00a0", "\\u00a0"),
        ("\udcff", "\\udcff"),
    ],
)
def test_a_character_that_a_terminal_would_obey_or_hide_is_shown_as_its_code(hidden, shown):
    assert visible(f"a{hidden}b") == f"a{shown}b"


def test_letters_of_every_script_stay_as_they_are():
    assert visible("Ynys Môn – “Łódź” … 北 🌱") == "Ynys Môn – “Łódź” … 北 🌱"


def test_no_part_of_a_problem_can_begin_a_second_line():
    told = str(problem("a\n.md", message="b\r", fix="c\u2028"))

    assert told.splitlines() == ["a\\u000a.md:1:1: b\\u000d; c\\u2028"]


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ("x" * 500, "x" * 500),
        ("x" * 501, "x" * 499 + "…"),
        ("\u200b" * 100_000, "\\u200b" * 83 + "\\…"),
    ],
)
def test_what_a_stranger_wrote_makes_no_problem_long(part, told):
    assert problem(message=part, fix="b").told == f"{told}; b"
    assert problem(message="a", fix=part).told == f"a; {told}"


def test_problems_are_told_by_file_then_line_then_column():
    later = problem("b.md", 1, 1)
    told = report([later, problem("a.md", 10, 1), problem("a.md", 9, 20), problem("a.md", 9, 3)])

    assert [line.split(": ")[0] for line in told.splitlines()[:-1]] == [
        "a.md:9:3",
        "a.md:9:20",
        "a.md:10:1",
        "b.md:1:1",
    ]


@pytest.mark.parametrize(
    ("problems", "count"),
    [
        ([], "0 problems found."),
        ([problem()], "1 problem found."),
        ([problem(), problem()], "1 problem found."),
        ([problem(line=1), problem(line=2)], "2 problems found."),
    ],
)
def test_a_report_ends_with_the_count_of_different_problems(problems, count):
    assert report(problems).splitlines()[-1] == count


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", "``"),
        ("apples", "`apples`"),
        ("x" * 60, "`" + "x" * 60 + "`"),
        ("x" * 61, "`" + "x" * 59 + "…`"),
    ],
)
def test_text_is_quoted_in_backticks_and_cut_at_sixty_characters(text, shown):
    assert quoted(text) == shown


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("SUMARY", "summary"),
        ("Dates", "date"),
        ("sources", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_the_one_that_was_meant(word, meant):
    assert nearest(word, ["summary", "title", "date"]) == meant


def test_the_nearest_word_comes_back_as_it_is_spelt():
    assert nearest("kil", ["KIL", "LAC"]) == "KIL"


def test_nothing_is_near_when_nothing_is_known():
    assert nearest("title", []) is None
