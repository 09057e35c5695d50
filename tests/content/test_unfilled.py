"""What a message says to type is no finished story until it is filled in."""

import pytest

from hooks.content import fields, schema, vocabulary_schema
from hooks.content.fields import Field
from hooks.content.source import read_data, read_document
from hooks.content.story_reader import read_story
from hooks.content.tagging import line_to_add
from hooks.content.unfilled import SAMPLES, is_unfilled
from hooks.content.vocabulary_reader import read_vocabulary
from tests.make import facet
from tests.sound import STORY, TAGS, front, story


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
    ],
)
def test_dots_and_sample_texts_are_refused(snippet):
    assert told(snippet) == ["not-filled-in"]


def test_each_part_of_an_entry_is_refused_on_its_own():
    assert told("sources: [{title: …, publisher: …, date: …}]") == ["not-filled-in"] * 3


@pytest.mark.parametrize("text", ["And then …", "… and then", "A. B.", ".", "What it shows us"])
def test_words_with_dots_are_somebodys_own(text):
    assert not is_unfilled(text)


def test_every_sample_stands_in_a_table_or_in_the_line_of_a_new_tag():
    rows = [*fields.each(schema.FIELDS), *fields.each(vocabulary_schema.FIELDS)]
    examples = [field.example for _, field in rows]

    assert {each for each in SAMPLES if not any(each in example for example in examples)} <= {
        "What it is for"
    }


def test_the_line_of_a_new_place_has_no_coordinates_until_they_are_written():
    numbers = [
        Field(name=name, kind="number", help="", example="", required=True)
        for name in ("latitude", "longitude")
    ]
    places = facet("place", data=tuple(numbers))

    assert line_to_add("York", places) == (
        "- {label: York, slug: york, note: What it is for, latitude: …, longitude: …}"
    )
