"""Made-up words that can be spoken, drawn as unevenly as the words of a real language."""

import itertools
import random
from collections.abc import Sequence

LANGUAGE = 4000  # words in all
ONSETS = (
    "b", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n",
    "p", "pl", "pr", "r", "s", "sh", "sl", "st", "t", "th", "tr", "v", "w", "y",
)  # fmt: skip
VOWELS = ("a", "a", "e", "e", "e", "i", "i", "o", "o", "u", "ai", "ea", "ee", "oa", "ou")
CODAS = ("", "", "", "", "l", "m", "n", "nd", "r", "rd", "rn", "t", "ck", "ng", "nt", "st", "th")
ENDINGS = ("ton", "ford", "ham", "ley", "by", "wick", "field", "mouth", "worth", "dale")
SENTENCE = (7, 24)  # words, fewest and most


class Words:
    """A language of its own; the first words are the shortest and the most frequent."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.coined: set[str] = set()
        coined = [self.coin(1 + (rank > 150) + (rank > 1800)) for rank in range(LANGUAGE)]
        self.all = sorted(coined, key=len)
        self.skew = zipf(LANGUAGE)

    def coin(self, syllables: int, ending: str = "") -> str:
        """A word that was not there before."""
        pick = self.rng.choice
        while True:
            parts = [pick(ONSETS) + pick(VOWELS) for _ in range(syllables)]
            word = "".join(parts) + (ending or pick(CODAS))
            if word not in self.coined and len(word) > 1:
                self.coined.add(word)
                return word

    def place(self) -> str:
        """The name of a place, capital first."""
        return self.coin(1, self.rng.choice(ENDINGS)).capitalize()

    def name(self, words: int) -> str:
        """A name of some of the rarer words, capital first."""
        return " ".join(self.rng.sample(self.all[150:], words)).capitalize()

    def some(self, count: int) -> list[str]:
        """Running words."""
        return self.rng.choices(self.all, cum_weights=self.skew, k=count)

    def sentence(self, count: int = 0) -> str:
        """One sentence; longer ones have a comma."""
        words = self.some(count or self.rng.randint(*SENTENCE))
        if len(words) > 12:
            words[len(words) // 2] += ","
        return f"{' '.join(words).capitalize()}."


def zipf(count: int, shift: float = 2.7) -> list[float]:
    """Cumulative weights by rank (Zipf's law with Mandelbrot's shift, 1953)."""
    return list(itertools.accumulate(1 / (rank + shift) for rank in range(count)))


def slug(text: str) -> str:
    """The words of the text in small letters with hyphens."""
    return "-".join(text.lower().split())


def some_of(rng: random.Random, items: Sequence[str], skew: list[float], most: int) -> list[str]:
    """One to `most` different items, the first ones most often."""
    drawn = rng.choices(items, cum_weights=skew, k=rng.randint(1, most))
    return list(dict.fromkeys(drawn))
