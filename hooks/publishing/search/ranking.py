"""What a question finds, best first. `js/search/ranking.js` does the same in the browser.

A page needs one of the words; each word counts by how rare it is and how much it says of the page.
One whose whole title is the question comes before all others, as does one that is called so.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from hooks.publishing.search.near import idf
from hooks.publishing.search.phrases import phrases, quoted
from hooks.publishing.search.postings import IMPACTS, IN_TITLE
from hooks.publishing.search.reading import Files
from hooks.publishing.search.readings import Reading, read
from hooks.publishing.search.words import key, tokens

AGAIN = 8.0  # a word that a question says often counts more, to this plus one times at most
# What it is worth that a page, or a title, holds all of the question, and how fast that falls.
HELD, TITLED = (0.15, 4), (0.15, 2)
LEADERS, NEARNESS = 5, 0.12  # results that speak for the pages near them, and how much
FIRST = 1000.0  # more than any page comes to
BEGUN = 100.0  # for a page whose name begins as a question does that is still being typed


@dataclass(frozen=True, slots=True)
class Found:
    """The pages, best first, and how the words were read."""

    pages: tuple[int, ...]
    readings: tuple[Reading, ...]


def find(files: Files, question: str, typing: bool = False, every: bool = False) -> Found:
    """What the question finds. With `typing` its last word may not have ended yet; one without
    words finds nothing, or `every` page."""
    readings = read(files, question, typing)
    if not readings:
        pages = newest(files) if every or [*phrases(question)] else []
        return Found(tuple(quoted(files, question, pages)), ())
    scores, titled = scored(files, readings)
    said = key(tokens(question), files.index["stop"])
    called = files.called(said, typing and len(said) > 1)
    named = chain([(said, titled)], called)
    worth = [(page, FIRST if name == said else BEGUN) for name, pages in named for page in pages]
    pages = led(files, scores, worth)
    return Found(tuple(quoted(files, question, pages)), readings)


def newest(files: Files) -> list[int]:
    """Every page, the newest first, and then those without a day in their order."""
    undated = files.index["undated"]
    return [*range(files.index["pages"] - 1, undated - 1, -1), *range(undated)]


def led(files: Files, scores: Mapping[int, float], named: Iterable[tuple[int, float]]) -> list[int]:
    """The pages in order, after the best spoke for those near them; what is `named` so is worth
    more."""
    order = sorted(scores, key=lambda page: (-scores[page], -page))
    near = dict(scores)
    for leader in order[:LEADERS]:
        for page in files.result(leader)[-1]:
            if page in scores:
                near[page] += NEARNESS * scores[leader]
    for page, worth in named:
        if page in near:
            near[page] += worth
    return sorted(near, key=lambda page: (-near[page], -page))


def scored(files: Files, readings: Sequence[Reading]) -> tuple[dict[int, float], list[int]]:
    """The pages that have a word of the question, with how well they answer it; and those whose
    title has all of its words and no other."""
    scores: dict[int, float] = {}
    held: dict[int, float] = {}
    titled: dict[int, float] = {}
    sizes: dict[int, int] = {}
    whole = 0.0
    for reading in readings:
        often = reading.times * (AGAIN + 1) / (reading.times + AGAIN)
        most, *found = weighed(files, reading, sizes)
        whole += often * most
        for sums, values in zip((scores, held, titled), found, strict=True):
            for page, value in values.items():
                sums[page] = sums.get(page, 0.0) + often * value
    for worth, power, sums in ((*HELD, held), (*TITLED, titled)):
        for page, value in sums.items():
            scores[page] += worth * whole * (value / whole) ** power
    said = sum(reading.times for reading in readings)
    return scores, [page for page in sizes if sizes[page] == said and titled[page] == whole]


def weighed(
    files: Files, reading: Reading, sizes: dict[int, int]
) -> tuple[float, dict[int, float], dict[int, float], dict[int, float]]:
    """The best of what the word may stand for: at all; by impact; on each page; in each title.

    `sizes` is given how many words each of these titles has.
    """
    most, best, held, titled = 0.0, dict[int, float](), dict[int, float](), dict[int, float]()
    for stem, weight in reading.stems:
        posting = files.posting(stem)
        if posting is None:
            continue
        says = weight * idf(len(posting.pages), files.index["pages"])
        most = max(most, says)
        for page, impact in zip(posting.pages, posting.impacts, strict=True):
            best[page] = max(best.get(page, 0.0), says * (impact % IN_TITLE) / IMPACTS)
            held[page] = max(held.get(page, 0.0), says)
            if impact >= IN_TITLE:
                titled[page] = max(titled.get(page, 0.0), says)
                sizes[page] = impact // IN_TITLE
    return most, best, held, titled
