"""What a story says of people that should not be public, and its author's answers."""

from hooks.content.consent import one_of
from hooks.content.privacy import privacy
from hooks.content.schema import story_schema
from hooks.content.schema.fields import field_named
from hooks.content.values.record import Record
from hooks.content.values.table_reader import TableReader
from hooks.rules import fault

FIELD = field_named(story_schema.FIELDS, "personal_data")


def check(record: Record, text: str) -> None:
    """Looks through the whole `text` of a story's file; `record` is its front matter.

    A question that `personal_data` answers with a reason is no problem; an answer to nothing is.
    """
    answers: dict[str, str] = {}
    entries = record.records("personal_data", field=FIELD)
    for entry in entries:
        reader = TableReader(entry, FIELD.fields)
        kind = one_of(entry, reader.fields["kind"])
        reason = reader.text("reason")
        if kind:
            answers[kind] = reason
    findings = privacy.findings(text)
    if "personal_data" not in record.meant:  # else its answers are not known
        record.found.extend(privacy.check(record.path, findings, answers))
    for kind in privacy.unneeded(findings, answers):
        record.problem(record.values["personal_data"], fault("unneeded-reason", kind=kind))
