"""What questions find, and in which order: the reference that the browser is held to."""

import pytest

from hooks.publishing.search.ranking import find
from hooks.publishing.search.reading import Files
from tests.publishing.search.collections import ANSWERS, files


@pytest.fixture(scope="module")
def read() -> Files:
    return Files(files().__getitem__)


@pytest.mark.parametrize(("question", "typing", "pages"), ANSWERS)
def test_a_question_finds_these_pages_in_this_order(read, question, typing, pages):
    assert find(read, question, typing).pages == tuple(pages)


def test_a_word_that_is_not_known_says_what_it_was_read_as(read):
    (reading,) = find(read, "comissioning").readings

    assert reading.words == ("commissioning",)


def test_a_word_that_is_known_is_read_as_nothing_else(read):
    (reading,) = find(read, "local").readings

    assert reading.words == ()
    assert reading.stems == (("local", 1.0),)
