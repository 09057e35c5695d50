"""Personal data that should not stand in a public story: where, of which kind, and what to do.

It helps an honest author; it cannot prove that there is none. Nothing here keeps or shows the
value that was found: reports are public.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from hooks.content.plain_text import readable
from hooks.content.private_contacts import mail
from hooks.content.private_numbers import numbers
from hooks.content.private_words import words
from hooks.problems import Problem


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind is called, whether it is certain, and what its author should do."""

    label: str
    certain: bool
    fix: str


def question(name: str, label: str, reason: str) -> Kind:
    """A kind that may be public, with a reason as an example of an answer."""
    entry = f"personal_data: [{{kind: {name}, reason: {reason}}}]"
    fix = f"take it out, or say in the front matter why it may be public: `{entry}`"
    return Kind(label, False, fix)


READ = "others may have read it"
KINDS = {
    "card-number": Kind("the number of a payment card", True, "take it out, and tell its owner"),
    "date-of-birth": Kind("a date of birth", True, "take it out, or give the year alone"),
    "iban": Kind(
        "a bank account (IBAN)", True, "take it out, or link to a page that asks for gifts"
    ),
    "national-insurance-number": Kind(
        "a National Insurance number", True, "take it out: it belongs to one person for life"
    ),
    "nhs-number": Kind("an NHS number", True, "take it out: it leads to someone's health record"),
    "password": Kind("a password", True, f"take it out, and change it: {READ}"),
    "secret-key": Kind(
        "a secret key or token", True, f"take it out, and have it cancelled: {READ}"
    ),
    "e-mail": question("e-mail", "an e-mail address", "The team's public address"),
    "phone": question("phone", "a telephone number", "The centre's public number"),
    "postcode": question("postcode", "a full postcode", "The centre's public address"),
}
QUESTIONS = tuple(name for name, kind in KINDS.items() if not kind.certain)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: an error if `certain`, else a question that its author may answer.

    `label` is the kind in words. Line and column count from one; the column is 1 where the file
    writes the thing in another way than it reads.
    """

    kind: str
    label: str
    certain: bool
    line: int
    column: int


def findings(text: str) -> tuple[Finding, ...]:
    """All that looks private in the whole text of a file (front matter, comments, body), in order.

    The text is searched once, as a person reads it: with entities, percent signs and full-width
    forms decoded. Numbers and addresses that are kept for examples are no finding.
    """
    read = readable(text)
    found = sorted({*numbers(read), *mail(read), *words(read)})
    return tuple(located(text, read, found)) if found else ()


def located(text: str, read: str, found: Iterable[tuple[int, str]]) -> Iterator[Finding]:
    """Each finding with the line and column that it has in the text itself."""
    written, lines = text.split("\n"), read.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    for place, name in found:
        index = bisect_right(starts, place) - 1
        column = place - starts[index]
        if lines[index] != written[index]:
            piece = read[place : place + 20].split()[0]
            column = max(0, written[index].find(piece, column))  # reading makes lines shorter
        yield Finding(name, KINDS[name].label, KINDS[name].certain, index + 1, column + 1)


def check(path: str, found: Iterable[Finding], answers: Mapping[str, str]) -> Iterator[Problem]:
    """A problem for each finding, but for a question whose kind has a reason in `answers`.

    No answer clears what is certain.
    """
    for finding in found:
        if finding.certain or not answers.get(finding.kind, "").strip():
            message = f"this looks like {finding.label}"
            yield Problem(path, finding.line, finding.column, message, KINDS[finding.kind].fix)


def unneeded(found: Iterable[Finding], answers: Iterable[str]) -> tuple[str, ...]:
    """The kinds that are answered though nothing of the kind was found, in the given order."""
    kinds = {finding.kind for finding in found}
    return tuple(kind for kind in answers if kind not in kinds)
