"""The yardstick: BM25 as a server has it, with stems and stop words."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from heapq import nlargest
from math import log

from bench.search.documents import LANGUAGE, Document, stemmed
from bench.search.quality import PLACES
from hooks.publishing.search.words import Language, tokens

K1, B = 1.2, 0.75


class Bm25:
    """S. Robertson and H. Zaragoza, The Probabilistic Relevance Framework, 2009, 3.4."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.language, self.addresses = Language(LANGUAGE), [one.address for one in documents]
        texts = [stemmed(self.language, one.words) for one in documents]
        about = sum(map(Counter.total, texts)) / len(texts)
        self.found: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for page, counts in enumerate(texts):
            length = K1 * (1 - B + B * counts.total() / about)
            for stem, count in counts.items():
                self.found[stem].append((page, count * (K1 + 1) / (count + length)))

    def ask(self, questions: Sequence[str], typing: bool = False) -> list[list[str]]:
        return [self.answer(question) for question in questions]

    def answer(self, question: str) -> list[str]:
        scores: defaultdict[int, float] = defaultdict(float)
        for stem, times in stemmed(self.language, tokens(question)).items():
            rows = self.found.get(stem, [])
            idf = log(1 + (len(self.addresses) - len(rows) + 0.5) / (len(rows) + 0.5))
            for page, value in rows:
                scores[page] += times * idf * value
        best = nlargest(PLACES, scores, key=lambda page: (scores[page], -page))
        return [self.addresses[page] for page in best]
