"""What the search writes can be read back, whatever it is."""

import zlib
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.publishing.search import shards
from hooks.publishing.search.build import FOLDER
from hooks.publishing.search.coding import digest, front_coded, name, steps, varints
from hooks.publishing.search.postings import Posting
from hooks.publishing.search.reading import Files, number

WORD = st.text(st.characters(codec="utf-8", exclude_characters=" "), min_size=1, max_size=32)
NUMBERS = st.lists(st.integers(0, 2**31))
POSTING = st.sets(st.integers(0, 2**20), min_size=1, max_size=400).flatmap(
    lambda pages: st.binary(min_size=len(pages), max_size=len(pages)).map(
        lambda impacts: Posting(array("I", sorted(pages)), impacts)
    )
)


def reader(data: bytes) -> Files:
    return Files({f"{FOLDER}x.idx": zlib.compress(data)}.__getitem__)


@given(NUMBERS)
def test_numbers_come_back(numbers):
    data, at, found = varints(numbers), 0, []
    while at < len(data):
        value, at = number(data, at)
        found.append(value)

    assert found == numbers


@given(st.sets(st.integers(0, 2**31)))
def test_steps_add_up_to_what_they_were_made_of(numbers):
    rising, page = sorted(numbers), 0

    for step, expected in zip(steps(rising), rising, strict=True):
        page += step
        assert page == expected


@given(st.dictionaries(WORD, WORD), st.integers(0, 2**40))
def test_the_dictionary_comes_back(stems, count):
    for part in shards.parts(stems):
        data = shards.of_words(part, stems, dict.fromkeys(stems, count), {}, {}, [("a", "b")])
        words, also, _, postings = reader(data).read_words("x")

        assert (also, postings) == ({}, [["a", "b"]])
        assert [word.text for word in words] == part
        for word in words:
            expected = stems.pop(word.text)
            assert (word.stem, word.common) == (expected, min(count.bit_length(), 35))
    assert stems == {}


@given(st.dictionaries(WORD, POSTING, max_size=30))
def test_postings_come_back(found):
    read: dict[str, Posting] = {}
    for _, shard in shards.of_postings(sorted(found.items()), ["m"]):
        read |= reader(shard.data).read_postings("x")

    assert {stem: (list(p.pages), p.impacts) for stem, p in read.items()} == {
        stem: (list(p.pages), p.impacts) for stem, p in found.items()
    }


def test_sorted_words_are_written_by_what_is_new_in_them():
    assert front_coded(["care", "carer", "carers", "county"]) == "0care 4r 5s 1ounty"


def test_a_name_is_small_letters_and_digits_that_other_contents_do_not_have():
    names = {name(digest(bytes([n]))) for n in range(256)}

    assert len(names) == 256
    assert all(len(each) == 8 and each.isalnum() and each == each.lower() for each in names)


def test_a_word_more_moves_no_other_cut():
    words = {f"word{n:05}" for n in range(5000)}
    before = {tuple(part) for part in shards.parts(words)}
    after = {tuple(part) for part in shards.parts({*words, "word02500a"})}

    assert len(before) > 5
    assert len(before - after) == 1


def test_no_file_grows_with_the_hub():
    assert max(map(len, shards.parts(f"word{n:05}" for n in range(20000)))) < 1000


def test_a_file_of_postings_lies_within_one_file_of_words():
    found = [(f"word{n}", Posting(array("I", [1]), b"1")) for n in range(9)]

    assert [(home, shard.first) for home, shard in shards.of_postings(found, ["a", "word3", "word6"])] == [
        (0, "word0"), (1, "word3"), (2, "word6"),
    ]  # fmt: skip


@pytest.mark.parametrize("count", [1, 100, 70_000])
def test_pages_of_one_word_stay_in_one_file(count):
    posting = Posting(array("I", range(count)), bytes(count))

    ((_, shard),) = shards.of_postings([("word", posting)], ["word"])
    assert reader(shard.data).read_postings("x")["word"].pages == list(range(count))
