"""How many bytes a question fetches, and how long it takes, in a real browser."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser

from bench.search import browser, server
from bench.search.server import Served
from hooks.publishing.search.build import INDEX
from hooks.publishing.search.reading import NAME, Files

SHARE = 0.95


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes, and milliseconds, of each question.

    `first` are the bytes of one that is the first, and `typed` when it is asked at every letter;
    `more` those of a further one, which takes `fetching` milliseconds, and `again` once all is
    there.
    """

    first: Sequence[int]
    parts: dict[str, float]
    more: Sequence[int]
    fetching: Sequence[float]
    again: Sequence[float]
    typed: Sequence[int] = ()


def measured(
    opened: Browser, site: Path, questions: Sequence[str], firsts: int, typed: int = 0
) -> Weight:
    """All figures of a site.

    Of the questions, `firsts` are also asked as the first one, and `typed` letter by letter.
    """
    with server.serving(site) as served:
        fetched = [first(opened, served, [question]) for question in questions[:firsts]]
        letters = [first(opened, served, typing(question)) for question in questions[:typed]]
        more, fetching, again = further(opened, served, questions)
    sizes = [sum(size for _, size in each) for each in fetched]
    slowly = [sum(size for _, size in each) for each in letters]
    return Weight(sizes, parts(fetched, kinds(site)), more, fetching, again, slowly)


def typing(question: str) -> list[str]:
    """What stands in the box after each letter, from the second on."""
    return [question[:end] for end in range(2, len(question) + 1)]


def first(opened: Browser, served: Served, asked: Sequence[str]) -> list[tuple[str, int]]:
    """What is fetched after the page is there, in a browser that has kept nothing."""
    with browser.page(opened, served.address) as shown:
        served.taken()
        for words in asked:
            browser.ask(shown, words, typing=len(asked) > 1)
        return served.taken()


def further(
    opened: Browser, served: Served, questions: Sequence[str]
) -> tuple[list[int], list[float], list[float]]:
    """All questions in one browser, one after another, and all once more."""
    more, fetching = [], []
    with browser.page(opened, served.address) as shown:
        for question in questions:
            served.taken()
            fetching.append(browser.ask(shown, question).took)
            more.append(sum(size for _, size in served.taken()))
        again = [browser.ask(shown, question).took for question in questions]
    return more[1:], fetching[1:], again


def parts(firsts: Sequence[list[tuple[str, int]]], kinds: Mapping[str, str]) -> dict[str, float]:
    """The mean bytes to the first result by what the file is, and how many files."""
    found: dict[str, float] = {}
    for path, size in (row for each in firsts for row in each):
        kind = kinds.get(Path(path).stem, "texts" if path.endswith(".idx") else Path(path).suffix)
        found[kind] = found.get(kind, 0) + size / len(firsts)
    return found | {"files": sum(map(len, firsts)) / len(firsts)}


def kinds(site: Path) -> dict[str, str]:
    """What each file of the hub's search holds, by its name; nothing of another engine's."""
    if not (site / INDEX).exists():
        return {}
    files = Files(lambda address: (site / address).read_bytes())
    results = files.index["results"]
    found = {results[at : at + NAME]: "results" for at in range(0, len(results), NAME)}
    for _, name in files.index["words"]:
        found |= {name: "words"} | {row[1]: "postings" for row in files.words(name)[3]}
    for *_, name in files.index["facets"]:
        found |= {name: "facets"} | {row[2]: "facets" for row in files.read(name)}
    return found | {Path(INDEX).stem: "index.json"}


def high(values: Sequence[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(SHARE * len(ordered)))]


def middle(values: Sequence[float]) -> float:
    return statistics.median(values)
