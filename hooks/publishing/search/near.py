"""For each page those that are most like it, by the words that mark both.

Pages that answer a question are like each other (N. Jardine and C. J. van Rijsbergen, 1971), so the
ranking lets the best results speak for the pages near them (F. Diaz, 2005).
"""

from collections import defaultdict
from collections.abc import Sequence
from heapq import nlargest
from math import log

from hooks.publishing.search.postings import IN_TITLE, Posting

NEAR = 5  # pages for each
KEYS = 8  # words that mark a page
RAREST, COMMONEST, SHARE = 2, 200, 0.03  # pages of a word that can mark one

Marks = list[list[tuple[float, int]]]


def idf(pages: int, count: int) -> float:
    """How much a word says that stands on `pages` of `count` pages."""
    return log(1 + (count - pages + 0.5) / (pages + 0.5))


class Nearness:
    """Gathers the words that mark pages; then gives each page's nearest."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.most = min(max(20, int(SHARE * count)), COMMONEST)
        self.marks: Marks = [[] for _ in range(count)]
        self.postings: list[tuple[Sequence[int], Sequence[float]]] = []

    def add(self, posting: Posting) -> None:
        """The next word; one that is too common or too rare marks nothing."""
        if not RAREST <= len(posting.pages) <= self.most:
            return
        weight, number = idf(len(posting.pages), self.count), len(self.postings)
        said = [weight * (impact % IN_TITLE) for impact in posting.impacts]
        self.postings.append((posting.pages, said))
        for page, value in zip(posting.pages, said, strict=True):
            self.marks[page].append((value, number))

    def of(self, page: int) -> list[int]:
        """The pages nearest to this one, the nearest first; ties go to the newer."""
        scores: defaultdict[int, float] = defaultdict(float)
        for value, number in sorted(self.marks[page], reverse=True)[:KEYS]:
            for other, said in zip(*self.postings[number], strict=True):
                scores[other] += value * said
        scores.pop(page, None)
        return [page for _, page in nlargest(NEAR, zip(scores.values(), scores, strict=True))]
