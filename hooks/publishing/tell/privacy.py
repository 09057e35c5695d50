"""How private things look, as the form's script reads it: the patterns of the check itself.

The text they are tried on is ASCII (see `plain_text.readable`), where both languages agree on what
a letter or a space is.
"""

from collections.abc import Mapping
from typing import Any

from hooks.content.privacy import births, contacts, numbers, words
from hooks.content.privacy.check_digits import CARDS, IBAN_LENGTHS
from hooks.content.privacy.privacy import KINDS, QUESTIONS
from hooks.content.text import plain_text as plain
from hooks.publishing.tell.patterns import flagged

SINGLE = {  # by their names in Python
    "entity": plain.ENTITY, "percent": plain.PERCENT, "bracketed": plain.BRACKETED_AT,
    "spoken": plain.SPOKEN_AT, "outside": plain.OUTSIDE, "at": contacts.AT,
    "label": contacts.LABEL, "local": contacts.LOCAL, "phone": contacts.PHONE,
    "drama": contacts.DRAMA, "outward": contacts.OUTWARD, "inward": contacts.INWARD,
    "abroad": contacts.ABROAD_CODE, "place": numbers.PLACE, "pairs": numbers.PAIRS,
    "prefix": numbers.PREFIX, "card": numbers.CARD, "nhs": numbers.NHS,
    "nhs_issued": numbers.NHS_ISSUED, "grouped": numbers.GROUPED, "named": numbers.NAMED,
    "named_after": numbers.NAMED_AFTER, "password": words.PASSWORD,
    "birth_name": births.NAME, "birth_before": births.BEFORE, "below": births.BELOW,
    "birth_cell": births.CELL,
}  # fmt: skip


def patterns() -> Mapping[str, Any]:
    """The patterns and lists by the names they have in Python, in small letters."""
    return {
        **{name: flagged(pattern) for name, pattern in SINGLE.items()},
        "usual": [(chr(sign), chr(letter)) for sign, letter in plain.USUAL.items()],
        "examples": contacts.EXAMPLES,
        "files": contacts.FILES,
        "longest_table": numbers.LONGEST_TABLE,
        "no_prefix": sorted(numbers.NO_PREFIX),
        "iban": {length: flagged(pattern) for length, pattern in numbers.IBAN.items()},
        "iban_lengths": IBAN_LENGTHS,
        "cards": CARDS,
        "keys": [(sign, *flagged(pattern)) for sign, pattern in words.SECRETS],
        "values": [flagged(pattern) for pattern in (*words.VALUES, words.IN_WORDS)],
        "births": [flagged(pattern) for pattern in (births.BORN, births.BIRTHDAY, births.AFTER)],
        "rules": {name: kind.rule for name, kind in KINDS.items()},
        "questions": QUESTIONS,
    }
