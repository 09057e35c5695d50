"""What has very many things wrong in it ends soon, and with few messages."""

import time

import pytest

from hooks import checking
from hooks.content import library
from hooks.content.values import flood
from hooks.problems import Problem
from tests.sound import FRONT, STORY, TAGS, front, hub, story

LINES = ["x: 1", "x:1", "\tx: 1", "- x: 1", "x: a: b", "x: a #b", 'x: "a', "title: A", "x 1"]
VOCABULARY = "stories/tags.yml"
MORE = "      - {{label: Help {0}, slug: help-{0}, note: Help., broader: {1}}}\n"


def seen(root):
    """What is wrong with the hub, as rules, and the seconds it took to find."""
    begin = time.process_time()
    problems = checking.check(root).problems
    return [problem.rule for problem in problems], time.process_time() - begin


@pytest.mark.parametrize("line", LINES)
def test_very_many_lines_of_front_matter_are_one_message_and_soon(folder, line):
    files = {STORY: story(FRONT + f"\n{line}" * 9000)}
    rules, seconds = seen(folder(hub(files)))

    assert rules == ["front-matter-too-long"]
    assert seconds < 1


@pytest.mark.parametrize("line", LINES)
def test_as_many_lines_as_front_matter_may_have_end_with_few_messages(folder, line):
    rules, seconds = seen(folder(hub({STORY: story(FRONT + f"\n{line}" * 994)})))

    assert 0 < len(rules) <= flood.MOST + 1
    assert "slow-file" not in rules
    assert seconds < 1


@pytest.mark.parametrize("entries", ["sources", "people", "key_facts"])
def test_very_many_entries_are_few_messages(folder, entries):
    text = story(front(f"{entries}:\n" + "  - Cost: £4\n" * 900))
    rules, seconds = seen(folder(hub({STORY: text})))

    assert len(rules) == flood.MOST + 1
    assert seconds < 1


@pytest.mark.parametrize(
    "more",
    [
        "".join(MORE.format(n, f"help-{n - 1}") for n in range(1, 5000)),
        "".join(MORE.format(n, f"help-{(n + 1) % 5000}") for n in range(5000)),
        "".join(MORE.format("A", f"help-{n}") for n in range(5000)),
        "".join(f"      - {{slug: help-{n}}}\n" for n in range(9000)),
    ],
    ids=["within each other", "in a circle", "alike", "empty"],
)
def test_a_vocabulary_of_very_many_tags_ends_with_few_messages(folder, more):
    text = TAGS.replace("  - name: place", f"{more}  - name: place")
    rules, seconds = seen(folder(hub({VOCABULARY: text})))

    assert 0 < len(rules) <= flood.MOST + 1
    assert seconds < 4


def test_a_vocabulary_that_takes_too_long_is_told_so(folder, monkeypatch):
    monkeypatch.setattr(library, "SECONDS", 0.05)
    rules, seconds = seen(folder(hub({VOCABULARY: TAGS + "x: a: b\n" * 20_000})))

    assert "slow-vocabulary" in rules
    assert seconds < 1


def test_of_very_many_problems_the_first_are_told_and_how_many_follow():
    found = [Problem("a.md", line, 1, "wrong", "right") for line in range(150, 0, -1)]
    told = flood.bounded("a.md", [*found, *found])

    assert [problem.line for problem in told] == [*range(1, 101), 100]
    assert told[-1].message == "50 more problems were found in this file"
    assert flood.bounded("a.md", found[:100]) == sorted(found[:100])
