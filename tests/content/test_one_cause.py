"""One mistake is one message, and what it says to type is taken."""

import pytest

from hooks import checking
from tests.sound import FRONT, PEOPLE, TALK, front, hub, story

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
        (
            "sources: Leeds News, 12 May 2024, https://example.org/a",
            [
                'sources: [{title: "Leeds News, 12 May 2024", publisher: …, url: https://example.org/a, date: …}]'
            ],
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
        (
            "consent: yes",
            "consent: {state: …, kind: …, review_by: …}`, and in place of the dots for `state` one of "
            "`given`, `not-needed`, for `kind` one of `written`, `spoken`, `published-source",
        ),
        ("retracted: They asked.", "retracted: {date: …, reason: They asked.}"),
    ],
)
def test_a_value_without_keys_stands_in_the_entry_where_it_belongs(told, front_matter, entry):
    assert (7, "not-entries", f"write `{entry}`") in [
        (7, rule, fix) for _, rule, fix in told(story(front(front_matter)))
    ]


@pytest.mark.parametrize(
    ("front_matter", "entries"),
    [
        (
            "sources:\n  - Leeds News: A kitchen opens",
            ["- " + ENTRY % '"Leeds News: A kitchen opens"'],
        ),
        ("sources:\n  - Leeds: News: today", ["- " + ENTRY % '"Leeds: News: today"']),
        (
            "sources:\n  - Leeds News: https://example.org/a",
            ["- {title: Leeds News, publisher: …, url: https://example.org/a, date: …}"],
        ),
        (
            "sources:\n  - Leeds News: A kitchen\n    date: May 2024",
            ['- {title: "Leeds News: A kitchen", publisher: …, date: May 2024}'],
        ),
        ("sources:\n  1: A kitchen", ["- " + ENTRY % "A kitchen"]),
        ("sources: [{Leeds News: A kitchen}]", [ENTRY % '"Leeds News: A kitchen"']),
        ("sources: {Leeds News: Today}", ["sources: [" + ENTRY % '"Leeds News: Today"' + "]"]),
        (
            "people:\n  - Jane Smith: coordinator\n  - Bo: cook",
            ["- {name: Jane Smith, role: coordinator}", "- {name: Bo, role: cook}"],
        ),
        (
            "key_facts:\n  Social value: £4\n  Cost: £3",
            ["- {label: Social value, value: £4}", "- {label: Cost, value: £3}"],
        ),
        ("key_facts:\n  - cost: £4", ["- {label: cost, value: £4}"]),
        ("consent:\n  given: written", ["consent: {state: given, kind: written, review_by: …}"]),
        ("personal_data:\n  - phone: ours", ["- {kind: phone, reason: ours}"]),
        ("image:\n  street.jpg: A street", ["image: {file: street.jpg, alt: A street}"]),
        (
            "changes:\n  - 2026-11-25: The figures are new.",
            ["- {date: 2026-11-25, note: The figures are new.}"],
        ),
    ],
)
def test_words_in_the_place_of_a_key_are_told_once_with_the_entry_to_type(
    told, front_matter, entries
):
    found = told(story(front(front_matter)))

    assert [(rule, fix) for _, rule, fix in found] == [
        ("words-for-key", f"write `{entry}`") for entry in entries
    ]


@pytest.mark.parametrize(
    ("front_matter", "entries"),
    [
        (
            "sources:\n- title: A\n- publisher: B\n- date: C",
            ["- {title: A, publisher: B, date: C}"],
        ),
        ("sources:\n  - title: A\n    date: C\n  - publisher: B",
         ["- {title: A, publisher: B, date: C}"]),
        (
            "people:\n  - name: Ann\n  - role: Cook\n  - name: Bo\n  - role: Baker",
            ["- {name: Ann, role: Cook}", "- {name: Bo, role: Baker}"],
        ),
        ("sources:\n  - title: A\n  - url: https://example.org/",
         ["- {title: A, publisher: …, url: https://example.org/, date: …}"]),
    ],
)  # fmt: skip
def test_a_dash_before_each_key_is_one_message_with_the_entry(told, front_matter, entries):
    found = told(story(front(front_matter)))
    cure = "a dash begins an entry, and its keys stand together: write"

    assert [(rule, fix) for _, rule, fix in found] == [
        ("dash-before-each-key", f"{cure} `{entry}`") for entry in entries
    ]


def test_entries_that_lack_keys_and_begin_anew_are_told_of_those(told):
    found = told(story(front("sources:\n  - title: A\n  - title: B\n  - {url: x, titel: C}")))

    assert "dash-before-each-key" not in {rule for _, rule, _ in found}


def test_a_colon_parts_a_value_without_keys_too(told):
    found = told(story(front('people:\n  - "Jane Smith: coordinator"\nimage: a.jpg: A street')))

    assert [fix for _, _, fix in found] == [
        "write `- {name: Jane Smith, role: coordinator}`",
        "write `image: {file: a.jpg, alt: A street}`",
    ]


def test_a_key_that_holds_an_address_is_told_with_the_one_that_takes_it(told):
    [(_, rule, fix)] = told(
        story(front("sources: [{title: A, publisher: B, date: C, link: www.example.org}]"))
    )

    assert (rule, fix) == ("unknown-key", "did you mean `url`?")


@pytest.mark.parametrize(
    "entry", ["Titel: A\n    publisher: B\n    date: C", "website: https://example.org/"]
)
def test_a_key_that_is_not_known_is_no_words_of_a_value(told, entry):
    assert "words-for-key" not in {r for _, r, _ in told(story(front(f"sources:\n  - {entry}")))}


def test_an_entry_as_it_was_told_is_taken_once_it_is_filled_in(told):
    text = story(front("sources: https://example.org/a"))
    [(_, _, fix)] = told(text)
    line = fix.removeprefix("write `").removesuffix("`").replace("…", "2022")

    assert told(story(front(line))) == []


@pytest.mark.parametrize(
    ("front_matter", "rule", "cured"),
    [
        ("themes: #prevention #grants", "sign-before-word", "`themes: [prevention, grants]`"),
        ("themes: [#prevention, #grants]", "sign-before-word", "`themes: [prevention, grants]`"),
        ("themes:\n  - #prevention", "sign-before-word", "`- prevention`"),
        ("themes: @prevention", "sign-before-word", "`themes: [prevention]`"),
        ("themes: “prevention”", "curly-quotes", '`"prevention"`'),
        ("themes: [“prevention”]", "curly-quotes", '`"prevention"`'),
        ("date: “2026-11-23”", "curly-quotes", '`"2026-11-23"`'),
        ("title: **Leeds** opened", "first-character", '`title: "Leeds opened"`'),
        ("title: *Leeds* opened", "first-character", '`title: "Leeds opened"`'),
        ("title: #leeds", "hidden-by-hash", '`title: "#leeds"`'),
        (
            "summary: People met.\n\nThen they cooked.",
            "value-on-two-lines",
            "`summary: People met. Then they cooked.`",
        ),
    ],
)
def test_one_mistake_in_a_value_is_one_message(told, front_matter, rule, cured):
    [(_, found, fix)] = told(story(front(front_matter)))

    assert found == rule
    assert cured in fix


def test_a_tag_in_curly_marks_that_is_none_is_told_too(told):
    rules = [rule for _, rule, _ in told(story(front("themes: “nothing like it”")))]

    assert sorted(rules) == ["curly-quotes", "unknown-tag"]


@pytest.mark.parametrize("mark", ["###", "####"])
def test_headings_in_the_place_of_names_are_told_as_no_turns_alone(folder, mark):
    talk = story(FRONT.replace("leeds-first", "ann") + PEOPLE, f"{mark} Ann Oak\n\nI bake.")
    found = checking.check(folder(hub({TALK: talk}))).problems

    assert [problem.rule for problem in found] == ["no-speaker"]
