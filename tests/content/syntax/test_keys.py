"""A key with another sign than its colon, or with a dash before it, is told as it should stand."""

import pytest

from hooks.content.syntax.source import read_document
from tests.content.reading import document, lines, told

ABOVE, BELOW = ("title: Plums", "summary: Ripe"), "id: plums"


@pytest.mark.parametrize(
    ("line", "sign", "typed"),
    [
        ("date = 2026-11-27", "=", "date: 2026-11-27"),
        ("date=2026-11-27", "=", "date: 2026-11-27"),
        ("Date := 2026-11-27", ":=", "date: 2026-11-27"),
        ("date -> 2026-11-27", "->", "date: 2026-11-27"),
        ("date => 2026-11-27", "=>", "date: 2026-11-27"),
        ("date\uff1a2026-11-27", "\uff1a", "date: 2026-11-27"),
        ("date; 2026-11-27", ";", "date: 2026-11-27"),
        ("date - 2026-11-27", "-", "date: 2026-11-27"),
        ("date \u2013 2026-11-27", "\u2013", "date: 2026-11-27"),
        ("crops = [beans]", "=", "crops: [beans]"),
    ],
)
def test_another_sign_in_the_place_of_a_colon_is_told(line, sign, typed):
    assert lines(document(*ABOVE, line, BELOW)) == [
        f"s.md:4:1: `{sign}` stands where a colon belongs; write `{typed}`"
    ]


@pytest.mark.parametrize(
    ("front", "typed"),
    [
        ([*ABOVE, "date 2026-11-27", BELOW], "date: 2026-11-27"),
        ([*ABOVE, "updated 2026-11-27", BELOW], "updated: 2026-11-27"),
        (["title Plums", BELOW], "title: Plums"),
        (["id: plums", "owner Editor"], "owner: Editor"),
        (["title: Plums.", "owner Editor"], "owner: Editor"),
        (["people:", "  - name: Ann", "    role Cook"], "role: Cook"),
    ],
)
def test_a_key_without_any_sign_is_told_with_its_colon(front, typed):
    assert [str(problem.told) for problem in told(document(*front))] == [
        f"a key has no colon; write `{typed}`"
    ]


@pytest.mark.parametrize("line", ["crops - beans", "people came", "title of it", "date"])
def test_words_that_may_be_no_key_are_told_without_a_guess(line):
    found = []
    front = read_document("s.md", document(*ABOVE, BELOW, line, "period: x"), found)

    assert [problem.fix[:19] for problem in found] == ["write `key: value`,"]
    assert [key.text for key, _ in front.front.pairs] == ["title", "summary", "id", "period"]
    assert front.unread == {line.split()[0]}


@pytest.mark.parametrize(
    ("front", "typed"),
    [
        (["title: Plums", "- date: x", "id: y"], {3: "date: x"}),
        (["title: Plums", "* date: x", "id: y"], {3: "date: x"}),
        (["- title: Plums", "id: y"], {2: "title: Plums"}),
        (["- title: Plums", "# all", "- people:", "  - name: Ann"], {2: "title: Plums", 4: "people:"}),
    ],
)  # fmt: skip
def test_each_dash_before_a_key_of_the_story_is_told(front, typed):
    sign = "`*`" if "* date: x" in front else "`-`"

    assert lines(document(*front)) == [
        f"s.md:{line}:1: {sign} stands before this key; take it out: `{cured}`"
        for line, cured in typed.items()
    ]


def test_a_dash_that_begins_an_entry_is_no_dash_before_a_key():
    front = ["people:", "  - name: Ann", "    role: Cook", "- name: Bo", "  role: Cook"]

    assert [problem.rule for problem in told(document(*front))] == ["uneven-indent"]
