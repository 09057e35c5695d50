"""How private things look, as the form's script reads it: the patterns of the check itself.

The text they are tried on is ASCII (see `plain_text.readable`), where both languages agree on what
a letter or a space is.
"""

import re
from collections.abc import Mapping
from typing import Any

from hooks.content import plain_text as plain
from hooks.content import private_contacts as contacts
from hooks.content import private_numbers as numbers
from hooks.content import private_words as words
from hooks.content.check_digits import CARDS, IBAN_LENGTHS
from hooks.content.privacy import KINDS, QUESTIONS

GROUP = re.compile(r"\(\?P<(\w+)>")
SAME = re.compile(r"\(\?P=(\w+)\)")
# A class or an escaped sign stays; a possessive quantifier becomes a plain one.
POSSESSIVE = re.compile(r"(\[(?:\\.|[^\]\\])*\]|\\.)|(?<=[*+?}])\+", re.DOTALL)

SINGLE = {  # by their names in Python
    "entity": plain.ENTITY, "percent": plain.PERCENT, "bracketed": plain.BRACKETED_AT,
    "spoken": plain.SPOKEN_AT, "outside": plain.OUTSIDE, "at": contacts.AT,
    "label": contacts.LABEL, "local": contacts.LOCAL, "phone": contacts.PHONE,
    "drama": contacts.DRAMA, "outward": contacts.OUTWARD, "inward": contacts.INWARD,
    "abroad": contacts.ABROAD_CODE, "place": numbers.PLACE, "pairs": numbers.PAIRS,
    "prefix": numbers.PREFIX, "card": numbers.CARD, "nhs": numbers.NHS,
    "nhs_issued": numbers.NHS_ISSUED, "named": numbers.NAMED, "birth": words.BIRTH,
    "password": words.PASSWORD,
}  # fmt: skip


def in_script(pattern: re.Pattern[str]) -> str:
    """The pattern as JavaScript writes it."""
    source = SAME.sub(r"\\k<\1>", GROUP.sub(r"(?<\1>", pattern.pattern)).replace(r"\Z", "$")
    return POSSESSIVE.sub(lambda match: match[1] or "", source)


def flagged(pattern: re.Pattern[str]) -> tuple[str, str]:
    """The pattern and its flags."""
    return in_script(pattern), "i" if pattern.flags & re.IGNORECASE else ""


def patterns() -> Mapping[str, Any]:
    """The patterns and lists by the names they have in Python, in small letters."""
    return {
        **{name: flagged(pattern) for name, pattern in SINGLE.items()},
        "usual": [(chr(sign), chr(letter)) for sign, letter in plain.USUAL.items()],
        "examples": contacts.EXAMPLES,
        "files": contacts.FILES,
        "no_prefix": sorted(numbers.NO_PREFIX),
        "iban": {length: flagged(pattern) for length, pattern in numbers.IBAN.items()},
        "iban_lengths": IBAN_LENGTHS,
        "cards": CARDS,
        "keys": [(sign, *flagged(pattern)) for sign, pattern in words.SECRETS],
        "values": [flagged(pattern) for pattern in words.VALUES],
        "birth_words": words.BIRTH_WORDS,
        "rules": {name: kind.rule for name, kind in KINDS.items()},
        "questions": QUESTIONS,
    }
