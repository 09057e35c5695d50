"""Ways to reach a person: e-mail, telephone, postcode. Some are public: a finding is a question."""

import re
from collections.abc import Iterator

from hooks.content.text.plain_text import in_address

DOT = r"(?:\.|[ ]{0,2}[\[({<][ ]{0,2}(?:dot|\.)[ ]{0,2}[\])}>][ ]{0,2}|[ ]dot[ ])"
AT = re.compile(rf"@((?:[\w-]{{1,63}}{DOT}){{1,8}}[A-Za-z]{{2,24}})(?![A-Za-z0-9])", re.I)
LABEL = re.compile(rf"([\w-]{{1,63}})(?:{DOT})?", re.I)
LOCAL = re.compile(r"[\w.+%-]{1,64}@?")  # read backwards
EXAMPLES = ("example", "test", "invalid", "localhost")  # RFC 2606 and 6761
FILES = ("png", "jpg", "jpeg", "gif", "webp", "svg", "css", "js", "html", "md", "pdf")
APART = r"(?<![0-9A-Za-z$#/])(?<![0-9][.,-])"  # no sum of money, no part of a longer number
NATIONAL = r"0[12378](?:[ ().\n/-]{0,3}[0-9]){8,9}"
ABROAD = r"(?:(?<=\+)44|00[ -]?44)[ ().-]{0,3}0?[ ().-]{0,2}[12378](?:[ ().-]{0,2}[0-9]){8,9}"
FOREIGN = r"(?<=\+)(?!44)[1-9](?:[ ().-]{0,2}[0-9]){9,14}"  # ITU-T E.164; shorter ones are rare
PHONE = re.compile(rf"{APART}(?<!97[89][ -])(?:{NATIONAL}|{ABROAD}|{FOREIGN})(?![0-9A-Za-z])")
DRAMA = re.compile(
    r"0(?:1(?:1[3-8]|[2-6]1)4960|2079460|1914980|2896496|292018|1632960|7700900|8081570|3069990)"
)
AREAS = (
    r"AB|AL|B|BA|BB|BD|BF|BH|BL|BN|BR|BS|BT|BX|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|"
    r"DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|"
    r"KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|"
    r"RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|"
    r"WN|WR|WS|WV|YO|ZE"
)
OUTWARD = re.compile(
    rf"(?<![0-9A-Za-z])(?:{AREAS})(?:[0-9]{{1,2}}|[0-9][A-HJKMNPR-Y])[ \n-]{{0,2}}\Z", re.I
)
INWARD = re.compile(r"[0-9](?!(?:st|nd|rd|th))[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}")
GROUP = re.compile("[0-9]{1,20}")
ABROAD_CODE = re.compile("(?:0044|44)0?")
Span = tuple[int, int]


def mail(text: str) -> Iterator[tuple[int, str]]:
    """Where each e-mail address begins, and its kind.

    None: addresses kept for examples, `git@` of a repository, a name such as `@jo@mastodon.social`,
    and a picture such as `logo@2x.png`.
    """
    for match in AT.finditer(text):
        before = text[max(0, match.start() - 65) : match.start()]
        local = LOCAL.match(before[::-1])
        name = local[0][::-1] if local else "@"
        labels = [label.lower() for label in LABEL.findall(match[1])]
        if not name.startswith("@") and name != "git" and is_owned(labels):
            yield match.start() - len(name), "e-mail"


def is_owned(labels: list[str]) -> bool:
    """Whether a domain name may be someone's, and is no example and no name of a file."""
    last = labels[-1]
    reserved = last in EXAMPLES or (labels[-2:-1] == ["example"] and last in ("com", "org", "net"))
    return not reserved and last not in FILES


def phone(text: str, place: int) -> Span | None:
    """A telephone number: a British one in its usual groups (Ofcom, National Telephone Numbering
    Plan), or one behind a `+` (ITU-T E.164).

    Ofcom's numbers for drama are nobody's; ten digits in one piece number books.
    """
    match = PHONE.match(text, place)
    if not match or in_address(text, place) or is_book(text, place):
        return None
    groups = GROUP.findall(match[0])
    abroad = ABROAD_CODE.match("".join(groups))
    digits = "0" + "".join(groups)[abroad.end() :] if abroad else "".join(groups)
    if DRAMA.match(digits) or (groups == [digits] and len(digits) == 10):
        return None
    known = abroad or len(groups[0]) > 2 or text[place - 1 : place] == "+"
    return match.span() if known else None


def is_book(text: str, place: int) -> bool:
    """Whether the word ISBN stands before the place."""
    return "ISBN" in text[max(0, place - 12) : place].upper()


def postcode(text: str, place: int) -> Span | None:
    """A full postcode of an area that exists (Royal Mail, Programmers' Guide to the PAF)."""
    inward = INWARD.match(text, place)
    outward = inward and OUTWARD.search(text[max(0, place - 7) : place])
    if not inward or not outward or inward[0].isupper() != outward[0].isupper():
        return None
    start = place - len(outward[0])
    return None if in_address(text, start) else (start, inward.end())
