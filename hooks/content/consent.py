"""Whether the people in a story agreed to be in it."""

import datetime as dt
from dataclasses import dataclass

from hooks.content.entry_fields import CONSENT, PUBLISHED
from hooks.content.fields import named
from hooks.content.record import Record
from hooks.problems import nearest, quoted

KIND, STATE = named(CONSENT.fields, "kind"), named(CONSENT.fields, "state")
KINDS = {choice.word: choice.help for choice in KIND.choices}
REFUSED = {
    "asked": "wait for the answer before you send the story",
    "withdrawn": "take the people out of the story, or take the story out",
}
STATES = {word: REFUSED.get(word, "") for word in STATE.words}
EXAMPLE = CONSENT.example


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
    found = record.records("consent", people, EXAMPLE)
    if not found:
        return None
    entry = found[0]
    for other in found[1:]:
        message = "`consent` has more than one entry"
        other.problem(other.node, message, "keep the one that holds for everyone in the story")
    entry.allow(field.name for field in CONSENT.fields)
    kind = one_of(entry, "kind", KIND.words)
    state = one_of(entry, "state", STATE.words)
    if fix := STATES.get(state):
        entry.problem(entry.values["state"], f"the consent is {quoted(state)}", fix)
    if state == "not-needed" and kind and kind != PUBLISHED:
        message = f"consent is needed, unless its kind is `{PUBLISHED}`"
        entry.problem(entry.values["state"], message, "write `state: given` once it is")
    review_by = entry.date("review_by", required=bool(kind) and kind != PUBLISHED)
    return Consent(state=state, kind=kind, review_by=review_by)


def one_of(record: Record, key: str, known: tuple[str, ...]) -> str:
    """The value at `key`, which must be one of the known words."""
    value = record.text(key, True, 40, f"{key}: {known[0]}")
    if value and value not in known:
        near = nearest(value, known)
        fix = f"did you mean `{near}`?" if near else f"write one of: {', '.join(known)}"
        record.problem(record.values[key], f"`{key}` has no word {quoted(value)}", fix)
    return value if value in known else ""
