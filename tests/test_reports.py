"""Reports for people, tools and GitHub; no value in one can act."""

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks import reports
from hooks.excerpts import excerpts, marked
from hooks.problems import MOST, Problem
from hooks.reports import as_github, as_json, as_text, summary
from hooks.rules import RULES, fault

STRANGE = st.text(st.characters(exclude_categories=()), max_size=40)


def problem(
    path="stories/a.md", line=1, column=1, message="wrong", fix="right", rule="tab", level="error"
):
    return Problem(path, line, column, message, fix, rule, level)


def advice(**changes):
    return problem(**{"rule": "long-sentence", "level": "advice"} | changes)


@pytest.mark.parametrize(
    ("problems", "words"),
    [
        ([], "2 stories checked. Nothing is wrong."),
        ([problem()], "2 stories checked. 1 problem in 1 file."),
        ([problem(), problem(line=2)], "2 stories checked. 2 problems in 1 file."),
        ([advice()], "2 stories checked. 1 piece of advice in 1 file. Nothing is wrong."),
        ([problem(), advice(path="b"), advice(path="b", line=2)], "2 stories checked. 1 problem and 2 pieces of advice in 2 files."),
    ],
)  # fmt: skip
def test_the_summary_counts_what_was_found(problems, words):
    assert summary(problems, 2) == words


def test_text_is_grouped_by_file_and_names_each_rule():
    found = [problem(), advice(line=2), problem(path="stories/b.md", rule="no-colon")]

    assert as_text(
        found, 2, lambda each: "      1 | x\n        | ^" if each == found[0] else ""
    ) == (
        "stories/a.md:1:1: wrong; right [tab]\n"
        "      1 | x\n"
        "        | ^\n"
        "stories/a.md:2:1: advice: wrong; right [long-sentence]\n"
        "\n"
        "stories/b.md:1:1: wrong; right [no-colon]\n"
        "\n"
        "What each name in brackets means: docs/contribute/messages.md\n"
        "2 stories checked. 2 problems and 1 piece of advice in 2 files."
    )


def test_of_very_many_problems_the_first_are_shown_and_all_counted():
    found = [problem(line=number) for number in range(1, MOST + 2)]
    told = as_text(found, 1, lambda each: "")

    assert told.count("wrong; right") == MOST
    assert "The first 500 are shown" in told
    assert told.endswith("1 story checked. 501 problems in 1 file.")


@pytest.mark.parametrize("report", [as_text, as_github])
def test_no_line_is_longer_than_anybody_reads(report):
    long = problem(message="wrong " * 40_000, fix="right " * 40_000)
    said = as_text([long], 1, lambda _: "") if report is as_text else as_github([long], 1)

    assert max(map(len, said.splitlines())) < 2 * reports.LONGEST + 100
    assert "wrong" in said
    assert "right" in said


def test_json_has_the_keys_that_tools_rely_on():
    told = json.loads(as_json([problem(message="a `b`"), advice()], 3))

    assert told == {
        "format": 1,
        "stories": 3,
        "errors": 1,
        "advice": 1,
        "problems": [
            {
                "path": "stories/a.md",
                "line": 1,
                "column": 1,
                "level": "error",
                "rule": "tab",
                "message": "a `b`",
                "fix": "right",
                "help": "docs/contribute/messages/front-matter.md#tab",
            },
            told["problems"][1],
        ],
    }
    assert told["problems"][1]["level"] == "advice"


def test_an_annotation_stands_at_its_line_and_errors_come_first():
    told = as_github([advice(), problem(line=3, column=7)], 1).splitlines()

    assert told == [
        "::error file=stories/a.md,line=3,col=7,title=tab::wrong; right",
        "::notice file=stories/a.md,line=1,col=1,title=long-sentence::wrong; right",
        "1 story checked. 1 problem and 1 piece of advice in 1 file.",
    ]


def test_an_annotation_escapes_what_would_end_it():
    told = reports.annotation(problem(path="a:b,c%\n.md", message="50%\r\n::error::x", rule="r,:"))

    assert told == (
        "::error file=a%3Ab%2Cc%25\\u000a.md,line=1,col=1,title=r%2C%3A::"
        "50%25\\u000d\\u000a::error::x; right"
    )


@given(path=STRANGE, message=STRANGE, fix=STRANGE, rule=STRANGE)
def test_no_value_makes_a_second_command_or_another_property(path, message, fix, rule):
    (line, last) = as_github([problem(path, message=message, fix=fix, rule=rule)], 1).splitlines()
    head, _, said = line.removeprefix("::error ").partition("::")

    assert last == "1 story checked. 1 problem in 1 file."
    assert [part.partition("=")[0] for part in head.split(",")] == ["file", "line", "col", "title"]
    assert ":" not in head
    assert re.sub("%(25|3A|2C)", "", said).count("%") == 0
    assert line.isprintable()


@given(path=STRANGE, message=STRANGE, text=STRANGE)
def test_no_line_of_a_text_report_begins_a_command(path, message, text):
    found = problem(f"stories/{path}", message=message)
    lines = as_text([found], 1, lambda each: marked(text, 1, 1)).splitlines()

    assert not [line for line in lines if line.lstrip().startswith("::")]
    assert all(line.isprintable() for line in lines)


@pytest.mark.parametrize(
    ("line", "column", "shown"),
    [
        ("title: a: b", 9, "    7 | title: a: b\n      |         ^"),
        ("\ttitle", 1, "    7 | [tab]title\n      | ^"),
        ("\ttitle", 2, "    7 | [tab]title\n      |      ^"),
        (
            "x" * 99 + "y" * 99,
            100,
            "    7 | …" + "x" * 60 + "y" * 40 + "…\n      | " + " " * 61 + "^",
        ),
        ("x" * 120, 1, "    7 | " + "x" * 100 + "…\n      | ^"),
        ("Ynys Môn", 6, "    7 | Ynys Môn\n      |      ^"),
        ("ab", 9, "    7 | ab\n      |   ^"),
    ],
)
def test_the_column_is_marked(line, column, shown):
    assert marked(line, 7, column) == shown


def lay(root, text):
    (root / "a.md").write_bytes(text.encode())
    return root


def test_an_excerpt_is_the_line_of_the_file(tmp_path):
    shown = excerpts(lay(tmp_path, "one\r\ntwo\n\nfour"), [])

    assert shown(problem("a.md", 2, 2)) == "    2 | two\n      |  ^"
    assert shown(problem("a.md", 3)) == ""
    assert shown(problem("a.md", 9)) == ""
    assert shown(problem("gone.md")) == ""


@pytest.mark.parametrize("name", [name for name, rule in RULES.items() if rule.private])
def test_no_excerpt_shows_a_line_with_private_data_or_one_beside_it(name, tmp_path):
    private = fault(name).at("a.md", 3)
    near = [problem("a.md", number) for number in (1, 2, 3, 4, 5)]
    shown = excerpts(lay(tmp_path, "one\ntwo\nthree\nfour\nfive"), [private, *near])

    assert [bool(shown(each)) for each in near] == [True, False, False, False, True]
    assert shown(private) == ""


def test_every_rule_about_private_data_is_private():
    looks = {name for name, rule in RULES.items() if rule.message.startswith("this looks like")}

    assert {name for name, rule in RULES.items() if rule.private} == looks - {
        "odd-closing-line",
        "unmarked-turn",
    }
    assert len(looks) == 11
