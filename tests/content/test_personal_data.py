"""What may not be public is told; what may, with a reason, is left alone."""

import pytest

from tests.content.test_story_reader import told
from tests.make import VISIT

MAIL = "Write to walls@garden.org.uk."
CODE = "The garden is at HD1 2TT."


def visit(front="", body="The gate was open."):
    """What is told of a visit with more front matter and another body."""
    return told(VISIT.replace("sources:", f"{front}sources:").replace("The gate was open.", body))


def answer(*kinds):
    return (
        "personal_data: ["
        + ", ".join(f"{{kind: {k}, reason: It is public}}" for k in kinds)
        + "]\n"
    )


def test_a_story_without_personal_data_is_not_asked():
    assert visit() == []


@pytest.mark.parametrize(
    ("front", "body", "problem"),
    [
        ("", MAIL, "12:10: this looks like an e-mail address"),
        ("", CODE, "12:18: this looks like a full postcode"),
        (answer("postcode"), MAIL, "13:10: this looks like an e-mail address"),
        ("", "Call 01484 221000.", "12:6: this looks like a telephone number"),
    ],
)
def test_a_question_is_put_where_its_cause_stands(front, body, problem):
    assert problem in " ".join(visit(front, body))


def test_an_answer_with_a_reason_settles_a_question():
    assert visit(answer("e-mail", "postcode"), f"{MAIL} {CODE}") == []


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        (answer("e-mail"), "7:16: nothing here needs a reason for `e-mail`; take the entry out"),
        (answer("emails"), "7:24: `kind` has no word `emails`; did you mean `e-mail`?"),
        (answer("nhs-number"), "write one of: e-mail, phone, postcode"),
        ("personal_data: [{kind: e-mail}]\n", "an entry of `personal_data` has no `reason`"),
        ("personal_data: yes\n", "`personal_data` holds one value"),
    ],
)
def test_an_answer_must_be_one(front, problem):
    assert problem in " ".join(visit(front))


def test_no_answer_settles_what_is_certain_and_nothing_is_repeated():
    problems = " ".join(visit(answer("e-mail"), f"{MAIL} National Insurance AB 12 34 56 C."))

    assert "this looks like a National Insurance number" in problems
    assert "34 56" not in problems
