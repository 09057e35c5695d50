"""What is searched and what is asked: pages, and questions of which the answers are known."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from hooks.publishing.search.entry import Entry
from hooks.publishing.search.passages import passages, plain
from hooks.publishing.search.words import NONE, Language, tokens

LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Document:
    """A page: its address in a site, ending in a slash, its title, and its text as HTML."""

    address: str
    title: str
    html: str

    @property
    def words(self) -> list[str]:
        return tokens(f"{self.title} {plain(self.html)}")


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, and the addresses of the pages that answer it."""

    words: str
    answers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Collection:
    name: str
    documents: Sequence[Document]
    questions: Sequence[Question]


def entries(documents: Sequence[Document]) -> Iterator[Entry]:
    """The pages as the search takes them, with nothing but title and text."""
    for one in documents:
        texts = tuple(passages(one.html))
        yield Entry(address=one.address, title=one.title, kind="Page", passages=texts)


def stemmed(language: Language, words: Iterable[str]) -> Counter[str]:
    """How often each stem stands among the words, but for words that say nothing."""
    found = Counter(map(language.stems.__getitem__, words))
    found.pop(NONE, None)
    return found


def frequencies(documents: Sequence[Document]) -> Callable[[str], int]:
    """Says of a word on how many pages it stands in any form; of one that says nothing, 0."""
    language, found = Language(LANGUAGE), Counter[str]()
    for one in documents:
        found.update(stemmed(language, one.words).keys())
    return lambda word: found[language.stems[word]]
