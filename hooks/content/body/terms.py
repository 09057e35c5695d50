"""The words that a glossary explains: a hand-written page that says `glossary: true`.

Each heading of level 3 on it is a term; the first paragraph below tells what it means.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.content.body import body as bodies
from hooks.content.text import prose

NAMES = re.compile(r"\s+and\s+|\s*[():]\s*")
WORD = re.compile(r"\w")
NAMES_END = re.compile(r"\s*:.*")  # after a colon stand kinds of the term, which explain nothing


@dataclass(frozen=True, slots=True)
class Term:
    """A word or words, every name it goes by, and what it means in plain text."""

    label: str
    names: tuple[str, ...]
    meaning: str


def read_terms(text: str) -> Iterator[Term]:
    """The terms of a glossary's Markdown, in its order."""
    lines = text.split("\n")
    for index, level, words in bodies.headings(text):
        meaning = paragraph(lines[index + 1 :])
        if level == 3 and meaning:
            yield Term(prose.plain(words), tuple(names(prose.plain(words))), meaning)


def names(label: str) -> Iterator[str]:
    """What a text may call the term: `Asset transfer (ABC)` has two names. Signs are none."""
    yield from dict.fromkeys(filter(WORD.search, NAMES.split(NAMES_END.sub("", label))))


def paragraph(lines: list[str]) -> str:
    """The first paragraph as plain text; empty where a heading comes first."""
    found: list[str] = []
    for line in lines:
        if line.startswith("#") or (found and not line.strip()):
            break
        found += [line.strip()] if line.strip() else []
    return prose.plain(" ".join(found))
