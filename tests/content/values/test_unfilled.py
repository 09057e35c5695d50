"""What a message says to type is no finished story until it is filled in."""

import copy
import re

import pytest

from hooks.content import draft
from hooks.content.schema import fields, story_schema
from hooks.content.schema.fields import Field
from hooks.content.story_reader import read_story
from hooks.content.syntax.source import read_data, read_document
from hooks.content.tagging.tagging import line_to_add
from hooks.content.tagging.vocabulary_reader import read_vocabulary
from hooks.content.values.unfilled import is_unfilled
from tests.faces.hubs import HUBS
from tests.make import facet
from tests.sound import STORY, TAGS, front, story

OURS = HUBS["ours"]
CASE_STUDY, INTERVIEW = OURS.kinds
ANSWERS = {
    "title": "A kitchen", "summary": "They cooked.", "date": "2026-11-23", "id": "x",
    "approaches": ("keep-it-local",), "principles": ("whole-system",), "places": ("england",),
    "themes": ("prevention",), "evidence": ("own-account",),
    "people": [{"name": "Ann", "role": "Cook"}],
    "consent": [{"state": "given", "kind": "written", "review_by": "2028-11-23"}],
    "personal_data": [{"kind": "e-mail", "reason": "The team's"}],
    "sources": [{"title": "T", "publisher": "P", "date": "D"}],
    "key_facts": [{"label": "L", "value": "V"}],
    "image": [{"file": "a.png", "alt": "A"}],
    "changes": [{"date": "2026-11-24", "note": "N"}],
    "retracted": [{"date": "2026-11-24", "reason": "R"}],
}  # fmt: skip
# Of `consent` both lines that may be added are told, each with when it is true.
LACKING = [(key, "") for key in ANSWERS if key != "consent"] + [
    (key, inner) for key, rows in ANSWERS.items() if isinstance(rows, list) for inner in rows[0]
]


def problems(answers):
    """Everything that is wrong with an interview of these answers, but for what it says."""
    front = [
        line
        for key in story_schema.keys(OURS)
        if key in answers
        for line in draft.lines(key, answers[key])
    ]
    return read("\n".join(["---", *front, "---", "", "**Ann:** Write to us@kitchen.org.uk.", ""]))


def read(text):
    found = []
    read_story(STORY, INTERVIEW, read_document(STORY, text.encode(), found), OURS, found)
    return text, found


def told(snippet):
    """The rules that the sound story breaks with these keys in it."""
    found = []
    words = read_vocabulary("t.yml", read_data("t.yml", TAGS.encode(), found), found)
    document = read_document(STORY, story(front(snippet)).encode(), found)
    read_story(STORY, words.kinds[0], document, words, found)
    return [problem.rule for problem in found]


@pytest.mark.parametrize(
    "snippet",
    [
        "title: A name for the story",
        "summary: What happened, in a sentence.",
        "summary: …",
        "title: ...",
        "title: '… '",
        "themes: […]",
        "period: . . ...",
        "period: When it happened",
        "sources: [{title: T, publisher: Who published it, date: D}]",
        "sources: [{title: T, publisher: P, date: D, url: https://example.org/page}]",
        "sources: [{title: T, publisher: P, date: D, url: …}]",
        'key_facts: [{label: L, value: "The fact, with its year"}]',
    ],
)
def test_dots_and_sample_texts_are_refused(snippet):
    assert told(snippet) == ["not-filled-in"]


@pytest.mark.parametrize(
    ("key", "value", "wanted"),
    [
        ("title", "…", "write in its place the story's name"),
        ("title", "A name for the story", "write in its place your own"),
        ("period", "When it happened", "write your own in its place, or take `period` out if it is not needed"),
        ("id", "…", "write in its place a short name of small letters, digits and single hyphens"),
        ("updated", "soon", "write year-month-day, for example `updated: 2026-11-30`"),
        ("evidence", "[…]", "write in its place one of `own-account`, `reported`, `evaluated`"),
        ("approaches", "[…]", "write in its place one or more of `keep-it-local`, `local-area-coordination`, `related`"),
        ("places", "[…]", "write in its place tags of stories/tags.yml, such as `england`, `east-midlands`, `derby`"),
        ("organisations", "[…]", "write in its place tags of stories/tags.yml, such as `action-together`, `age-uk-lewisham-and-southwark`, `age-uk-oldham`, or take `organisations` out"),
        ("owner", "…", "write in its place the role that looks after the story; never a private person's name, or take `owner` out"),
    ],
)  # fmt: skip
def test_where_dots_are_left_it_is_told_what_belongs_there(key, value, wanted):
    text, _ = problems({each: ANSWERS[each] for each in ANSWERS if each != key})

    assert wanted in [each.fix for each in read(text.replace("---", f"---\n{key}: {value}", 1))[1]]


def test_each_part_of_an_entry_is_refused_on_its_own():
    assert told("sources: [{title: …, publisher: …, date: …}]") == ["not-filled-in"] * 3


@pytest.mark.parametrize(
    "text",
    ["And then …", "… and then", "A. B.", ".", "What it shows us", "not shown", "2012 to 2021"],
)
def test_words_with_dots_are_somebodys_own(text):
    assert not is_unfilled(text)


def test_the_answers_are_sound():
    assert problems(ANSWERS)[1] == []


@pytest.mark.parametrize(("key", "inner"), LACKING)
def test_what_a_message_says_to_add_is_no_fact_until_it_is_filled_in(key, inner):
    answers = copy.deepcopy(ANSWERS)
    del (answers[key][0] if inner else answers)[inner or key]
    text, found = problems(answers)
    lines = [line for each in found for line in re.findall("add `([^`]+)`", each.fix)]
    where = f"{key}:\n  - " if inner else "---\n"
    indent = "\n    " if inner else "\n"

    for line in lines:
        assert read(text.replace(where, f"{where}{line}{indent}", 1))[1]
    assert lines or not any("no `" in each.message for each in found)


def test_of_a_table_every_text_is_a_sample_but_what_may_be_true():
    rows = [field for _, field in fields.each(story_schema.FIELDS) if field.kind == "text"]
    true = {field.example for field in rows if not is_unfilled(field.shown)}

    assert true == {"date: not shown", "file: picture.jpg", "owner: Editor"}
    assert "What it is for" in line_to_add("York", facet("place"))
    assert is_unfilled("What it is for")


def test_the_line_of_a_new_place_has_no_coordinates_until_they_are_written():
    numbers = [
        Field(name=name, kind="number", help="", example="", required=True)
        for name in ("latitude", "longitude")
    ]
    places = facet("place", data=tuple(numbers))

    assert line_to_add("York", places) == (
        "- {label: York, slug: york, note: What it is for, latitude: …, longitude: …}"
    )
