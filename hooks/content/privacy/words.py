"""Private things that words give away: dates of birth, keys and passwords."""

import re
from collections.abc import Iterator

from hooks.content.privacy.births import births

# What to ask first, which is quick, and the key as its issuer documents it, from a rare sign on.
KEYS = (
    ("-----BEGIN ", r"-----BEGIN [A-Z ]{0,30}PRIVATE KEY"),  # RFC 7468
    (
        "_",
        r"_(?:(?<=gh[pousr]_)[A-Za-z0-9]{36}"  # GitHub
        r"|(?<=github_pat_)[A-Za-z0-9]{22}_[A-Za-z0-9]{59}"
        r"|(?<=[rs]k_live_)[A-Za-z0-9]{24}"  # Stripe
        r"|(?<=npm_)[A-Za-z0-9]{36}"
        r"|(?<=hf_)(?<![A-Za-z0-9]hf_)[A-Za-z0-9]{34})",  # Hugging Face
    ),
    ("sk-", r"sk-(?<![\w-]sk-)(?:proj|svcacct|admin|ant)-[\w-]{20}"),  # OpenAI, Anthropic
    ("SG.", r"SG\.[\w-]{22}\.[\w-]{43}"),  # SendGrid
    ("AccountKey=", r"AccountKey=[A-Za-z0-9+/]{40}"),  # Azure
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
IN_WORDS = re.compile(
    r"[ ]is[ ]{1,2}[\"'`]?(?=[A-Za-z!@#$%^&]{3,63}[0-9])[^\s\"'`/-]{8,64}(?=[\"'`\s]|\Z)"
)
PASSWORD = re.compile(
    r"(?:pass(?:word|phrase|code)|api[ _-]?key|(?:secret|access)[ _-](?:key|token))"
    r"[\"'`]?[ ]{0,2}\Z",
    re.I,
)
# What to ask first: each begins or ends one of them.
NAMES = ("pass", "api", "secret", "access")
ENDS = ("word is ", "phrase is ", "code is ", "key is ", "token is ")


def words(text: str) -> Iterator[tuple[int, str]]:
    """Where something private begins and its kind, in the readable text of a file."""
    yield from ((place, "secret-key") for place in keys(text))
    lowered = text.lower()
    yield from ((place, "date-of-birth") for place in births(lowered))
    values = VALUES if any(sign in lowered for sign in NAMES) else ()
    if values and any(end in lowered for end in ENDS):
        values = (*values, IN_WORDS)
    for pattern in values:
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
