"""What questions find, and in which order: the reference that the browser is held to."""

import pytest

from hooks.publishing.search.ranking import find
from hooks.publishing.search.reading import Files
from tests.publishing.search.collections import COLLECTIONS, files


@pytest.fixture(scope="module")
def read() -> Files:
    return Files(files().__getitem__)


@pytest.mark.parametrize("every", COLLECTIONS)
def test_a_question_finds_these_pages_in_this_order(every):
    read = Files(files(every[0]).__getitem__)

    for question, typing, pages in every[1]:
        assert (question, find(read, question, typing).pages) == (question, tuple(pages))


def test_a_word_that_is_not_known_says_what_it_was_read_as(read):
    (reading,) = find(read, "comissioning").readings

    assert reading.words == ("commissioning",)


def test_a_word_that_is_known_is_read_as_nothing_else(read):
    (reading,) = find(read, "local").readings

    assert reading.words == ()
    assert reading.stems == (("local", 1.0),)
