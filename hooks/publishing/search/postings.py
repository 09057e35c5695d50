"""Which words stand on which pages, and how much each says of the page there (BM25F).

S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework, 2009, 3.5 and 3.6. What a word
says of a page is one number from 1 to 31, its impact, so that a posting takes about a byte. The
same byte tells how many words the page's title has, if this is one of them.
"""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from hooks.publishing.search.weighing import ROW, TITLE_MOST, Counts, added

K1, B_BODY, B_TITLE = 1.6, 0.64, 0.5
TITLE = 3.0  # what a word in the title weighs, against one in the text
IMPACTS, IN_TITLE = 31, 32
ASIDE = 0.2  # what a word says of a page aside, against any other
TITLE_WORDS = 7  # a title of more counts as one of so many
ROWS = ROW * (TITLE_MOST + 1)


@dataclass(frozen=True, slots=True)
class Posting:
    """The pages of a stem, rising, and for each its impact; plus IN_TITLE for each word of the
    title if the title has it."""

    pages: Sequence[int]
    impacts: bytes


@dataclass(slots=True)
class Postings:
    """Gathers the pages one after another; each word takes four bytes a page.

    They are one number: ROWS times the page, and below it the byte of its `Counts`.
    """

    lengths: "array[int]" = field(default_factory=lambda: array("I"))
    title_lengths: "array[int]" = field(default_factory=lambda: array("I"))
    shares: list[float] = field(default_factory=list)
    joined: Counter[str] = field(default_factory=Counter)
    found: defaultdict[str, "array[int]"] = field(
        default_factory=lambda: defaultdict(lambda: array("I"))
    )

    def add(self, counts: Counts) -> None:
        """The next page, by how often each word stands there."""
        page, found = len(self.lengths) * ROWS, self.found
        self.joined.update(counts.joined.split())
        self.lengths.append(counts.length)
        self.title_lengths.append(counts.title_length)
        self.shares.append(ASIDE if counts.aside else 1.0)
        for word, times in zip(counts.words.split(), counts.times, strict=True):
            found[word].append(page + times)

    def pages(self) -> dict[str, int]:
        """On how many pages each word stands."""
        return {word: len(numbers) for word, numbers in self.found.items()}

    def plain(self) -> Iterator[str]:
        """The words that stand somewhere as they are, not only as parts joined by hyphens."""
        return (word for word in self.found if self.joined[word] < len(self.found[word]))

    def finished(self, stems: Mapping[str, str]) -> Iterator[tuple[str, Posting]]:
        """Every stem in the order of its letters."""
        about = (mean(self.lengths), mean(self.title_lengths))
        rows = b"".join(bytes(self.row(page, *about)) for page in range(len(self.lengths)))
        forms = defaultdict(list)
        for word, numbers in self.found.items():
            forms[stems[word]].append(numbers)
        for stem, every in sorted(forms.items()):
            joined = together(every)
            pages = [number // ROWS for number in joined]
            yield stem, Posting(pages, bytes(map(rows.__getitem__, joined)))

    def row(self, page: int, body_mean: float, title_mean: float) -> list[int]:
        """The page's impacts for each byte that its `Counts` may have."""
        in_body = 1 / (1 - B_BODY + B_BODY * self.lengths[page] / body_mean)
        in_title = TITLE / (1 - B_TITLE + B_TITLE * self.title_lengths[page] / title_mean)
        words = IN_TITLE * min(self.title_lengths[page], TITLE_WORDS)
        titles = [(title * in_title, words if title else 0) for title in range(TITLE_MOST + 1)]
        bodies = [body * in_body for body in range(ROW)]
        most = IMPACTS * self.shares[page]
        return [
            max(1, round(most * (said + body) / (said + body + K1))) + extra
            for said, extra in titles
            for body in bodies
        ]


def together(forms: Sequence["array[int]"]) -> "array[int]":
    """The numbers of all forms of a word, with one for each page."""
    if len(forms) == 1:
        return forms[0]
    found = array("I")
    before = -1
    for number in sorted(chain.from_iterable(forms)):
        if number // ROWS == before:
            found[-1] = before * ROWS + added(found[-1] % ROWS, number % ROWS)
        else:
            found.append(number)
            before = number // ROWS
    return found


def mean(lengths: "array[int]") -> float:
    """The mean to two digits: one page more should not change what is said of all others."""
    return max(float(f"{sum(lengths) / max(len(lengths), 1):.2g}"), 0.1)
