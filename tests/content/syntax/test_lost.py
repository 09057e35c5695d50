"""Keys of an entry that lost the spaces before them are told, and read where they belong."""

import pytest

from hooks.content.syntax.source import read_document
from tests.content.reading import document, lines, told

ENTRY = {"title": "A", "publisher": "B", "date": "May"}


def entries(front, key):
    """What the entries at the key hold, and the lines on which a problem was told."""
    found = []
    read = read_document("s.md", document(*front), found).front
    node = next(value for name, value in read.pairs if name.text == key)
    nodes = getattr(node, "nodes", [node])
    return [{k.text: v.text for k, v in each.pairs} for each in nodes], [p.line for p in found]


@pytest.mark.parametrize(
    ("front", "count", "line"),
    [
        (["sources:", "  - title: A", "publisher: B", "    date: May", "id: x"], "four", 4),
        (["sources:", "- title: A", "publisher: B", "  date: May", "id: x"], "two", 4),
        (
            ["date: x", "sources:", "  - title: A", "", "# B", "publisher: B", "date: May"],
            "four",
            7,
        ),
    ],
)
def test_a_key_that_only_the_entry_above_has_is_told_with_its_spaces(front, count, line):
    said = lines(document(*front))

    assert said[0] == (
        f"s.md:{line}:1: the spaces before this line are missing; "
        f"put {count} spaces before it: `publisher` belongs to `sources`"
    )
    assert entries(front, "sources")[0] == [ENTRY]


def test_after_the_first_lost_line_the_keys_that_are_still_wanted_are_lost_too():
    front = [
        *["title: T", "date: 2026-11-27", "sources:"],
        *["- title: A", "publisher: B", "date: May", "- title: A", "publisher: B", "date: May"],
        *["people:", "- name: Ann", "role: Cook", "- name: Bo", "role: Host"],
        *["consent:", "state: given", "kind: written", "review_by: 2028-11-23", "id: x"],
    ]

    assert entries(front, "sources") == ([ENTRY, ENTRY], [6, 7, 9, 10, 13, 15, 17, 18, 19])
    assert entries(front, "people")[0][1] == {"name": "Bo", "role": "Host"}
    assert entries(front, "consent")[0] == [
        {"state": "given", "kind": "written", "review_by": "2028-11-23"}
    ]


def test_a_key_that_the_story_has_already_is_lost_where_the_entry_wants_it():
    front = ["date: 2026-11-27", "sources:", "  - title: A", "    publisher: B", "date: May"]

    assert entries(front, "sources") == ([ENTRY], [6])
    assert [problem.rule for problem in told(document("date: x", "id: y", "date: z"))] == [
        "duplicate-key"
    ]


@pytest.mark.parametrize(
    "front",
    [
        ["sources:", "  - title: A", "    publisher: B", "date: 2026-11-27", "title: x"],
        ["sources:", "  - {title: A, publisher: B, date: May}", "date: 2026-11-27"],
        ["consent:", "  state: given", "  kind: written", "review_by: 2028-11-23"],
        ["people: [{name: Ann}]", "role: x"],
        ["crops:", "- beans", "role: x"],
        ["people:", "  - name: Ann", "id: x", "role: y"],
    ],
)
def test_the_storys_own_keys_are_not_taken_into_an_entry(front):
    assert told(document(*front)) == []
