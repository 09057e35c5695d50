"""Personal data that should not stand in a public story: where, of which kind, and what to do.

It helps an honest author; it cannot prove that there is none. Nothing here keeps or shows the
value that was found: reports are public.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate

from hooks.content.privacy.contacts import mail
from hooks.content.privacy.numbers import numbers
from hooks.content.privacy.words import words
from hooks.content.text.plain_text import readable
from hooks.problems import Problem
from hooks.rules import RULES, fault, named


@dataclass(frozen=True, slots=True)
class Kind:
    """The rule that a kind breaks, and whether it is certain."""

    rule: str
    certain: bool

    @property
    def label(self) -> str:
        """What the kind is called."""
        return RULES[self.rule].message.removeprefix("this looks like ")


KINDS = {
    "card-number": Kind(named("card-number"), True),
    "date-of-birth": Kind(named("date-of-birth"), True),
    "iban": Kind(named("iban"), True),
    "national-insurance-number": Kind(named("national-insurance-number"), True),
    "nhs-number": Kind(named("nhs-number"), True),
    "password": Kind(named("password"), True),
    "secret-key": Kind(named("secret-key"), True),
    "e-mail": Kind(named("e-mail"), False),
    "phone": Kind(named("phone"), False),
    "postcode": Kind(named("postcode"), False),
}
QUESTIONS = tuple(name for name, kind in KINDS.items() if not kind.certain)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found: an error if `certain`, else a question that its author may answer.

    Line and column count from one; the column is 1 where the file writes the thing in another way
    than it reads.
    """

    kind: str
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
        yield Finding(name, KINDS[name].certain, index + 1, column + 1)


def check(path: str, found: Iterable[Finding], answers: Mapping[str, str]) -> Iterator[Problem]:
    """A problem for each finding, but for a question whose kind has a reason in `answers`.

    No answer clears what is certain.
    """
    for finding in found:
        if finding.certain or not answers.get(finding.kind, "").strip():
            yield fault(KINDS[finding.kind].rule).at(path, finding.line, finding.column)


def unneeded(found: Iterable[Finding], answers: Iterable[str]) -> tuple[str, ...]:
    """The kinds that are answered though nothing of the kind was found, in the given order."""
    kinds = {finding.kind for finding in found}
    return tuple(kind for kind in answers if kind not in kinds)
