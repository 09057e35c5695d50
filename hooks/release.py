"""Writes the ledger of published addresses anew, with those of today in it."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from hooks import checking, clock
from hooks.content import ledger
from hooks.knowledge import given_out, hub
from hooks.problems import Problem
from hooks.publishing.ledger import present
from hooks.publishing.pages import Site


@dataclass(frozen=True, slots=True)
class Released:
    """What was added to the ledger at `path`, sorted, and how many items of feeds; or why nothing
    was."""

    path: str
    added: tuple[str, ...] = ()
    items: int = 0
    total: int = 0
    begun: bool = False
    problems: tuple[Problem, ...] = ()


def addresses(root: Path, docs: str = "docs", stories: str = "stories") -> Released:
    """Adds the hub's addresses to its ledger. A hub with a problem is not published, so not here.

    Raises OSError.
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
    if added or told != was:
        write(root / path, ledger.as_text(after, told))
    items = len(told.items) - len(was.items)
    return Released(path, added, items, len(after), begun=not before)


def write(path: Path, text: str) -> None:
    """Puts the text there at once: whoever reads finds the old file or the new one, both whole."""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".swp", dir=path.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
