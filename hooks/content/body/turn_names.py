"""Who is meant by the words that open a line: the full name, however a person is called."""

import re
from collections.abc import Callable, Collection, Sequence
from functools import cache

from hooks.problems import nearest

NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}")
ASKING = ("q", "interviewer")  # how transcripts call whoever asks
ANSWERING = ("a", "interviewee")  # and whoever answers, where somebody asks
ASKED = re.compile(r"^[ *_\\>]{0,9}(?:Q|Interviewer)[ *_\\]{0,9}:", re.MULTILINE | re.IGNORECASE)


def recogniser(names: Sequence[str], seen: Collection[str], body: str) -> Callable[[str], str]:
    """What gives the full name of one who is named in any way; empty for other words.

    A name that is near another is given as it stands, as it may be somebody else's.
    """
    whole = {name.casefold(): name for name in (*seen, *names)}
    parts: dict[str, str] = {}
    for name in names:
        words = name.casefold().split()
        for part in {words[0], words[-1]} if words else ():
            parts[part] = name if part not in parts else part.title()
    asking = (*ASKING, *ANSWERING) if ASKED.search(body) else ASKING
    told = {word: word.title() for word in asking}
    known, short = told | parts | whole, initials(names)

    @cache
    def who(words: str) -> str:
        if found := known.get(words.casefold()) or short.get(words.replace(".", "")):
            return found
        if not (NAME.fullmatch(words) and all(word[0].isupper() for word in words.split())):
            return ""
        alike = [name for name in names if name.count(" ") == words.count(" ")]
        return words if nearest(words, alike) else ""

    return who


def initials(names: Sequence[str]) -> dict[str, str]:
    """The names by their first letters; empty for those of one letter, and of two people."""
    found: dict[str, str] = {}
    for name in names:
        letters = "".join(word[0] for word in name.split()).upper()
        found[letters] = "" if len(letters) < 2 or letters in found else name
    return found
