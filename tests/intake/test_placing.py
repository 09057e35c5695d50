"""A problem in the draft is told of the question that was answered, in words for who has no file."""

import pytest

from hooks.intake import placing
from hooks.intake.answers import Trouble
from hooks.intake.draft import make
from hooks.rules import fault
from tests.faces.hubs import HUBS

GARDEN = HUBS["gardens"]
VISIT = GARDEN.kinds[0]
ANSWERS = {
    "title": "Pears on a wall",
    "summary": "Old pears.",
    "section-1": "The gate was open.",
    "section-2": "Rain came.",
    "people": "Ann Oak | Gardener",
    "consent-state": "Yes, all of them",
    "sources": "The wall | Garden Press | 2020 | https://example.org/wall",
}
DRAFT = make(ANSWERS, VISIT, GARDEN, "2026-11-20", ())
LINES = DRAFT.text.split("\n")


def told(broken, begins, troubles=(), **values):
    """What is told of the fault at the line of the draft that begins so."""
    line = next(n for n, each in enumerate(LINES, 1) if each.strip().startswith(begins))
    return list(placing.of_draft(DRAFT, troubles, [fault(broken, **values).at(DRAFT.path, line)]))


@pytest.mark.parametrize(
    ("begins", "label"),
    [
        ("title: Pears", "Title"),
        ("- name", "People"),
        ("state", "Have the people agreed?"),
        ("url", "Sources"),
        ("The gate", VISIT.sections[0]),
        ("Rain", VISIT.sections[1]),
    ],
)
def test_the_question_is_named(begins, label):
    (found,) = told("open-bold", begins)

    assert found.label.startswith(f"{label} (line ")


def test_it_is_said_in_the_words_of_a_form():
    (found,) = told("value-too-long", "summary", key="summary", count=400, most=300)

    assert (found.message, found.fix) == ("this has 400 characters", "write at most 300")


def test_where_another_question_takes_it_the_line_to_write_there_is_told():
    (found,) = told("phone", "The gate")

    assert found.fix.endswith("question on personal data why it may be public; "
                              "there the line is `phone | …`")  # fmt: skip


def test_a_lack_of_consent_is_told_where_it_is_asked_for_with_the_answers():
    (found,) = told("missing-consent", "people", kind="published-source")

    assert found.label.startswith("Have the people agreed?")
    assert found.fix.endswith("; the answers are `Yes, all of them` or "
                              "`It is not needed: it was published before`")  # fmt: skip


def test_a_day_that_was_left_out_is_told_with_an_example():
    (found,) = told("missing-key", "consent", what="an entry of `consent`", key="review_by",
                    example="review_by: …")  # fmt: skip

    assert found.label.startswith("When should they be asked again?")
    assert ", for example `20" in found.fix


def test_what_is_told_of_an_answer_is_not_told_again_of_its_place_in_the_file():
    trouble = Trouble("Sources", "the line `x` is not in the order of the form", "write it so")
    lacks = {"what": "the story", "key": "sources", "example": "sources: […]"}

    assert told("missing-key", "title", (trouble,), **lacks) == []
    assert [each.label for each in told("missing-key", "title", **lacks)] == [
        "Sources (line 2 of the draft)"
    ]


def test_what_belongs_to_no_question_is_told_by_its_line():
    assert told("id-taken", "id:", id="x", owner="stories/visits/x.md")[0].label == (
        f"line {LINES.index(next(each for each in LINES if each.startswith('id:'))) + 1} of the draft"
    )
