"""How much a body may hold: at each bound nothing is said, one above it is told where it is passed."""

import time
from pathlib import Path

import pytest

from hooks.content.text import limits
from hooks.content.text.limits import IN_BODY, IN_LINE, LINE_LENGTH, LINES

STORIES = sorted((Path(__file__).parents[3] / "stories").rglob("*.md"))
HARMLESS = [
    "-" * 100,
    "*" * 80,
    "_" * 80,
    "* * * * * * * * * * * *",
    "----------- | ---",
    "---------- Forwarded message",
    "+---------+---------+",
    "**********bold**",
    "1.1.1.1.1.1.1.1.1.1.1 Introduction",
    "2026. 12. 24.",
    " " * 60 + "an aligned line of code",
    "\t" * 12 + "code",
    "=" * 200,
    "." * 200,
    "-8- and --8<-- in a sentence",
    "x --8<-- y",
]
DEEP = "lists or quotations lie more than 8 deep in each other"


def told(body):
    return [str(problem) for problem in limits.check("a.md", body, 10)]


def holding(sign, count):
    """A body with so many of the sign, ten a line."""
    return "\n".join(f"x{sign}x" * min(10, count - done) for done in range(0, count, 10))


def number(limit):
    return limit.sign.strip("\n")


@pytest.mark.parametrize("limit", IN_BODY, ids=number)
def test_as_many_signs_as_the_bound_are_good(limit):
    assert told(holding(limit.sign, limit.most)) == []


@pytest.mark.parametrize("limit", IN_BODY, ids=number)
def test_the_line_of_the_first_sign_too_many_is_told(limit):
    body = holding(limit.sign, limit.most + 1)
    line = 10 + body.count("\n")

    assert told(body) == [
        f"a.md:{line}:1: the text has {limit.most + 1} {limit.words}; keep to {limit.most}"
    ]


@pytest.mark.parametrize("limit", IN_LINE, ids=number)
@pytest.mark.parametrize("between", ["", "x"])
def test_as_many_signs_in_a_line_as_the_bound_are_good(limit, between):
    assert [
        row for row in told(f"one\n{limit.sign + between}" * limit.most) if "this line" in row
    ] == []
    assert [row for row in told((limit.sign + between) * limit.most) if "this line" in row] == []


@pytest.mark.parametrize("limit", IN_LINE, ids=number)
@pytest.mark.parametrize("between", ["", "x"])
def test_a_sign_too_many_in_a_line_is_told(limit, between):
    row = f"a.md:12:1: this line has {limit.most + 1} {limit.words}; keep to {limit.most}"

    assert row in told("one\n\n" + (limit.sign + between) * (limit.most + 1))


def test_as_many_lines_as_the_bound_are_good():
    assert told("x\n" * (LINES - 1)) == []


def test_the_first_line_too_many_is_told():
    assert told("x\n" * LINES) == [
        f"a.md:{10 + LINES}:1: the text has {LINES + 1} lines; keep to {LINES} lines, or tell it in two stories"
    ]


def test_a_line_may_be_as_long_as_the_bound():
    assert told("one\n" + "x" * LINE_LENGTH) == []


def test_a_line_too_long_is_told():
    assert told("one\n" + "x" * (LINE_LENGTH + 1)) == [
        "a.md:11:1: this line has 8001 characters; keep to 8000: break the line"
    ]


@pytest.mark.parametrize("sign", r"[](){}<>!^&*_`~\|:#")
def test_a_sign_may_not_stand_eighty_times_in_a_row(sign):
    long = f"a.md:11:3: `{sign}` stands 80 times in a row; take most of them out"

    assert "in a row" not in " ".join(told(f"one\nx {sign * 79}"))
    assert long in told(f"one\nx {sign * 80}")


@pytest.mark.parametrize("sign", r"[](){}<>!^&`~\|:#")
def test_nor_alone_in_a_line_of_eighty(sign):
    assert [row for row in told(sign * 80) if "in a row" in row] != []


@pytest.mark.parametrize("line", HARMLESS)
def test_what_people_draw_with_signs_is_good(line):
    assert told(f"one\n{line}\ntwo") == []


@pytest.mark.parametrize(
    "item", ["- ", "* ", "+ ", "> ", ">", "1. ", "2. ", "10. ", "1234567. ", "٣. ", "- > ", "-   "]
)
def test_eight_lists_or_quotations_in_each_other_are_good_and_nine_are_not(item):
    depth = item.count(" ") if item == "- > " else 1

    assert told(item * (8 // depth) + "x") == []
    assert told(item * (8 // depth) + "> x") == [f"a.md:10:1: {DEEP}; write it flatter"]


@pytest.mark.parametrize("item", ["- x", "* x", "+ x", "1. x", "2. x", "> x", ">x"])
@pytest.mark.parametrize("step", ["    ", "\t"])
def test_an_item_may_stand_seven_steps_in_and_not_eight(item, step):
    steps = [step * count + item for count in range(9)]

    assert told("\n".join(steps[:8])) == []
    assert told("\n".join(steps)) == [f"a.md:18:1: {DEEP}; write it flatter"]


@pytest.mark.parametrize(
    "line",
    [
        '--8<-- "a.txt"',
        "--8<--",
        "-8<- x",
        "---8<--- x",
        '    --8<-- "a"',
        ' \t--8<-- "a"',
        "--8<-- " + "x" * 90,
    ],
)
def test_a_line_that_includes_a_file_elsewhere_is_told(line):
    row = "a.md:11:1: `--8<--` includes no file here; write the text itself"

    assert told(f"one\n{line}") == [row]


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_the_stories_of_the_hub_hold_less_than_half_of_anything(path):
    body = path.read_text(encoding="utf-8")
    lines = body.split("\n")

    assert told(body) == []
    assert len(lines) < LINES / 2
    assert max(map(len, lines)) < LINE_LENGTH / 2
    assert [each for each in IN_BODY if body.count(each.sign) > each.most / 2] == []
    assert [
        each for each in IN_LINE if max(row.count(each.sign) for row in lines) > each.most / 2
    ] == []


@pytest.mark.parametrize(
    "piece",
    [
        "[",
        "|",
        "<",
        "&",
        "#\n",
        "\n#",
        " ",
        "  \n",
        "\n",
        "- ",
        "1. ",
        "> ",
        "*" * 79 + "x",
        "1234567890. ",
        "-8<",
        "\t- ",
    ],
)
def test_the_largest_body_is_counted_in_no_time(piece):
    body = (piece * (100_000 // len(piece) + 1))[:100_000]
    began = time.process_time()
    list(limits.check("a.md", body, 1))

    assert time.process_time() - began < 0.5


@pytest.mark.parametrize("before", range(2 * limits.STEP))
def test_a_run_is_told_wherever_in_the_text_it_begins(before):
    row = f"a.md:10:{before + 1}: `~` stands 80 times in a row; take most of them out"

    assert told("x" * before + "~" * 79) == []
    assert told("x" * before + "~" * 80) == [row]


@pytest.mark.parametrize(
    ("sign", "most"),
    [
        ("[", 1000), ("<", 500), ("|", 4000), ("[^", 200), ("\n#", 200), ("```", 100), ("&", 1000),
        ("\\", 1000),
    ],
)  # fmt: skip
def test_the_bounds_of_a_body_are_these(sign, most):
    assert told(holding(sign, most)) == []
    assert len(told(holding(sign, most + 1))) == 1
