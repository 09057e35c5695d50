"""Private things that words give away: dates of birth, keys and passwords."""

import re
from collections.abc import Iterator

MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"
YEAR = "(?:19|20)[0-9]{2}(?![0-9])"
DATE = (
    rf"(?:[0-9]{{1,2}}(?:st|nd|rd|th)?(?:\s{{1,2}}of)?[\s-]{{1,2}}{MONTH}[.,]?[\s-]{{1,2}}{YEAR}"
    rf"|{MONTH}[.]?\s{{1,2}}[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s{{1,2}}{YEAR}"
    rf"|[0-9]{{1,2}}(?P<by>[/. -])[0-9]{{1,2}}(?P=by)(?:{YEAR}|[0-9]{{2}}(?![0-9]))"
    rf"|{YEAR}(?P<then>[/.-])[0-9]{{2}}(?P=then)[0-9]{{2}}(?![0-9]))"
)
BORN_ON = (
    r"(?![a-z])[ :;=_|\"'(\[,-]{0,8}\n?[ >]{0,4}(?:(?:is|was|on|the)\s{1,3}){0,3}"
    r"(?:(?:in|at)\s[^0-9.;:!?\n]{1,40}?\s(?:on\s)?(?:the\s)?)?"
    rf"(?:[a-z]{{3,6}}day,?\s{{1,2}})?(?:the\s)?{DATE}"
)
# What to ask first, which is quick, and the words from a sign on that Python finds fast.
BIRTHS = tuple(
    (sign, re.compile(words + BORN_ON))
    for sign, words in (
        ("born", r"born(?<![a-z]born)"),
        ("birth", r"birth(?<![a-z]birth)(?:[ _-]?date|day)"),
        ("birth", r"date[\s_-]of[\s_-]birth"),
        ("dob", r"dob"),
        ("d.o.b", r"d\.o\.b\.?"),
    )
)
# What to ask first, which is quick, and the key as its issuer documents it, from a rare sign on.
KEYS = (
    ("-----BEGIN ", r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY"),  # RFC 7468
    ("_", r"_(?<=gh[pousr]_)[A-Za-z0-9]{36}"),  # GitHub
    ("_pat_", r"_(?<=github_pat_)[A-Za-z0-9]{22}_[A-Za-z0-9]{59}"),
    ("_live_", r"_(?<=[rs]k_live_)[A-Za-z0-9]{24}"),  # Stripe
    ("IA", r"A(?<![\w-]A)[KS]IA[A-Z0-9]{16}(?![A-Za-z0-9])"),  # Amazon Web Services
    ("AIza", r"AIza[\w-]{35}"),  # Google
    ("glpat-", r"glpat-[\w-]{20}"),  # GitLab
    ("xox", r"xox[abeoprs]-[A-Za-z0-9-]{10}"),  # Slack
    ("hooks.slack", r"hooks\.slack\.com/services/T\w{6,16}/B\w{6,16}/\w{16}"),
    ("J", r"J(?<=eyJ)(?<![\w-]eyJ)[\w-]{8,2000}\.eyJ[\w-]{8,4000}\."),  # RFC 7519
)
SECRETS = tuple((sign, re.compile(pattern)) for sign, pattern in KEYS)
WORD = re.compile(r"\w{0,12}")
VALUES = tuple(
    re.compile(
        rf"{sign}[ ]{{0,2}}[\"'`]?(?=[^\s\"'`/]{{0,63}}[0-9])"
        r"[^\s\"'`/]{8,64}(?=[\"'`]|[ ]{0,3}(?:\n|\Z))"
    )
    for sign in ":="
)
PASSWORD = re.compile(
    r"(?:pass(?:word|phrase|code)|api[ _-]?key|(?:secret|access)[ _-](?:key|token))"
    r"[\"'`]?[ ]{0,2}\Z",
    re.I,
)
NAMES = ("pass", "api", "secret", "access")  # what to ask first: each begins one of them


def words(text: str) -> Iterator[tuple[int, str]]:
    """Where something private begins and its kind, in the readable text of a file."""
    yield from ((place, "secret-key") for place in keys(text))
    lowered = text.lower()
    for sign, pattern in BIRTHS:
        if sign in lowered:
            yield from ((match.start(), "date-of-birth") for match in pattern.finditer(lowered))
    for pattern in VALUES if any(sign in lowered for sign in NAMES) else ():
        for match in pattern.finditer(text):
            if name := PASSWORD.search(text[max(0, match.start() - 24) : match.start()]):
                yield match.start() - len(name[0]), "password"


def keys(text: str) -> Iterator[int]:
    """Where each key or token begins."""
    for sign, pattern in SECRETS:
        if sign in text:
            for match in pattern.finditer(text):
                before = WORD.match(text[max(0, match.start() - 12) : match.start()][::-1])
                yield match.start() - (len(before[0]) if before else 0)
