"""A question is read as it was written, however narrow the terminal."""

import pytest

from hooks import asking

LONG = "Approaches: The way of working that a story is about. Work that is only akin to one stands"


@pytest.mark.parametrize(("columns", "most"), [("80", 77), ("40", 37), ("9", 20)])
def test_no_line_of_a_question_ends_in_the_midst_of_a_word(monkeypatch, columns, most):
    monkeypatch.setenv("COLUMNS", columns)
    lines = asking.wrapped(LONG).split("\n")

    assert " ".join(lines) == LONG
    assert len(lines) > 1
    assert max(map(len, lines)) <= most
