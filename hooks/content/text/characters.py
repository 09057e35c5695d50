"""Characters that no one sees, or that change what one sees: none may stand in a story.

They hide text from a reviewer, turn its direction, break feeds, or make two names look alike.
"""

import re
import unicodedata
from collections.abc import Iterator

from hooks.problems import Problem
from hooks.rules import Fault, fault

FLAG = "\U0001f3f4[\U000e0061-\U000e007a]{2,6}\U000e007f"  # of a nation, such as Wales
PICTURES = (
    "\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2934\u2935"
    "\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
COLOURED = f"(?<=[{PICTURES}])[\ufe0e\ufe0f]|(?<=[#*0-9])\ufe0f(?=\u20e3)"
JOINED = f"(?<=[{PICTURES}\ufe0f])\u200d(?=[{PICTURES}])"
# Where letters change by them, as in Hindi, Sinhala and Persian (RFC 5892, appendix A.1 and A.2).
VIRAMAS = "\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca"
LINKED = (  # letters of Arabic writing that reach to the next one
    "\u0626\u0628\u062a-\u062e\u0633-\u063f\u0641-\u0647\u0649\u064a"
    "\u067e\u0686\u06a9\u06af\u06be\u06c1\u06cc"
)
SHAPED = (
    f"(?<=[{VIRAMAS}])[\u200c\u200d]|(?<=\u09b0)\u200d(?=\u09cd)"
    f"|(?<=[{LINKED}])\u200c(?=[\u0621-\u06d3])"
)
CONTROL = "\x00-\x08\x0b-\x1f\x7f-\x9f"
DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
UNSEEN = (
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2028\u2029\u2060-\u2065"
    "\u206a-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffd\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
PRIVATE = "\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\U000f0000-\U0010ffff"
NEVER = "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0xF0000, 65536))
MARKS = (
    "\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0e31\u0e34-\u0e3a"
    "\u0e47-\u0e4e\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
PILED = f"[{MARKS}]{{5,}}+"  # on one letter, over the lines around it
HIDDEN = re.compile(
    f"{FLAG}|{COLOURED}|{JOINED}|{SHAPED}|(?P<hidden>[{CONTROL}{DIRECTION}{UNSEEN}{PRIVATE}{NEVER}]|{PILED})"
)
# How those begin in UTF-8 that Python calls printable: asking for these costs next to nothing.
PRINTABLE = (
    "\u0300\u0340\u0483\u0591\u0610\u064b\u0e31\u0e47\u115f\u17b4\u180b\u1ab0\u1ac0\u1dc0\u20d0"
    "\u2800\u3164\ufe00\uffa0\ufffc\U000e0100\U000e0140\U000e0180\U000e01c0"
)
BEGINNINGS = tuple(sign.encode()[: max(1, len(sign.encode()) - 1)] for sign in PRINTABLE)
MOST = 20  # told of one file
UNITS = "ΔΣΩμπ"  # stand beside Latin letters, and look like none of them
KINDS = (
    (CONTROL, "a control character"),
    (DIRECTION, "a character that turns the direction of text"),
    (PRIVATE, "a private character, which no one else can read"),
    (MARKS, "the first of five marks or more on one letter"),
)


def hidden(text: str) -> Iterator[tuple[int, str]]:
    """Place in the text and sign of each character that must not be there."""
    plain = text.replace("\n", "").replace("\xa0", "").isprintable()
    if plain and (text.isascii() or not suspect(text.encode())):
        return
    for match in HIDDEN.finditer(text):
        if sign := match["hidden"]:
            yield match.start(), sign[0]


def spaced(match: re.Match[str]) -> str:
    return " " * len(match["hidden"]) if match["hidden"] else match[0]


def suspect(data: bytes) -> bool:
    return any(beginning in data for beginning in BEGINNINGS)


def described(sign: str) -> str:
    """What the character is, with its code point, for a person who cannot see it."""
    for signs, words in KINDS:
        if re.match(f"[{signs}]", sign):
            return f"{words} (U+{ord(sign):04X})"
    name = unicodedata.name(sign, "").lower()
    words = "a letter that no one can read" if sign == "\ufffd" else "a hidden character"
    return f"{words} (U+{ord(sign):04X}{', ' + name if name else ''})"


def check(path: str, text: str) -> Iterator[Problem]:
    """A problem for each such character of a file's text, where it stands; the first MOST."""
    for count, (place, sign) in enumerate(hidden(text)):
        if count == MOST:
            return
        line = text.count("\n", 0, place) + 1
        column = place - text.rfind("\n", 0, place)
        name = "unreadable-letter" if sign == "\ufffd" else "hidden-character"
        yield fault(name, what=described(sign)).at(path, line, column)


def objection(key: str, text: str) -> Fault | None:
    """What is wrong with the characters of a value; None if nothing is."""
    for _, sign in hidden(text):
        return fault("hidden-in-value", key=key, what=described(sign))
    if word := mixed(text):
        names = " and ".join(sorted(alphabets(word))).lower()
        return fault("mixed-alphabets", word=word, names=names)
    return None


def alphabets(word: str) -> set[str]:
    """The alphabets that a word's letters are of, such as LATIN and CYRILLIC."""
    names = (unicodedata.name(sign, "") for sign in word if sign not in UNITS)
    found = {name.split(" ")[0] for name in names if " LETTER" in name}
    return found - {"MODIFIER", "COMBINING", "HIRAGANA", "KATAKANA"}


def mixed(text: str) -> str:
    """The first word with letters of more than one alphabet; empty if there is none.

    Such a word looks like another one (Unicode Technical Standard 39, section 5).
    """
    if text.isascii():
        return ""
    words = re.split(r"[\W\d_]+", text)
    return next((word for word in words if not word.isascii() and len(alphabets(word)) > 1), "")
