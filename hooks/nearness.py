"""Whether one word is truly near another: a slip of the keyboard, or a part of it.

What is alike only at its end, such as Manchester and Cheshire West and Chester, is not.
"""

import re
from collections.abc import Iterable

COMPARED = 50_000  # names, in search of the ones that were meant: each takes microseconds
WORD = re.compile(r"[^\W_]+")


def is_slip(word: str, meant: str) -> bool:
    """Whether few letters are wrong for so long a word: one of three, two of seven."""
    one, other = ("".join(WORD.findall(text)) for text in (word, meant))
    return distance(one, other) <= (max(len(one), len(other)) + 1) // 4


def distance(one: str, other: str) -> int:
    """How many letters are left out, added, changed, or swapped with their neighbour."""
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, match in enumerate(other, 1):
            changed = above[column - 1] + (letter != match)
            line.append(min(above[column] + 1, line[-1] + 1, changed))
            if before and column > 1 and one[row - 2 : row] == match + other[column - 2]:
                line[-1] = min(line[-1], before[column - 2] + 1)
        before, above = above, line
    return above[-1]


def holding(word: str, known: Iterable[str]) -> str | None:
    """The known one of which `word` has every word, or the only one that has all of its words.

    Of several the longest, for it says most: `Derby City` is Derby, and `Ann` is Ann Oak.
    """
    words = WORD.findall(word)
    inside = [name for name in known if stands_in(WORD.findall(name), words)]
    if inside:
        return max(inside, key=lambda name: (len(name), name))
    around = [name for name in known if stands_in(words, WORD.findall(name))]
    return around[0] if len(around) == 1 else None


def stands_in(part: list[str], whole: list[str]) -> bool:
    """Whether the words stand side by side in the whole, in their order."""
    size = len(part)
    return bool(part) and any(whole[n : n + size] == part for n in range(len(whole) - size + 1))
