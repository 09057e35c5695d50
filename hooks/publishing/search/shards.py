"""Sorted words and stems cut into files of a few kilobytes, each fetched only when asked for.

A cut depends on the word that it stands before, so that a word more or less moves no other cut and
all other files stay as they are.
"""

import json
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar
from zlib import crc32

from hooks.publishing.search.coding import DIGITS, front_coded, shared, steps, varints
from hooks.publishing.search.postings import Posting

T = TypeVar("T")
WORDS = 400  # in a file of the dictionary, more or less
BYTES = 5500  # of postings in a file, more or less
PAGES = 4000  # of tags in a file, more or less; the pages of one tag are never parted
SPREAD = 4  # a file is from half to about twice that


@dataclass(frozen=True, slots=True)
class Shard:
    """A file's contents, and the first word in it."""

    first: str
    data: bytes


def cut(items: Iterable[tuple[str, T]], size: Callable[[T], int], about: int) -> Iterator[list[T]]:
    """The items in lists whose sizes add up to `about`, each item beside the word it goes by."""
    part: list[T] = []
    total = 0
    for word, item in items:
        lucky = crc32(word.encode()) % (about // SPREAD) < max(size(item), 1)
        if part and ((total >= about // 2 and lucky) or total >= about * 2):
            yield part
            part, total = [], 0
        part.append(item)
        total += size(item)
    if part:
        yield part


def parts(words: Iterable[str]) -> list[list[str]]:
    """The dictionary's words, sorted, as they are cut into files."""
    return list(cut(((word, word) for word in sorted(words)), lambda _: 1, WORDS))


def of_words(
    part: Sequence[str],
    stems: Mapping[str, str],
    counts: Mapping[str, int],
    also: Mapping[str, Sequence[str]],
    called: Mapping[str, Sequence[int]],
    postings: Sequence[tuple[str, str]],
) -> bytes:
    """A file of the dictionary: each word with its stem and how common it is, what else it may
    mean, the pages that are called so, and the files of postings for stems that lie here, each
    with its first stem."""
    values = {
        "words": front_coded(part),
        "stems": " ".join(ending(word, stems[word] if word in counts else word) for word in part),
        "counts": "".join(DIGITS[min(counts.get(word, 0).bit_length(), 35)] for word in part),
        "also": {word: also[word] for word in part if word in also},
        "called": called,
        "postings": postings,
    }
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()


def home_of(word: str, firsts: Sequence[str]) -> int:
    """The number of the file in which a word stands, or would."""
    return max(bisect_right(firsts, word) - 1, 0)


def at_home(rows: Mapping[str, T], firsts: Sequence[str]) -> list[dict[str, T]]:
    """For each file the rows whose word would stand there."""
    found: list[dict[str, T]] = [{} for _ in firsts]
    for word, row in sorted(rows.items()):
        found[home_of(word, firsts)][word] = row
    return found


def ending(word: str, stem: str) -> str:
    """The stem as how many characters of the word go, in base 36, and what comes instead."""
    kept = shared(word, stem)
    return DIGITS[len(word) - kept] + stem[kept:]


def of_postings(
    found: Iterable[tuple[str, Posting]], firsts: Sequence[str]
) -> Iterator[tuple[int, Shard]]:
    """Files of postings, each with the number of the file of words that it belongs to.

    For each stem it holds its length, itself, its number of pages, the steps between, the impacts.
    """
    for home, group in groupby(found, lambda row: home_of(row[0], firsts)):
        coded = ((stem, (stem, written(stem, posting))) for stem, posting in group)
        for part in cut(coded, lambda item: len(item[1]), BYTES):
            yield home, Shard(part[0][0], b"".join(data for _, data in part))


def of_tags(tags: Iterable[tuple[str, Sequence[int]]]) -> Iterator[dict[str, Sequence[int]]]:
    """Files of the pages of a facet's tags, by slug: who narrows down by a tag needs its file, not
    those of all the others."""
    rows = ((slug, (slug, pages)) for slug, pages in tags)
    yield from map(dict, cut(rows, lambda row: len(row[1]), PAGES))


def written(stem: str, posting: Posting) -> bytes:
    name = stem.encode()
    between = steps(posting.pages)
    pages = bytes(between) if max(between) < 128 else varints(between)
    return varints([len(name)]) + name + varints([len(between)]) + pages + posting.impacts
