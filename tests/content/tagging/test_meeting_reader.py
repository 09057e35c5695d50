"""`tags.yml` says which facets meet; whatever is wrong with that is told at its line."""

import pytest

from hooks.content.syntax.source import read_data
from hooks.content.tagging.meeting import Gaps, Pairing
from hooks.content.tagging.vocabulary_reader import read_vocabulary
from tests.site.hubs import TAGS


def read(text):
    """What the vocabulary says of facets together, and every problem."""
    found = []
    whole = f"{text}\n{TAGS}"
    made = read_vocabulary("tags.yml", read_data("tags.yml", whole.encode(), found), found)
    return made.pairs, made.gaps, [str(problem) for problem in found]


def test_a_vocabulary_need_not_say_anything_of_facets_together():
    assert read("") == ((), (), [])


def test_a_pair_has_its_facets_a_word_and_a_number():
    text = "pairs: [{facets: [crop, county], word: in, at_least: 3}]"

    assert read(text) == ((Pairing(facets=("crop", "county"), word="in", at_least=3),), (), [])


def test_a_pair_that_does_not_say_how_many_wants_two():
    (pairing,), _, problems = read("pairs: {facets: [crop, county], word: in}")

    assert (pairing.at_least, problems) == (2, [])


def test_a_table_has_rows_columns_and_a_word():
    text = "gaps: [{rows: crop, columns: county, word: in}]"

    assert read(text) == ((), (Gaps(rows="crop", columns="county", word="in"),), [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "pairs: [{facets: [crop, crops], word: in}]",
            "tags.yml:1:25: `facets` is `crops`; write one of: crop, county",
        ),
        (
            "pairs: [{facets: [crop], word: in}]",
            "tags.yml:1:18: `facets` does not name two different facets; write two of: crop, county",
        ),
        (
            "pairs: [{facets: [crop, crop], word: in}]",
            "tags.yml:1:18: `facets` does not name two different facets; write two of: crop, county",
        ),
        (
            "pairs: [{facets: [crop, county], word: in}, {facets: [county, crop], word: of}]",
            "tags.yml:1:54: the facets `county` and `crop` are a pair already; take out one of the two entries",
        ),
        (
            "pairs: [{facets: [crop, county], word: in, at_least: few}]",
            "tags.yml:1:54: `at_least` is not a whole number from 1 up; write `at_least: 2`",
        ),
        (
            "pairs: [{facets: [crop, county]}]",
            "tags.yml:1:9: a pair has no `word`; add `word: in`",
        ),
        (
            "gaps: [{rows: crop, columns: crop, word: in}]",
            "tags.yml:1:30: `columns` does not name two different facets; write two of: crop, county",
        ),
        (
            "gaps: [{rows: crop, columns: shire, word: in}]",
            "tags.yml:1:30: `columns` is `shire`; write one of: crop, county",
        ),
        (
            "gaps: [{rows: crop, columns: county, word: in}, {rows: crop, columns: county, word: in}]",
            "tags.yml:1:71: the `columns` `county` is taken; write another one",
        ),
    ],
)
def test_what_is_wrong_is_told_once_with_what_to_write(text, problem):
    assert read(text)[2] == [problem]
