"""How well the answers to questions are ranked, when it is known which pages answer them."""

from collections.abc import Sequence, Set
from dataclasses import dataclass
from math import log2

from bench.search import forms
from bench.search.documents import Collection, frequencies
from bench.search.engine import Asking

PLACES = 10


@dataclass(frozen=True, slots=True)
class Answered:
    """A question in one of its forms, the pages that were found, and how well."""

    question: str
    found: Sequence[str]
    ndcg: float


def ndcg(found: Sequence[str], answers: Set[str]) -> float:
    """nDCG@10 (K. Järvelin and J. Kekäläinen, 2002): gain 1 for each page that answers."""
    gain = sum(1 / log2(n + 1) for n, page in enumerate(found[:PLACES], 1) if page in answers)
    return gain / sum(1 / log2(n + 1) for n in range(1, min(len(answers), PLACES) + 1))


def asked(collection: Collection) -> list[dict[str, str]]:
    """Each question in all its forms."""
    pages = frequencies(collection.documents)
    return [forms.of(question.words, pages) for question in collection.questions]


def answered(collection: Collection, form: str, ask: Asking) -> list[Answered]:
    """Every question in one form, as the engine answers it."""
    words = [each[form] for each in asked(collection)]
    rows = zip(words, collection.questions, ask(words, forms.is_typing(form)), strict=True)
    return [Answered(said, found, ndcg(found, question.answers)) for said, question, found in rows]


def mean(results: Sequence[Answered]) -> float:
    return sum(each.ndcg for each in results) / len(results)


def nothing(results: Sequence[Answered]) -> float:
    """The share of questions that found nothing."""
    return sum(not each.found for each in results) / len(results)
