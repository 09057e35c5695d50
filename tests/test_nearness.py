"""A suggestion is truly near what was written, or none is made."""

import pytest

from hooks.nearness import distance
from hooks.problems import nearest

KNOWN = (
    "cheshire-west-and-chester",
    "oxfordshire",
    "derby",
    "derby-every-ward",
    "york",
    "title",
    "e-mail",
    "What was done",
    "What was hard",
    "Ann Oak",
)


@pytest.mark.parametrize("word", ["Manchester", "Yorkshire", "", "…", "What", "timetable"])
def test_what_is_only_a_little_alike_is_not_suggested(word):
    assert nearest(word, KNOWN) is None


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"),
        ("yrok", "york"),
        ("emails", "e-mail"),
        ("Derby City", "derby"),
        ("2. What was done", "What was done"),
        ("What was dun", "What was done"),
        ("derby every word", "derby-every-ward"),
        ("Ann", "Ann Oak"),
        ("Ann Oak, chair", "Ann Oak"),
    ],
)
def test_a_slip_or_a_part_is_suggested(word, meant):
    assert nearest(word, KNOWN) == meant


def test_letters_left_out_added_changed_or_swapped_are_counted():
    assert [distance(one, "title") for one in ("title", "tile", "titlee", "tidle", "titel")] == [
        0, 1, 1, 1, 1,
    ]  # fmt: skip
    assert distance("", "abc") == distance("abc", "") == 3
