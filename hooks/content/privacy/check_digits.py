"""Numbers that prove themselves: whether the check digits of a number fit the rest of it."""

MAESTRO = tuple(range(13, 20))
CARDS = (  # first digits from, to, and how many digits there are (ISO/IEC 7812, and the issuers)
    ("4", "4", (13, 16, 19)),  # Visa
    ("51", "55", (16,)),  # Mastercard
    ("2221", "2720", (16,)),
    ("34", "34", (15,)),  # American Express
    ("37", "37", (15,)),
    ("300", "305", (14, 16)),  # Diners Club
    ("309", "309", (14, 16)),
    ("36", "36", (14, 16)),
    ("38", "39", (14, 16)),
    ("3528", "3589", (16, 19)),  # JCB
    ("6011", "6011", (16, 19)),  # Discover
    ("644", "659", (16, 19)),
    ("62", "62", (16, 17, 18, 19)),  # UnionPay
    ("5018", "5018", MAESTRO),
    ("5020", "5020", MAESTRO),
    ("5038", "5038", MAESTRO),
    ("5893", "5893", MAESTRO),
    ("6304", "6304", MAESTRO),
    ("6759", "6759", MAESTRO),
    ("6761", "6763", MAESTRO),
)
DOUBLED = str.maketrans("0123456789", "0246813579")  # and the sum of both digits, from five on
IBANS = {  # length: countries (ISO 13616, the registry kept by SWIFT)
    15: "NO",
    16: "BE",
    18: "DK FI FK FO GL NL SD",
    19: "MK SI",
    20: "AT BA EE KZ LT LU MN XK",
    21: "CH HR LI LV",
    22: "BG BH CR DE GB GE IE ME RS VA",
    23: "AE GI IL IQ OM SO TL",
    24: "AD CZ ES MD PK RO SA SE SK TN VG",
    25: "LY PT ST",
    26: "IS TR",
    27: "BI DJ FR GR IT MC MR SM",
    28: "AL AZ BY CY DO GT HN HU LB NI PL SV",
    29: "BR EG PS QA UA",
    30: "JO KW MU YE",
    31: "MT SC",
    32: "LC",
    33: "RU",
}
IBAN_LENGTHS = {code: length for length, codes in IBANS.items() for code in codes.split()}


def is_card(digits: str) -> bool:
    """Whether 13 to 19 digits are a payment card's: an issuer's range, and Luhn's check digit.

    Luhn: every second digit from the right is doubled, and the sum of all digits ends in 0.
    """
    return (
        12 < len(digits) < 20
        and luhn(digits)
        and any(
            first <= digits[: len(first)] <= last and len(digits) in lengths
            for first, last, lengths in CARDS
        )
    )


def luhn(digits: str) -> bool:
    doubled = digits[-2::-2].translate(DOUBLED)
    return sum(map(int, digits[-1::-2] + doubled)) % 10 == 0


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits fit modulus 11 (NHS Data Dictionary, NHS NUMBER).

    Those that begin with 999 are kept for tests, and one digit ten times over is nobody's.
    """
    total = sum(int(digit) * (10 - index) for index, digit in enumerate(digits))
    return total % 11 == 0 and not digits.startswith("999") and len(set(digits)) > 1


def is_iban(text: str) -> bool:
    """Whether letters and digits fit modulus 97 (ISO 13616)."""
    moved = text[4:] + text[:4]
    number = "".join(str(int(sign, 36)) for sign in moved)
    return int(number) % 97 == 1
