"""Narrowing down: by which files, in which order, and how much a reader downloads for it."""

import gzip
import random

import pytest

from hooks.publishing.search.build import INDEX, Index
from hooks.publishing.search.entry import Entry
from hooks.publishing.search.passages import Passage
from hooks.publishing.search.ranking import find
from hooks.publishing.search.reading import Files
from tests.publishing.search import collections

STORIES, SHOWN = 10_000, 10
FACETS = {"kind": 2, "place": 160, "organisation": 300}  # and how many tags each has
MOST = 30_000  # bytes until the results of two filters are there, as a host sends them


@pytest.fixture(scope="module")
def large() -> dict[str, bytes]:
    """The files of many short stories, whose tags lie at random."""
    rng = random.Random(20261127)
    entries = (
        Entry(
            address=f"case-studies/a-story-of-a-place-{number}/",
            title=f"A story of a place {number}",
            kind="Case study",
            date="2026-01-01",
            facets=[(name, f"tag-{rng.randrange(tags)}") for name, tags in FACETS.items()],
            passages=(Passage("", "", "A summary."),),
        )
        for number in range(STORIES)
    )
    made = Index("en", {name: name for name in FACETS}, {}, {}).files(entries)
    return {file.address: file.data for file in made}


def sent(address: str, data: bytes) -> int:
    """Bytes, as a host sends the file."""
    return len(gzip.compress(data, 6)) if address == INDEX else len(data)


@pytest.mark.parametrize(("one", "other"), [("kind", "place"), ("place", "organisation")])
def test_two_filters_without_words_are_a_light_download(large, one, other):
    fetched = {}
    files = Files(lambda address: fetched.setdefault(address, large[address]))
    pages = {*files.tagged(one, "tag-1")}.intersection(files.tagged(other, "tag-1"))
    for page in (*pages, *range(0, STORIES, STORIES // SHOWN))[:SHOWN]:
        files.result(page)

    assert sum(sent(*file) for file in fetched.items()) <= MOST


def test_no_file_lists_every_page_but_that_which_names_all_files(large):
    sizes = {address: sent(address, data) for address, data in large.items()}
    sizes.pop(INDEX)

    assert max(sizes.values()) < STORIES


def test_a_tag_has_the_pages_that_it_was_given(large):
    files = Files(large.__getitem__)
    every = [page for slug, *_ in files.tags("place") for page in files.tagged("place", slug)]

    assert sorted(every) == [*range(STORIES)]


def test_every_page_is_listed_newest_first_and_then_those_without_a_day():
    files = Files(collections.files().__getitem__)

    assert find(files, "", every=True).pages == (9, 8, 7, 6, 5, 4, 0, 1, 2, 3)
