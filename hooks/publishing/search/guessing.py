"""What a word may be that the dictionary does not have, or that has not ended yet.

`js/search/ranking.js` does the same in the browser.
"""

from math import ceil

from hooks.publishing.search.coding import shared
from hooks.publishing.search.reading import Files, Word
from hooks.publishing.search.spelling import LONG, allowed, distance

READINGS, ENDINGS = 3, 6  # words that one may be read as, and that one not yet ended may become
KIN_LEAST, KIN_SHARE = 5, 0.6  # letters, and the part of a word, that words like it begin with
FEWEST_KIN = 3  # letters; a word as short as that has to be the whole beginning
FARTHEST = 2  # slips, and as far as a word counts that is like the typed one only as it begins
NAME = 7  # letters from which a name may have one slip; a shorter one is taken as it stands
SEVERAL = 2  # bits of how many pages have a word: more than one


def endings(files: Files, start: str) -> list[Word]:
    """The commonest words that begin so, but for the word itself."""
    found = [word for word in files.beginning(start) if word.text != start]
    return sorted(found, key=lambda word: (-word.common, word.text))[:ENDINGS]


def near_words(files: Files, typed: str, unended: bool) -> list[tuple[int, Word]]:
    """The words that the typed one may be a slip for; where there is none, those most like it.

    What begins with the same two letters is looked at first, so that less is fetched. The first
    letter is rarely wrong, so a word that begins otherwise may have one slip. A word that has not
    ended is compared with as much of another.
    """
    most = allowed(typed)
    starts = (typed[:2], typed[0], typed[1:2]) if most else ()
    for start in starts:
        rows = ((slips(typed, word.text, most, unended), word) for word in files.beginning(start))
        limit = most if start[0] == typed[0] else 1
        found = [(count, word) for count, word in rows if count <= limit]
        if found:
            return sorted(found, key=lambda row: (row[0], -row[1].common, row[1].text))[:READINGS]
    like = kin(files, typed)
    return [(1 if word.text.startswith(typed) else FARTHEST, word) for word in like]


def slips(typed: str, word: str, most: int, unended: bool) -> int:
    lengths = range(len(typed) - 1, len(typed) + 2) if unended else (None,)
    return min(slip(typed, word[:length], most) for length in lengths)


def slip(typed: str, word: str, most: int) -> int:
    """How many there are; a last `s` more or less is none."""
    same = typed.removesuffix("s") == word.removesuffix("s")
    return 0 if same else distance(typed, word, most)


def sure(typed: str, name: bool, slips: int, word: Word) -> bool:
    """Whether the word may be read in place of the typed one before anybody is asked.

    A name that the dictionary does not have is most often one that no page has. A short word is
    near so many others that only one with the same first letter, on several pages, is likely, or
    one with the same five.
    """
    if name or slips == 0:
        return slips < (2 if len(typed) >= NAME else 1)
    alike = typed[: 1 if word.common >= SEVERAL else KIN_LEAST]
    return len(typed) >= LONG or word.text.startswith(alike)


def kin(files: Files, typed: str) -> list[Word]:
    """The words that share most of their beginning with the typed one: no form of it is here."""
    begin = typed[: max(KIN_LEAST, ceil(KIN_SHARE * len(typed)))]
    if len(begin) < FEWEST_KIN or not any(map(str.isalpha, typed)):
        return []
    rows = [(shared(typed, word.text), word) for word in files.beginning(begin)]
    longest = max((length for length, _ in rows), default=0)
    found = [word for length, word in rows if length == longest]
    return sorted(found, key=lambda word: (-word.common, word.text))[:READINGS]
