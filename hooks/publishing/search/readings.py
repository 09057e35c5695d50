"""How each word of a question is read. `js/search/ranking.js` does the same in the browser."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from hooks.publishing.search.guessing import endings, near_words, sure
from hooks.publishing.search.reading import Files
from hooks.publishing.search.words import WORD, tokens, wholes

SAME = 0.8  # what a word counts that means the same
FEWEST_PART = 3  # letters; a shorter part of a known word stands for the whole alone
SLIP = (1.0, 0.9, 0.6)  # what a word counts by the slips that make it the one that was typed


@dataclass(frozen=True, slots=True)
class Reading:
    """A word of the question: how often it is said, and the stems it may stand for, with weights.

    `words` are others it was read as, because the dictionary does not have it.
    """

    typed: str
    times: int
    stems: tuple[tuple[str, float], ...]
    words: tuple[str, ...] = ()


def read(files: Files, question: str, typing: bool) -> tuple[Reading, ...]:
    """Each word that says something. With `typing` the last may not have ended yet."""
    words = tokens(question)
    counts = Counter(word for word in words if word not in files.index["stop"])
    last = words[-1] if typing and words else ""
    every, named = [*wholes(question)], names(question)
    return tuple(
        Reading(word, times, *stood_for(files, word, word == last, word in named, joined))
        for word, times in counts.items()
        for joined in [[whole for whole, parts in every if word in parts]]
    )


def stood_for(
    files: Files, typed: str, unended: bool, name: bool, joined: Sequence[str]
) -> tuple[tuple[tuple[str, float], ...], tuple[str, ...]]:
    """The stems and words of a reading: the word itself, those with hyphens of which it is a part,
    what means the same, how it may end, or nearly it. A `name` is less often a slip of another."""
    word, also = files.word(typed)
    same: list[str] = []
    for whole, others in map(files.word, joined):
        same += [*others, *([whole.stem] if whole else [])]
    stems = dict.fromkeys((*also, *same), SAME)
    if word and not (same and len(typed) < FEWEST_PART):
        stems[word.stem] = 1.0
    words: list[str] = []
    if unended and len(typed) > 1:
        for end in endings(files, typed):
            stems.setdefault(end.stem, len(typed) / len(end.text))
    if not stems:
        for slips, other in near_words(files, typed, unended):
            if sure(typed, name, slips, other):
                stems.setdefault(other.stem, SLIP[slips])
                for stem in files.word(other.text)[1]:
                    stems.setdefault(stem, SLIP[slips] * SAME)
                words += [other.text] if slips else []
    return tuple(stems.items()), tuple(words)


def names(question: str) -> set[str]:
    """The words that begin with a capital wherever the question has them."""
    runs = WORD.findall(question.replace("\u2019", "'"))
    capital, small = (
        {word for run in runs if run[0].isupper() is wanted for word in tokens(run)}
        for wanted in (True, False)
    )
    return capital - small
