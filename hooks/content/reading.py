"""How a text reads: its sentences, its reading age, its acronyms. Pure text in, figures out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hooks.content.prose import SENTENCE_END, lines_outside_fences, paragraphs, plain

TARGET = re.compile(r"\]\([^()\s]{0,2000}(?:\([^()\s]*\)[^()\s]*)?\)|<?https://\S+|`[^`\n]*`")
NOT_PROSE = re.compile(r"\s*+(?:#|\||>?\s*\[\^|[-=]{3,}\s*$)")
ACRONYM = re.compile(r"(?<![\w&./@-])[A-Z](?:&?[A-Z]){1,5}(?![\w&/@]|-[A-Z]|\.[A-Za-z])")
CAPITALS = re.compile(r"\b[A-Z](?:&?[A-Z]){1,5}\b")
ROMAN = re.compile(r"[IVX]+")
# Both are enough to say how a text reads as a whole; less is chance.
FEWEST_WORDS, FEWEST_SENTENCES = 60, 5


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written. `index` counts the body's lines from nought, columns from one."""

    text: str
    index: int
    column: int


def sentences(body: str) -> Iterator[Sentence]:
    """Every sentence of the paragraphs and list items; no headings, tables or code."""
    for start, paragraph in paragraphs(body):
        if not paragraph.strip() or NOT_PROSE.match(paragraph):
            continue
        ends = [match.end() for match in SENTENCE_END.finditer(paragraph)]
        first = len(paragraph) - len(paragraph.lstrip())
        for begin, end in zip([first, *ends], [*ends, len(paragraph)], strict=True):
            line = paragraph.count("\n", 0, begin)
            column = begin - (paragraph.rfind("\n", 0, begin) + 1) + 1
            yield Sentence(paragraph[begin:end], start + line, column)


def words(sentence: str) -> int:
    """How many words a reader sees."""
    return len(plain(sentence).split())


def reading_age(text: str) -> float | None:
    """The age at which people in schools of the United States read such a text; None if short.

    The automated readability index (Senter and Smith 1967, AMRL-TR-66-220) gives the school
    year from letters, words and sentences; pupils of a year are five years older than its number.
    It knows nothing of meaning: take it for a hint. No library counts these three better, and
    those that count syllables do it for one language.
    """
    found = [TARGET.sub("]", sentence.text) for sentence in sentences(text)]
    number = sum(len(sentence.split()) for sentence in found)
    if number < FEWEST_WORDS or len(found) < FEWEST_SENTENCES:
        return None
    letters = sum(map(str.isalnum, "".join(found)))
    return 4.71 * letters / number + 0.5 * number / len(found) - 21.43 + 5


def acronyms(body: str) -> Iterator[tuple[int, int, str]]:
    """Index of the line, column and letters of each acronym's first use in the text."""
    seen: set[str] = set()
    for index, line in lines_outside_fences(body):
        if CAPITALS.search(line):
            blank = TARGET.sub(lambda match: " " * len(match[0]), line)
            for match in ACRONYM.finditer(blank):
                if match[0] not in seen and not ROMAN.fullmatch(match[0]):
                    seen.add(match[0])
                    yield index, match.start() + 1, match[0]


def explains(text: str, acronym: str) -> bool:
    """Whether the text says what the letters stand for: one of the two stands in brackets."""
    return f"({acronym})" in text or f"{acronym} (" in text or f"({acronym}," in text


def capitals(text: str) -> set[str]:
    """The acronyms that a label or a heading names."""
    return set(CAPITALS.findall(text))
