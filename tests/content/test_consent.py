"""Whether the people of a story agreed: what may be written, and what is asked for."""

import datetime as dt

import pytest

from hooks.content.consent import EXAMPLE, KINDS, REFUSED, Consent, read_consent
from hooks.content.schema.people_fields import CONSENT
from hooks.content.story_reader import read_story
from hooks.content.syntax.source import read_document
from hooks.content.values.record import Record
from tests.make import CHAT, VISIT, vocabulary

DOTS = ", and in place of the dots "
STATES = "for `state` one of `given`, `not-needed`"
WAYS = "for `kind` one of `written`, `spoken`, `published-source`"


def read(line, people=True):
    """The consent that the front matter's line tells, and every problem."""
    found = []
    document = read_document("a.md", f"---\n{line}\n---\n".encode(), found)
    consent = read_consent(Record("a.md", document.front, found, "the story"), people)
    return consent, [str(problem).removeprefix("a.md:") for problem in found]


@pytest.mark.parametrize("kind", ["written", "spoken"])
def test_consent_that_people_gave_has_a_day_on_which_to_ask_again(kind):
    consent, problems = read(f"consent: {{state: given, kind: {kind}, review_by: 2028-01-31}}")

    assert problems == []
    assert consent == Consent(state="given", kind=kind, review_by=dt.date(2028, 1, 31))


@pytest.mark.parametrize("state", ["given", "not-needed"])
def test_what_was_published_needs_no_such_day(state):
    consent, problems = read(f"consent: {{state: {state}, kind: published-source}}")

    assert problems == []
    assert consent == Consent(state=state, kind="published-source", review_by=None)


def test_what_was_published_may_have_such_a_day():
    consent, problems = read(
        "consent: {state: given, kind: published-source, review_by: 2028-01-31}"
    )

    assert problems == []
    assert consent.review_by == dt.date(2028, 1, 31)


@pytest.mark.parametrize("day", ["2026-11-22", "2026-11-23"])
def test_the_day_to_ask_again_comes_after_the_story_is_published(day):
    _, problems = read(
        f"date: 2026-11-23\nconsent: {{state: given, kind: spoken, review_by: {day}}}"
    )

    assert problems == [
        f"3:50: the people are to be asked again by {day}, which is not after the story's `date`; "
        "write a later day at `review_by`"
    ]


@pytest.mark.parametrize("date", ["date: 2026-11-23", "date: soon", "date: [2028-01-31]"])
def test_a_later_day_to_ask_again_is_told_nothing(date):
    line = "consent: {state: given, kind: spoken, review_by: 2026-11-24}"

    assert read(f"{date}\n{line}")[1] == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_says_how_people_agreed(kind):
    consent = Consent(state="given", kind=kind, review_by=None)

    assert consent.words == KINDS[kind]
    assert consent.words.endswith(".")


def test_the_lack_of_consent_is_told_where_people_are_named():
    _, problems = read("title: x\npeople:\n  - {name: Ann Oak, role: Neighbour}")

    assert [problem.split(" people ")[0] for problem in problems] == ["3:1:"]


def test_the_page_says_nothing_of_a_kind_that_is_not_known():
    assert Consent(state="given", kind="", review_by=None).words == ""


def test_a_story_without_people_needs_no_consent():
    assert read("title: x", people=False) == (None, [])


def test_a_story_without_people_may_have_consent():
    consent, problems = read(CONSENT.example, people=False)

    assert problems == []
    assert consent.state == "not-needed"


def test_what_is_offered_for_an_empty_consent_is_no_statement_until_it_is_filled_in():
    told = [problem.split(": ")[1].split("; ")[0] for problem in read(EXAMPLE)[1]]

    assert told == [
        "`kind` holds `…`, which only shows where something is to be written",
        "`state` holds `…`, which only shows where something is to be written",
        "`review_by` is `…`, which is not a day",
    ]


def test_the_example_is_sound():
    assert read(CONSENT.example)[1] == []


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "title: x",
            "2:1: people are named, and the story has no `consent`; if they agreed, "
            "add `consent: {state: given, kind: …, review_by: …}` with `written` or `spoken` as the kind, and the day to ask them again; "
            "only if all they say was published before, add `consent: {state: not-needed, kind: published-source}`; else ask them first",
        ),
        ("consent:", f"2:9: `consent` is empty; add `{EXAMPLE}`"),
        ("consent: yes", f"2:10: `consent` holds one value; write `{EXAMPLE}`{DOTS}{STATES}, {WAYS}"),
        ("consent: given", "2:10: `consent` holds one value; write `consent: {state: given, kind: …, review_by: …}`" + DOTS + WAYS),
        ("consent: [given, written]", "2:11: `consent` holds one value; write `consent: {state: given, kind: written, review_by: …}`"),
        ("consent: published-source", "2:10: `consent` holds one value; write `consent: {state: …, kind: published-source}`" + DOTS + STATES),
        (
            "consent: {state: given, kind: spoken}",
            "2:10: an entry of `consent` has no `review_by`; add `review_by: …`, and write in place of the dots the day by which they are asked again, as year-month-day",
        ),
        (
            "consent: {state: given, kind: spoken, review_by: soon}",
            "2:50: `review_by` is `soon`, which is not a day; write year-month-day, for example `review_by: 2028-11-23`",
        ),
        (
            "consent: {kind: published-source}",
            "2:10: an entry of `consent` has no `state`; add `state: …`, and write in place of the dots one of `given`, `not-needed`",
        ),
        (
            "consent: {state: given}",
            "2:10: an entry of `consent` has no `kind`; add `kind: …`, and write in place of the dots one of `written`, `spoken`, `published-source`",
        ),
        (
            "consent: {state: asked, kind: written, review_by: 2028-01-31}",
            "2:18: the consent is `asked`; wait for the answer before you send the story",
        ),
        (
            "consent: {state: withdrawn, kind: published-source}",
            "2:18: the consent is `withdrawn`; take the people out of the story, or take it back: `retracted: {date: …, reason: …}`",
        ),
        (
            "consent: {state: not-needed, kind: written, review_by: 2028-01-31}",
            "2:18: consent is needed, unless its kind is `published-source`; write `state: given` once it is",
        ),
        (
            "consent: {state: not-needed, kind: spoken, review_by: 2028-01-31}",
            "2:18: consent is needed, unless its kind is `published-source`; write `state: given` once it is",
        ),
        (
            "consent: {state: Given, kind: published-source}",
            "2:18: `state` has no word `Given`; did you mean `given`?",
        ),
        (
            "consent: {state: sure, kind: published-source}",
            "2:18: `state` has no word `sure`; write one of: given, not-needed",
        ),
        (
            "consent: {state: given, kind: published}",
            "2:31: `kind` has no word `published`; did you mean `published-source`?",
        ),
        (
            "consent: {state: given, kind: oral}",
            "2:31: `kind` has no word `oral`; write one of: written, spoken, published-source",
        ),
        (
            "consent: {state: given, kind: published-source, until: 2028}",
            "2:49: an entry of `consent` has no key `until`; use one of: state, kind, review_by",
        ),
        (
            "consent: {state: [given], kind: published-source}",
            "2:18: `state` is a list; write one value after `state:`",
        ),
        (
            f"{CONSENT.example[:9]}[{CONSENT.example[9:]}, {{state: asked}}]",
            "2:56: `consent` has more than one entry; keep the one that holds for everyone in the story",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_told_once_at_its_place(line, told):
    assert read(line)[1] == [told]


@pytest.mark.parametrize("state", REFUSED)
@pytest.mark.parametrize("people", [True, False])
def test_no_story_is_published_before_consent_is_there(state, people):
    line = f"consent: {{state: {state}, kind: written, review_by: 2028-01-31}}"

    assert len(read(line, people)[1]) == 1


def story(text, kind):
    found, words = [], vocabulary()
    document = read_document("a.md", text.encode(), found)
    told = read_story(f"stories/{kind}s/a.md", words.kind(kind), document, words, found)
    return told, [problem.message for problem in found]


def test_a_story_carries_its_consent():
    assert story(CHAT, "chat")[0].consent.kind == "published-source"
    assert story(VISIT, "visit")[0].consent is None


def test_people_in_any_kind_of_story_are_asked():
    people = VISIT.replace("id: pear-wall", "id: pear-wall\npeople: [{name: Ann, role: Gardener}]")

    assert story(VISIT, "visit")[1] == []
    assert story(people, "visit")[1] == ["people are named, and the story has no `consent`"]
