"""No message repeats what looks private, as reports are public."""

import time

import pytest

from hooks import checking
from hooks.content.privacy.discreet import discreet
from hooks.problems import Problem
from tests.sound import STORY, TEXT, front, hub, story

MAIL = "ann.oak@kitchen.org.uk"


def shown(message, fix="take it out"):
    told = discreet(Problem("a.md", 1, 1, message, fix))
    return told.message, told.fix


@pytest.mark.parametrize(
    "private",
    [MAIL, "ann (at) kitchen.org.uk", "0113 012 3456", "LS1 9ZZ", "4111 1111 1111 1111",
     "ann.oak@kitche…", "ann%40kitchen.org.uk"],
)  # fmt: skip
def test_what_looks_private_stands_as_dots(private):
    told = shown(f"the link `{private}` in `text` leads nowhere", f"write `a {private}`")

    assert told == ("the link `…` in `text` leads nowhere", "write `…`")


@pytest.mark.parametrize("text", ["the key `a@b` is `2026-11-23`", "write `https://example.org/`"])
def test_other_messages_are_left_as_they_are(text):
    assert shown(text) == (text, "take it out")


def test_long_messages_do_not_hold_up_the_check():
    begin = time.process_time()
    told = [shown(f"line {n} `{'a.b@c ' * 16_000}`", "x" * 100_000) for n in range(100)]

    assert time.process_time() - begin < 1
    assert max(len(text) for each in told for text in each) <= 500


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("", f"See [Ann]({MAIL})."),
        ("", f"See [Ann](mailto:{MAIL}?subject=x)."),
        ("", f"[[{MAIL}]] and [insert {MAIL}]"),
        (f"titel: x\nperiod: '**{MAIL}**'", ""),
        (f"people:\n  - {MAIL}: cook", ""),
        (f"sources: {MAIL}", ""),
        (f"date: {MAIL}\nthemes: [{MAIL}, prevention]", ""),
        (f"{MAIL}: x", f"### {MAIL}\n\n#### x\n\n##### {'x' * 50} {MAIL}\n\n# {MAIL}"),
    ],
)
def test_no_problem_and_no_advice_repeats_an_address(folder, keys, text):
    body = TEXT.replace("lonely.", f"lonely.\n\n{text}")
    checked = checking.check(folder(hub({STORY: story(front(keys), body)})))
    told = [*checked.problems, *checking.advice(checked)]

    assert "e-mail" in {problem.rule for problem in told}
    assert [each for each in told if "ann.oak" in f"{each.message} {each.fix} {each.asked}"] == []
