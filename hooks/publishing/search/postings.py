"""Which words stand on which pages, and how much each says of the page there (BM25F).

S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework, 2009, 3.5 and 3.6. What a word
says of a page is one number from 1 to 15, its impact, so that a posting takes about a byte.
"""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hooks.publishing.search.weighing import Counts

K1, B_BODY, B_TITLE = 1.6, 0.75, 0.5
TITLE = 3.0  # what a word in the title weighs, against one in the text
IMPACTS, IN_TITLE = 15, 16
BODY_MOST, TITLE_MOST = 15, 3  # as often as a word counts
CAPPED = bytes(min(count, BODY_MOST) for count in range(256))  # what each count is worth
ROW = BODY_MOST + 1
ROWS = ROW * (TITLE_MOST + 1)


@dataclass(frozen=True, slots=True)
class Posting:
    """The pages of a stem, rising, and for each its impact, plus IN_TITLE if the title has it."""

    pages: Sequence[int]
    impacts: bytes


@dataclass(slots=True)
class Postings:
    """Gathers the pages one after another; each stem takes four bytes a page.

    They are one number: the page, and below it how often the stem stands there.
    """

    lengths: "array[int]" = field(default_factory=lambda: array("I"))
    title_lengths: "array[int]" = field(default_factory=lambda: array("I"))
    found: defaultdict[str, "array[int]"] = field(
        default_factory=lambda: defaultdict(lambda: array("I"))
    )

    def add(self, title: Counts, body: Counts) -> None:
        """The next page, by how often each stem stands in its title and in its text."""
        page, found = len(self.lengths) * ROWS, self.found
        self.lengths.append(body.length)
        self.title_lengths.append(title.length)
        times = body.times.translate(CAPPED)
        counts = dict(zip(body.stems.split(), times, strict=True))
        for stem, count in title.read().items():
            counts[stem] = counts.get(stem, 0) + ROW * min(count, TITLE_MOST)
        for stem, count in counts.items():
            found[stem].append(page + count)

    def finished(self) -> Iterator[tuple[str, Posting]]:
        """Every stem in the order of its letters."""
        about = (mean(self.lengths), mean(self.title_lengths))
        rows = b"".join(bytes(self.row(page, *about)) for page in range(len(self.lengths)))
        for stem, counts in sorted(self.found.items()):
            pages = [count // ROWS for count in counts]
            yield stem, Posting(pages, bytes(map(rows.__getitem__, counts)))

    def row(self, page: int, body_mean: float, title_mean: float) -> Iterator[int]:
        """The page's impacts for each pair of counts that `add` may have written."""
        in_body = 1 / (1 - B_BODY + B_BODY * self.lengths[page] / body_mean)
        in_title = TITLE / (1 - B_TITLE + B_TITLE * self.title_lengths[page] / title_mean)
        for title in range(TITLE_MOST + 1):
            for body in range(ROW):
                weight = title * in_title + body * in_body
                impact = round(IMPACTS * weight / (weight + K1))
                yield max(1, impact) + (IN_TITLE if title else 0)


def mean(lengths: "array[int]") -> float:
    """The mean to two digits: one page more should not change what is said of all others."""
    return max(float(f"{sum(lengths) / max(len(lengths), 1):.2g}"), 0.1)
