"""Words in quotes, to stand one after another. `js/search/ranking.js` does the same."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, product

from hooks.publishing.search.reading import Files
from hooks.publishing.search.words import tokens, unhyphenated

QUOTED = re.compile('["\u201c\u201d]([^"\u201c\u201d]+)["\u201c\u201d]')
Forms = tuple[list[str], list[str]]
MOST = 60  # pages looked through for a phrase


def phrases(question: str) -> Iterator[Forms]:
    """The words of each phrase."""
    yield from map(forms, QUOTED.findall(question))


def forms(text: str) -> Forms:
    """The words of a text, with hyphens parting them and not."""
    return tokens(text), tokens(unhyphenated(text))


def unquoted(question: str) -> str:
    """The question without its phrases."""
    return QUOTED.sub(" ", question)


def quoted(files: Files, question: str, pages: Sequence[int]) -> Sequence[int]:
    """Pages that hold every phrase of the question come first.

    A question of phrases alone finds no other, unless no page holds them. One of words that say
    nothing finds no other at all, and is looked for in the newest pages.
    """
    every = [*phrases(question)]
    if not every:
        return pages
    kept = [page for page in pages[:MOST] if holds(files, page, every)]
    stop = set(files.index["stop"])
    if (kept and set(tokens(unquoted(question))) <= stop) or set(tokens(question)) <= stop:
        return kept
    return [*dict.fromkeys((*kept, *pages))]


def holds(files: Files, page: int, every: Sequence[Forms]) -> bool:
    """Whether the page's title or text has the words of each phrase one after another."""
    row = files.result(page)
    texts = [row[1], *(text for passage in files.text(row[5]) for text in passage[1:])]
    wholes = [*chain.from_iterable(map(forms, texts))]
    return all(any(within(*pair) for pair in product(phrase, wholes)) for phrase in every)


def within(part: list[str], whole: list[str]) -> bool:
    ends: Iterator[int] = iter(range(len(part), len(whole) + 1))
    return any(whole[end - len(part) : end] == part for end in ends)
