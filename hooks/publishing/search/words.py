"""Text as the words that the search compares. `js/search/words.js` does the same in the browser.

The only module that imports `Stemmer`: stems are made when the site is, never in the browser.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping

from Stemmer import Stemmer, algorithms

WORD = re.compile(r"[^\W_]+(?:(?:'|(?<=[0-9])\.(?=[0-9]))[^\W_]+)*")
SIGNS = {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) not in "'."}
ALONE = re.compile(r"'(?:(?<!\w')|(?!\w))")  # an apostrophe that joins no two parts of a word
POINT = re.compile(r"\.(?:(?<![0-9]\.)|(?![0-9]))")  # one that is in no number
COMMA = re.compile(r",(?<=[0-9],)(?=[0-9]{3}(?![0-9]))")  # between thousands
MARKS = re.compile("[\u0300-\u036f]")  # accents, once they stand apart from their letters
HYPHEN = re.compile(r"-(?=[^\W_])")
WHOLE = re.compile(rf"{WORD.pattern}(?:-{WORD.pattern})+")
NONE = ""
LONGEST = 32  # characters of a word that count; its stem is told by a digit of base 36
LANGUAGES = {
    "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nb": "norwegian", "nl": "dutch",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish",
    "tr": "turkish",
}  # fmt: skip
# Words that ask or join and say nothing of what is looked for. Of other languages there is no
# list: there, how common a word is has to tell.
STOP: Mapping[str, frozenset[str]] = {
    "en": frozenset(
        re.findall(
            r"\S+",
            """a about all also an and any are as at be because been but by can could did do does
            done for from had has have how i if in into is it its may me more most my no not of on
            or our so some such than that the their them then there these they this those to under
            up us was we were what when where which while who why will with would you your""",
        )
    )
}


def folded(text: str) -> str:
    """The text in small letters, without accents; apostrophes and hyphens as on a keyboard,
    and no commas in numbers."""
    if not text.isascii():
        text = MARKS.sub("", unicodedata.normalize("NFKD", text))
        text = text.replace("\u2019", "'").replace("\u2010", "-")
    return COMMA.sub("", text.lower())


def tokens(text: str) -> list[str]:
    """The words of the text, in their order. What a word owns goes by the word: no `'s`."""
    plain = folded(text)
    found = split(plain) if plain.isascii() else WORD.findall(plain)
    if "'s" in plain:
        found = [word.removesuffix("'s") for word in found]
    if max(map(len, found), default=0) > LONGEST:
        found = [word[:LONGEST] for word in found]
    return found


def wholes(text: str) -> Iterator[tuple[str, list[str]]]:
    """Each word with hyphens as one without, and its parts: `coproduction`, `co`, `production`."""
    for chunk in [each for each in folded(text).split() if "-" in each]:
        for run in WHOLE.findall(chunk):
            yield tokens(unhyphenated(run))[0], tokens(run)


def unhyphenated(text: str) -> str:
    """The text in which each word with hyphens is one without."""
    return HYPHEN.sub("", folded(text))


def key(words: Iterable[str], stop: Container[str]) -> str:
    """A name or question by which it is told from others, however it is cut: `northeast`."""
    return "".join(word for word in words if word not in stop)


def split(plain: str) -> list[str]:
    """The same as `WORD` finds, in a quarter of the time."""
    spaced = plain.translate(SIGNS)
    return POINT.sub(" ", ALONE.sub(" ", spaced) if "'" in spaced else spaced).split()


class Stems(dict[str, str]):
    """For each word what its forms have in common (https://snowballstem.org/), made when asked.

    A word that says nothing has the stem `NONE`.
    """

    def __init__(self, language: str) -> None:
        algorithm = LANGUAGES.get(language, "")
        self.stemmer = Stemmer(algorithm) if algorithm in algorithms() else None
        self |= dict.fromkeys(STOP.get(language, ()), NONE)

    def __missing__(self, word: str) -> str:
        stem = self[word] = self.stemmer.stemWord(word) if self.stemmer else word
        return stem


class Language:
    """The words of one language: which say nothing, and which are forms of one word."""

    def __init__(self, name: str) -> None:
        """`name` is as HTML has it, such as `en` or `en-GB`. An unknown language has no stems."""
        short = name.partition("-")[0].lower()
        self.stop = STOP.get(short, frozenset())
        self.stems = Stems(short)

    def counted(self, words: Iterable[str]) -> Counter[str]:
        """How often each word stands there, but for those that say nothing."""
        found = Counter(words)
        for word in self.stop:
            found.pop(word, None)
        return found
