"""A key that cannot be read is told and left out, and all the others are read and checked."""

import pytest

from hooks.content.syntax.leaving import leave_out
from hooks.content.syntax.slip import Slip
from hooks.content.syntax.slips import explain
from hooks.content.syntax.source import read_document
from hooks.rules import fault
from tests.content.reading import document, told

SOUND = ("title: Plums", "summary: Ripe.")


@pytest.mark.parametrize(
    ("front", "line", "unread"),
    [
        (["crops: [a, b"], 2, {"crops"}),
        (["crops: {a: b"], 2, {"crops"}),
        (["people:", "  - {name: Ann", "  - name: Bo"], 3, {"people"}),
        (["people:", "  - name: Ann", "   role: Digs"], 4, {"people", "role"}),
        (["people: [{name: {a: b}}]"], 2, {"people"}),
        (["crops: [a", "", "# pears", "  b"], 2, {"crops"}),
    ],
)
def test_the_keys_around_one_that_cannot_be_read_are_read(front, line, unread):
    for lines, place in ([*front, *SOUND], line), ([*SOUND, *front], line + 2):
        found = []
        read = read_document("s.md", document(*lines), found)

        assert [problem.line for problem in found] == [place]
        assert [key.text for key, _ in read.front.pairs] == ["title", "summary"]
        assert (read.unread, read.body) == (unread, "Text.\n")


def test_each_key_that_cannot_be_read_is_told():
    front = ["a: [x", "title: Plums", "b: {x", "c: [y]", 'd: "x" y', "e: [z"]

    assert [problem.line for problem in told(document(*front))] == [2, 4, 6, 7]


def test_the_other_lines_keep_their_numbers():
    lines = ["title: Plums", "crops: [a", "  b", "", "summary: Ripe."]

    assert leave_out(lines, 2) == {"crops"}
    assert lines == ["title: Plums", "", "", "", "summary: Ripe."]


def test_where_no_key_stands_above_nothing_is_left_out():
    lines = ["- a", "title: Plums"]

    assert leave_out(lines, 0) == set()
    assert lines == ["- a", "title: Plums"]


def test_a_cure_that_changes_nothing_is_tried_once(monkeypatch):
    asked = []

    def useless(lines, error):
        asked.append(error)
        return Slip(1, 1, fault("tab"), lines[1]) if len(asked) < 9 else explain(lines, error)

    monkeypatch.setattr("hooks.content.syntax.slips.explain", useless)

    assert [problem.rule for problem in told(document("title: x", "a: [b"))] == ["tab", "tab"]
    assert len(asked) == 2
