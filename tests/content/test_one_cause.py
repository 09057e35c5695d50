"""One mistake is one message, and what it says to type is taken."""

import pytest

from tests.sound import front, story

ENTRY = "{title: %s, publisher: …, date: …}"
AT_ADDRESS = "{title: …, publisher: …, url: https://example.org/%s, date: …}"


@pytest.mark.parametrize(
    ("front_matter", "expected"),
    [
        ("sources: https://example.org/a", [f"sources: [{AT_ADDRESS % 'a'}]"]),
        ("sources: http://example.org/b", [f"sources: [{AT_ADDRESS % 'b'}]"]),
        (
            "sources:\n  - https://example.org/a\n  - http://example.org/b",
            [f"- {AT_ADDRESS % 'a'}", f"- {AT_ADDRESS % 'b'}"],
        ),
        (
            "sources: [https://example.org/a, The report]",
            [AT_ADDRESS % "a", ENTRY % "The report"],
        ),
        ("sources:\n  - The report, 2022", ["- " + ENTRY % '"The report, 2022"']),
        (
            'sources:\n  - "The report", Leeds News, 2022',
            ["- " + ENTRY % r'"\"The report\", Leeds News, 2022"'],
        ),
        (
            "sources:\n  - [Report](https://example.org/a)",
            ["- {title: Report, publisher: …, url: https://example.org/a, date: …}"],
        ),
        ("sources:\n  - [a]", ["- " + ENTRY % "…"]),
    ],
)
def test_a_source_without_keys_is_told_once_with_the_entry_to_type(told, front_matter, expected):
    found = told(story(front(front_matter)))

    assert [(rule, fix) for _, rule, fix in found] == [
        ("not-entries", f"write `{entry}`") for entry in expected
    ]


@pytest.mark.parametrize(
    ("front_matter", "entry"),
    [
        ("changes: A figure was wrong.", "changes: [{date: …, note: A figure was wrong.}]"),
        ("personal_data: phone", "personal_data: [{kind: phone, reason: …}]"),
        ("retracted: They asked.", "retracted: {date: …, reason: They asked.}"),
    ],
)
def test_a_value_without_keys_stands_in_the_entry_where_it_belongs(told, front_matter, entry):
    assert (7, "not-entries", f"write `{entry}`") in [
        (7, rule, fix) for _, rule, fix in told(story(front(front_matter)))
    ]


def test_an_entry_as_it_was_told_is_taken_once_it_is_filled_in(told):
    text = story(front("sources: https://example.org/a"))
    [(_, _, fix)] = told(text)
    line = fix.removeprefix("write `").removesuffix("`").replace("…", "2022")

    assert told(story(front(line))) == []
