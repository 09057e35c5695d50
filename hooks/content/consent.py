"""Whether the people in a story agreed to be in it."""

import datetime as dt
from dataclasses import dataclass

from hooks.content.schema.fields import Field, field_named
from hooks.content.schema.people_fields import CONSENT, PUBLISHED
from hooks.content.syntax.nodes import Scalar, key_in
from hooks.content.text.forms import day
from hooks.content.values.record import Record
from hooks.problems import nearest
from hooks.rules import fault, named

KIND = field_named(CONSENT.fields, "kind")
STATE = field_named(CONSENT.fields, "state")
KINDS = {choice.word: choice.help for choice in KIND.choices}
REFUSED = {"asked": named("consent-asked"), "withdrawn": named("consent-withdrawn")}
EXAMPLE = "consent: {state: …, kind: …, review_by: …}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """How people agreed, and until when that may stand without asking them again."""

    state: str
    kind: str
    review_by: dt.date | None

    @property
    def words(self) -> str:
        """What the page says of it."""
        return KINDS.get(self.kind, "")


def read_consent(record: Record, people: bool) -> Consent | None:
    """The consent; a story with people in it has to have one."""
    if people and "consent" not in {*record.values, *record.meant}:
        named = key_in(record.node, "people") or record.node
        record.problem(named, fault("missing-consent", kind=PUBLISHED))
        return None
    found = record.records("consent", people, EXAMPLE, CONSENT)
    if not found:
        return None
    entry = found[0]
    for other in found[1:]:
        other.problem(other.node, fault("two-consents"))
    entry.table = {field.name: field for field in CONSENT.fields}
    entry.allow(entry.table)
    kind = one_of(entry, KIND)
    state = one_of(entry, STATE)
    if broken := REFUSED.get(state):
        entry.problem(entry.values["state"], fault(broken))
    if state == "not-needed" and kind and kind != PUBLISHED:
        entry.problem(entry.values["state"], fault("consent-needed", kind=PUBLISHED))
    review_by = entry.date("review_by", required=bool(kind) and kind != PUBLISHED)
    if review_by and review_by <= published(record):
        entry.problem(entry.values["review_by"], fault("review-before-date", date=review_by))
    return Consent(state=state, kind=kind, review_by=review_by)


def published(record: Record) -> dt.date:
    """The story's date, whatever else may be wrong with it; the first of all days without one."""
    date = record.values.get("date")
    return (day(date.text) if isinstance(date, Scalar) else None) or dt.date.min


def one_of(record: Record, field: Field) -> str:
    """The value of the field, one of its words; a message names those that may be written."""
    key, known = field.name, field.words
    value = record.text(key, True, 40, f"{key}: …")
    if value and value not in known:
        words = ", ".join(choice.word for choice in field.taken)
        unknown = fault("unknown-word", nearest(value, known), key=key, value=value, known=words)
        record.problem(record.values[key], unknown)
    return value if value in known else ""
