"""How a text reads: its sentences, its reading age, its acronyms. Pure text in, figures out."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from hooks.content.text.prose import SENTENCE_END, lines_outside_fences, paragraphs, plain

TARGET = re.compile(r"\]\([^()\s]{0,2000}(?:\([^()\s]*\)[^()\s]*)?\)|<?https://\S+|`[^`\n]*`")
NOT_PROSE = re.compile(r"\s*+(?:#|\||>?\s*\[\^|[-=]{3,}\s*$)")
# A form of "to be" and a participle: regular, or one of the common irregular ones.
PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:\w{2,20}ly\s+)?"
    r"(?:\w{2,20}ed|begun|born|bought|brought|built|chosen|cut|done|drawn|driven|felt|found|given"
    r"|heard|held|kept|known|led|left|lost|made|meant|met|paid|put|run|seen|sent|set|shown|shut"
    r"|sold|spent|taken|taught|thought|told|won|written)\b",
    re.IGNORECASE,
)
LETTERS = re.compile(r"[^\W_]+")
INITIALS = r"[A-Z](?:&?[A-Z]){1,5}"
ACRONYM = re.compile(rf"(?<![\w&./@-]){INITIALS}(?![\w&/@]|-[A-Z]|\.[A-Za-z])")
# Three words in capitals with nothing but spaces between them belong to a sentence in capitals.
SHOUTED = re.compile(
    r"(?<![\w&])(?:[A-Z]{1,40}[,;:] ){0,9}[A-Z]{1,40}(?: [A-Z]{1,40}){2,99}"
    r"(?:[,;:.!?]? [A-Z]{1,40}){0,99}(?![\w&])"
)
CAPITALS = re.compile(rf"\b{INITIALS}\b")
EXPLAINED = re.compile(rf"\(({INITIALS})[),]|(?<![A-Z&])({INITIALS}) (?=\()")
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


def reading_age(found: Sequence[str]) -> float | None:
    """The age at which people in schools of the United States read such sentences; None for few.

    The automated readability index (Senter and Smith 1967, AMRL-TR-66-220) gives the school
    year from letters, words and sentences; pupils of a year are five years older than its number.
    It knows nothing of meaning: take it for a hint. No library counts these three better, and
    those that count syllables do it for one language.
    """
    text = TARGET.sub("]", "\n".join(found))
    number = len(text.split())
    if number < FEWEST_WORDS or len(found) < FEWEST_SENTENCES:
        return None
    letters = sum(map(len, LETTERS.findall(text)))
    return 4.71 * letters / number + 0.5 * number / len(found) - 21.43 + 5


def acronyms(body: str) -> Iterator[tuple[int, int, str]]:
    """Index of the line, column and letters of each acronym's first use in the text."""
    seen: set[str] = set()
    for index, line in lines_outside_fences(body):
        if CAPITALS.search(line):
            for match in ACRONYM.finditer(without(SHOUTED, without(TARGET, line))):
                if match[0] not in seen and not ROMAN.fullmatch(match[0]):
                    seen.add(match[0])
                    yield index, match.start() + 1, match[0]


def without(pattern: re.Pattern[str], line: str) -> str:
    """The line with spaces in the places of what the pattern finds."""
    return pattern.sub(lambda match: " " * len(match[0]), line)


def passive(title: str) -> str:
    """The words that say what was done and not by whom; empty if there are none."""
    found = PASSIVE.search(title)
    return found[0] if found else ""


def explained(text: str) -> set[str]:
    """The acronyms of which the text says what they stand for: one of the two is in brackets."""
    return {match[1] or match[2] for match in EXPLAINED.finditer(text)}


def capitals(text: str) -> set[str]:
    """The acronyms that a label or a heading names."""
    return set(CAPITALS.findall(text))
