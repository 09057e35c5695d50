"""The search's files as values again. `js/search/reading.js` does the same in the browser."""

import json
import zlib
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from operator import itemgetter
from typing import Any

from hooks.publishing.search.build import BLOCK, ENDING, FOLDER, INDEX
from hooks.publishing.search.coding import DIGITS
from hooks.publishing.search.postings import Posting

NAME = 8  # characters of a file's name
START = itemgetter(0)
END = "\U0010ffff"  # after every word with the same beginning


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the dictionary. `common` is the number of bits of how many pages have it."""

    text: str
    stem: str
    common: int


# The words of a file, what else they may mean, which pages are called so, and files of postings.
Words = tuple[list[Word], dict[str, list[str]], dict[str, list[int]], list[list[str]]]


class Files:
    """Reads what a question needs, each file once. `fetch` gives a file's bytes by its address."""

    def __init__(self, fetch: Callable[[str], bytes]) -> None:
        self.fetch = fetch
        self.words = lru_cache(None)(self.read_words)
        self.postings = lru_cache(None)(self.read_postings)
        self.block = lru_cache(None)(self.read)
        self.text = lru_cache(None)(self.read)

    @cached_property
    def index(self) -> dict[str, Any]:
        return dict(json.loads(self.fetch(INDEX)))

    def unpacked(self, name: str) -> bytes:
        return zlib.decompress(self.fetch(f"{FOLDER}{name}{ENDING}"))

    def read(self, name: str) -> Any:
        return json.loads(self.unpacked(name))

    def shards(self, first: str, last: str) -> Iterator[str]:
        """The names of the files of words that lie from `first` to `last`."""
        rows = self.index["words"]
        begin = max(bisect_right(rows, first, key=START) - 1, 0)
        yield from (row[1] for row in rows[begin : bisect_right(rows, last, key=START)])

    def word(self, text: str) -> tuple[Word | None, list[str]]:
        """The word, if the dictionary has it, and the stems of words that mean the same."""
        for name in self.shards(text, text):
            words, also, *_ = self.words(name)
            at = bisect_left(words, text, key=lambda word: word.text)
            if at < len(words) and words[at].text == text:
                return (words[at] if words[at].common else None), also.get(text, [])
        return None, []

    def beginning(self, start: str) -> Iterator[Word]:
        """Every word that begins so."""
        for name in self.shards(start, start + END):
            yield from (w for w in self.words(name)[0] if w.text.startswith(start) and w.common)

    def posting(self, stem: str) -> Posting | None:
        for name in self.shards(stem, stem):
            rows = self.words(name)[3]
            if at := bisect_right(rows, stem, key=START):
                return self.postings(rows[at - 1][1]).get(stem)
        return None

    def result(self, page: int) -> list[Any]:
        """What a result shows, and last the pages near it."""
        at = page // BLOCK * NAME
        row: list[Any] = self.block(self.index["results"][at : at + NAME])[page % BLOCK]
        return row

    def tags(self, facet: str) -> list[list[str]]:
        """A facet's tags: slug, label, and the name of the file that has their pages."""
        rows: list[list[str]] = self.block(dict(row[::2] for row in self.index["facets"])[facet])
        return rows

    def tagged(self, facet: str, slug: str) -> list[int]:
        """The pages of a tag."""
        (home,) = (row[2] for row in self.tags(facet) if row[0] == slug)
        return [*accumulate(self.block(home)[slug])]

    def called(self, key: str, begun: bool = False) -> Iterator[tuple[str, list[int]]]:
        """The pages that are called so, by the name's key; or `begun` so."""
        for home in self.shards(key, key + END if begun else key):
            for name, pages in self.words(home)[2].items():
                if name == key or (begun and name.startswith(key)):
                    yield name, pages

    def read_words(self, name: str) -> Words:
        values = self.read(name)
        rows = zip(
            values["words"].split(" "), values["stems"].split(" "), values["counts"], strict=True
        )
        found: list[Word] = []
        before = ""
        for coded, ending, common in rows:
            before = before[: DIGITS.index(coded[0])] + coded[1:]
            stem = before[: len(before) - DIGITS.index(ending[0])] + ending[1:]
            found.append(Word(before, stem, DIGITS.index(common)))
        return found, values["also"], values["called"], values["postings"]

    def read_postings(self, name: str) -> dict[str, Posting]:
        data, at, found = self.unpacked(name), 0, {}
        while at < len(data):
            length, at = number(data, at)
            stem, at = data[at : at + length].decode(), at + length
            count, at = number(data, at)
            pages, page = [], 0
            for _ in range(count):
                step, at = number(data, at)
                page += step
                pages.append(page)
            found[stem] = Posting(pages, data[at : at + count])
            at += count
        return found


def number(data: bytes, at: int) -> tuple[int, int]:
    """The varint at a place, and the place after it."""
    value = shift = 0
    while True:
        value |= (data[at] & 127) << shift
        shift, at = shift + 7, at + 1
        if data[at - 1] < 128:
            return value, at
