"""Numbers that lead to a person: National Insurance, NHS, payment cards, bank accounts.

One pass finds the places where one of them, a telephone number or a postcode may begin; each kind
is then tried there.
"""

import re
from collections.abc import Callable, Iterator

from hooks.content.privacy.check_digits import IBAN_LENGTHS, IBANS, is_card, is_iban, is_nhs_number
from hooks.content.privacy.contacts import APART, GROUP, Span, is_book, phone, postcode
from hooks.content.text.plain_text import in_address

GAP = r"[ .\n/+-]{0,2}"
FIGURES = str.maketrans("123456789", "000000000")  # one sign is found faster than ten
PLACE = re.compile(
    r"0(?:(?=[A-Za-z]{2}(?![0A-Za-z]))"
    r"|(?<!00)(?:(?=(?:[ ().\n/-]{0,3}0){9})"
    rf"|(?=0{GAP}00{GAP}00{GAP}[A-Za-z])"
    r"|(?<=[A-Za-z]{2}0)(?=0(?:[ -]?[0A-Za-z]){11})))"
)
# Each of these is tried at such a place.
PAIRS = re.compile(rf"(?:[0-9]{{2}}{GAP}){{3}}[A-Da-d](?![0-9A-Za-z])")
PREFIX = re.compile(r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]")
NO_PREFIX = {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}
CARD = re.compile(
    APART + r"(?=[2-6])(?:[0-9]{13,19}|[0-9]{4}(?:[ .\n-][0-9]{3,7}){2,4})(?![0-9A-Za-z]|[.,][0-9])"
)
NHS = re.compile(
    APART + r"(?<![0-9][ -])[0-9]{3}(-?|[ ]{0,2})[0-9]{3}\1[0-9]{4}(?![0-9A-Za-z]|[ .,/-][0-9])"
)
NHS_ISSUED = re.compile(r"[467]|3[2-9]")
GROUPED = re.compile(
    APART + r"(?<![0-9][ -])[34679][0-9](?:[ ./-]{0,2}[0-9]){8}(?![0-9A-Za-z]|[ .,/-][0-9])"
)  # in groups of any length, where words say what it is
SIGNS = re.compile("[0-9A-Za-z]{1,40}")
NAMED = re.compile(r"\b(?:NHS|CHI)\b", re.I)
NAMED_AFTER = re.compile(r"[^0-9.\n]{0,30}\b(?:NHS|CHI)[ ](?:number|no\b)", re.I)
LONGEST_TABLE = 4000  # characters, to look for its head in
IBAN = {
    length: re.compile(rf"(?:[0-9A-Za-z][ -]?){{{length - 1}}}[0-9A-Za-z](?![0-9A-Za-z])")
    for length in IBANS
}


def numbers(text: str) -> Iterator[tuple[int, str]]:
    """Where each number begins, and its kind, in the readable text of a file."""
    done = 0
    for match in PLACE.finditer(text.translate(FIGURES)):
        if match.start() < done:
            continue
        for kind, find in KINDS.items():
            if span := find(text, match.start()):
                yield span[0], kind
                done = span[1]
                break


def national_insurance(text: str, place: int) -> Span | None:
    """Two letters, six digits and A to D (HMRC manual NIM39110); QQ, of examples, is no prefix."""
    before = text[max(0, place - 5) : place]
    letters = before.rstrip(" .\n/+-")
    prefix = letters[-2:].upper()
    if not PREFIX.fullmatch(prefix) or prefix in NO_PREFIX or letters[-3:-2].isalnum():
        return None
    match = PAIRS.match(text, place)
    return (place - len(before) + len(letters) - 2, match.end()) if match else None


def iban(text: str, place: int) -> Span | None:
    """Two letters of a country and as many signs as its numbers have, with check digits."""
    start = place - 2
    length = IBAN_LENGTHS.get(text[max(0, start) : place].upper())
    if not length or text[max(0, start - 1) : start].isalnum():
        return None
    match = IBAN[length].match(text, start)
    return match.span() if match and is_iban(bare(match[0])) else None


def card(text: str, place: int) -> Span | None:
    """A payment card's number in one piece or in groups, with or without what follows it."""
    match = CARD.match(text, place)
    groups = list(GROUP.finditer(match[0])) if match else []
    for end in (place + group.end() for group in reversed(groups)):
        if is_card(bare(text[place:end])) and not in_address(text, place):
            return place, end
    return None


def nhs_number(text: str, place: int) -> Span | None:
    """Ten digits as 3 3 4, or in any groups with the words NHS or CHI, with the check digit.

    Ten bare digits alone are too often something else, such as the number of a book, which has a
    check digit of the same kind.
    """
    match = NHS.match(text, place)
    found = match or GROUPED.match(text, place)
    if not found or not is_nhs_number(bare(found[0])) or in_address(text, place):
        return None
    if is_book(text, place):
        return None
    issued = match and match[1] and NHS_ISSUED.match(match[0])
    return found.span() if issued or is_named(text, *found.span()) else None


def is_named(text: str, start: int, end: int) -> bool:
    """Whether words before or after the place, or the head of its table, say what it is."""
    if NAMED.search(text[max(0, start - 40) : start]) or NAMED_AFTER.match(text, end):
        return True
    table, _, row = text[max(0, start - LONGEST_TABLE) : start].rpartition("\n")
    if "|" not in row + text[end : end + 40].partition("\n")[0]:
        return False
    return bool(NAMED.search(table.rpartition("\n\n")[2].partition("\n")[0]))


def bare(text: str) -> str:
    """The letters and digits alone."""
    return "".join(SIGNS.findall(text))


KINDS: dict[str, Callable[[str, int], Span | None]] = {
    "iban": iban,
    "national-insurance-number": national_insurance,
    "card-number": card,
    "nhs-number": nhs_number,
    "phone": phone,
    "postcode": postcode,
}
