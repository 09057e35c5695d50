"""The forms in which a question is asked: in full, short, mistyped, and while it is being typed."""

import random
import re
from collections.abc import Callable
from string import ascii_lowercase

from hooks.publishing.search.words import tokens

SEED = 20261123
FEW = 3  # words of a short question
LONG, TYPED = 6, 0.6  # letters of a word that is caught half-typed, and the share that is there
WORD = re.compile(r"[^\W\d_]+")


def short(question: str, pages: Callable[[str], int]) -> str:
    """Its three rarest words, in their order. `pages` says on how many pages a word stands."""
    known = [word for word in dict.fromkeys(tokens(question)) if pages(word)]
    rarest = sorted(known, key=pages)[:FEW]
    return " ".join(word for word in known if word in rarest) or question


def typo(question: str) -> str:
    """One edit in its longest word, not of the first letter; the same for the same question."""
    rng = random.Random(f"{SEED} {question}")
    longest = max(WORD.finditer(question), key=lambda found: len(found[0]))
    word = longest[0]
    slip = word
    while slip == word:
        slip = rng.choice(EDITS)(word, rng.randrange(1, len(word)), rng.choice(ascii_lowercase))
    return question[: longest.start()] + slip + question[longest.end() :]


def without(word: str, at: int, letter: str) -> str:
    return word[:at] + word[at + 1 :]


def swapped(word: str, at: int, letter: str) -> str:
    """The letter and the next one change places; the last one has none, and stays."""
    return word[:at] + word[at : at + 2][::-1] + word[at + 2 :]


def other(word: str, at: int, letter: str) -> str:
    return word[:at] + letter + word[at + 1 :]


def more(word: str, at: int, letter: str) -> str:
    return word[:at] + letter + word[at:]


EDITS: tuple[Callable[[str, int, str], str], ...] = (without, swapped, other, more)


def prefix(question: str) -> str:
    """Typed up to the last long word, and 60 per cent of that; as it is if no word is long."""
    long = [found for found in WORD.finditer(question) if len(found[0]) >= LONG]
    if not long:
        return question
    return question[: long[-1].start() + round(TYPED * len(long[-1][0]))]


def of(question: str, pages: Callable[[str], int]) -> dict[str, str]:
    """The question in each of its forms."""
    few = short(question, pages)
    return {
        "full": question,
        "short": few,
        "typo": typo(question),
        "prefix": prefix(question),
        "short-typo": typo(few),
        "short-prefix": prefix(few),
    }


def is_typing(form: str) -> bool:
    """Whether the last word may not have ended."""
    return form.endswith("prefix")
