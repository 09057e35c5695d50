"""What is certain is mended, once and for all, and no word of prose changes."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hooks import checking
from hooks.content.mending import mended
from hooks.content.syntax.source import read_data
from hooks.content.tagging.vocabulary_reader import read_vocabulary
from tests.sound import FRONT, STORY, TAGS, TEXT, hub, story

FOUND = []
VOCABULARY = read_vocabulary("tags.yml", read_data("tags.yml", TAGS.encode(), FOUND), FOUND)
LINES = FRONT.split("\n")


def fix(*front, text=TEXT):
    """The front matter of the mended story, line by line."""
    after = mended(story("\n".join(front), text), VOCABULARY)
    head, _, rest = after.removeprefix("---\n").partition("\n---\n")
    assert rest == f"\n{text}\n"
    return head.split("\n")


def test_a_sound_story_stays_as_it_is():
    assert mended(story(), VOCABULARY) == story()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("themes: [early action]", "themes: [prevention]"),
        ("themes: [Prevention, grant]", "themes: [prevention, grants]"),
        ("themes: Early Action", "themes: prevention"),
        ('themes: ["early action", \'Grants\']', "themes: [prevention, grants]"),
        ("themes:\n  # as we say\n  - early action\n  - grants", "themes:\n  # as we say\n  - prevention\n  - grants"),
        ("date: 23 November 2026", "date: 2026-11-23"),
        ('date: "23/11/2026"', "date: 2026-11-23"),
        ("updated: 2026/11/30", "updated: 2026-11-30"),
        ("consent: {state: given, kind: written, review_by: 1 May 2028}", "consent: {state: given, kind: written, review_by: 2028-05-01}"),
        ("title: Neighbours  \t", "title: Neighbours"),
    ],
)  # fmt: skip
def test_what_is_certain_is_mended(before, after):
    assert fix(*before.split("\n")) == after.split("\n")


@pytest.mark.parametrize(
    "front",
    [
        "themes: [prevension]",  # a slip: most likely, not certain
        "themes: [leeds]",
        "date: 3/11/2026",
        "date: soon",
        "period: 23 November 2026",
        "sources: [{title: A, publisher: B, date: 23 November 2026}]",
        "title: early action",
        "summary: a\ntitle: b: c",  # no YAML
        "titel: a\nsummary: b",
        "summary: a\nsummary: b\ntitle: c",
        "{summary: a, title: b}",
        "themes: prevention\n  grants",
    ],
)
def test_what_is_not_certain_stays(front):
    assert fix(*front.split("\n")) == front.split("\n")


def test_keys_come_into_their_order_with_all_that_belongs_to_them():
    front = [
        "# about the file",
        "sources:",
        "  - title: A",
        "",
        "  - title: B",
        "# the tags",
        "themes: [grants]",
        "title: T",
    ]

    assert fix(*front) == [
        "title: T",
        "# the tags",
        "themes: [grants]",
        "# about the file",
        "sources:",
        "  - title: A",
        "",
        "  - title: B",
    ]


def test_line_ends_and_the_byte_order_mark_are_mended_in_the_whole_file():
    before = "\ufeff" + story().replace("\n", "\r\n")

    assert mended(before, VOCABULARY) == story()


@pytest.mark.parametrize("text", ["Two spaces  \nbreak a line.\t\n", "early action, 23/11/2026 "])
def test_prose_is_never_touched(text):
    assert fix("themes: [early action]", text=text) == ["themes: [prevention]"]


@pytest.mark.parametrize("text", ["", "no front matter", "---\ntitle: x", "---\n---\n", "---\n---"])
def test_a_file_of_another_form_stays_as_it_is(text):
    assert mended(text, VOCABULARY) == text


SIGNS = st.text("abz-:[]{}'\"#,\n\t \r\u00e9\u0301 &*|>!", max_size=30)
VALUES = st.one_of(
    st.sampled_from(
        [
            "[early action]",
            "23 November 2026",
            "2026/1/5",
            "Grants",
            "[prevention, Grant]",
            "",
            "'a'",
        ]
    ),
    SIGNS,
)
KEYS = st.sampled_from(
    ["title", "summary", "date", "id", "themes", "places", "updated", "consent", "# note", "x"]
)
FRONTS = st.lists(st.tuples(KEYS, VALUES), max_size=7).map(
    lambda rows: "\n".join(f"{key}: {value}" for key, value in rows)
)


@given(FRONTS, SIGNS)
def test_what_is_mended_once_is_mended(front, text):
    once = mended(story(front, text), VOCABULARY)

    assert mended(once, VOCABULARY) == once


@given(st.permutations(LINES), st.sampled_from(["", "  ", "\t"]), SIGNS)
def test_mending_leaves_nothing_new_to_find(lines, space, text):
    before = story(f"{space}\n".join(lines), TEXT.replace("lonely", f"lonely {text}"))

    assert rules(mended(before, VOCABULARY)) <= rules(before)


@given(FRONTS)
@example("date: 23 November 2026\nupdated: 2026/1/5")
def test_mending_any_front_matter_leaves_nothing_new_to_find_but_in_the_order_of_its_days(front):
    before = story(front)
    found = rules(mended(before, VOCABULARY)) - rules(before)

    # Days that can be read now can be compared.
    assert {rule for rule, _ in found} <= {"updated-before-date"}


def rules(text):
    """The rules that a hub with this story breaks, and the words, wherever they stand."""
    import tempfile
    from pathlib import Path

    from tests.test_rules import lay

    with tempfile.TemporaryDirectory() as folder:
        checked = checking.check(lay(Path(folder), hub({STORY: text})))
    return {(problem.rule, problem.message) for problem in checked.problems}
