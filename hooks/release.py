"""Writes the ledger of published addresses anew, with those of today in it."""

from dataclasses import dataclass
from pathlib import Path

from hooks import checking, clock, in_place
from hooks.content import ledger
from hooks.knowledge import given_out, hub
from hooks.problems import Problem
from hooks.publishing.page_kinds.ledger import present
from hooks.publishing.pages import Site


@dataclass(frozen=True, slots=True)
class Released:
    """What was added to the ledger at `path`, sorted, and of how many items of feeds it knows more;
    or why nothing was."""

    path: str
    added: tuple[str, ...] = ()
    items: int = 0
    total: int = 0
    begun: bool = False
    problems: tuple[Problem, ...] = ()


def addresses(
    root: Path, docs: str = "docs", stories: str = "stories", keep: bool = False
) -> Released:
    """Adds the hub's addresses to its ledger. A hub with a problem is not published, so not here.

    With `keep` it leaves the ledger as it is, and tells what it would add. Raises OSError.
    """
    path = f"{stories}/{ledger.NAME}"
    checked = checking.check(root, docs, clock.today())
    if checked.problems:
        return Released(path, problems=checked.problems)
    found = checked.library
    before, was = set(found.ledger), found.told
    made = hub.build(checked.without(()), docs, checked.today)
    after = before | set(present(made, Site(made).pages()))
    published = (*made.stories, *made.retracted)
    authority = found.authority.text if found.authority else ""
    told = given_out.with_these(was, published, found.vocabulary, authority)
    added = tuple(sorted(after - before))
    if not keep and (added or told != was):
        in_place.write(root / path, ledger.as_text(after, told).encode())
    items = sum((id_, told.days[id_]) not in was.days.items() for id_ in told.days)
    return Released(path, added, items, len(after), begun=not before)
