"""What `tags.yml` says of two facets together: which tags have a page, which tables show gaps."""

from collections.abc import Sequence

from hooks.content.schema import meeting_schema
from hooks.content.syntax.nodes import Node
from hooks.content.tagging import vocabulary_checks
from hooks.content.tagging.meeting import Gaps, Pairing
from hooks.content.text.forms import whole
from hooks.content.values.record import Record
from hooks.content.values.table_reader import TableReader
from hooks.content.vocabulary import Facet
from hooks.rules import fault


def read_pairs(records: Sequence[Record], facets: Sequence[Facet]) -> tuple[Pairing, ...]:
    """The pairs of facets, none of them twice, whichever comes first."""
    seen: set[frozenset[str]] = set()
    found = []
    for record in records:
        pairing = read_pair(record, [facet.name for facet in facets])
        both = frozenset(pairing.facets)
        if both in seen:
            first, second = pairing.facets
            taken = fault("pair-taken", first=first, second=second)
            record.problem(record.values["facets"], taken)
        seen |= {both} if len(both) == 2 else set()
        found.append(pairing)
    return tuple(found)


def read_pair(record: Record, known: Sequence[str]) -> Pairing:
    record.what = "a pair"
    reader = TableReader(record, meeting_schema.PAIR)
    names = reader.texts("facets")
    vocabulary_checks.check_one_of(record, "facets", known)
    check_two(record, "facets", names, known)
    first, second = (*names, "", "")[:2]
    return Pairing(facets=(first, second), word=reader.text("word"), at_least=read_at_least(record))


def read_at_least(record: Record) -> int:
    """How many stories make a page: a whole number from one up, usually 2."""
    node = record.scalar("at_least")
    number = whole(node.text) if node else meeting_schema.AT_LEAST
    if node and number is None:
        record.problem(node, fault("at-least", usual=meeting_schema.AT_LEAST))
    return number or meeting_schema.AT_LEAST


def read_gaps(records: Sequence[Record], facets: Sequence[Facet]) -> tuple[Gaps, ...]:
    """The tables of gaps. Each has its address by its columns, so no two have the same."""
    found = tuple(read_table(record, [facet.name for facet in facets]) for record in records)
    vocabulary_checks.check_apart(records, "columns")
    return found


def read_table(record: Record, known: Sequence[str]) -> Gaps:
    record.what = "an entry of `gaps`"
    reader = TableReader(record, meeting_schema.GAPS)
    rows, columns = reader.text("rows"), reader.text("columns")
    for key in ("rows", "columns"):
        vocabulary_checks.check_one_of(record, key, known)
    check_two(record, "columns", (rows, columns), known)
    return Gaps(rows=rows, columns=columns, word=reader.text("word"))


def check_two(record: Record, key: str, names: Sequence[str], known: Sequence[str]) -> None:
    """There are two names, and they differ. What is missing altogether is told elsewhere."""
    node: Node | None = record.values.get(key)
    if node and any(names) and (len(names) != 2 or names[0] == names[1]):
        record.problem(node, fault("not-two-facets", key=key, known=", ".join(known)))
