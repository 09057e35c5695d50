"""A hub of a folder as its search sees it, without a page being made."""

from collections.abc import Mapping
from pathlib import Path

from hooks import checking
from hooks.knowledge import hub
from hooks.knowledge.hub import Hub
from hooks.publishing.markup.markdown import Rendered
from hooks.publishing.search import entries
from hooks.publishing.search.build import Index


def load(folder: Path) -> tuple[Hub, Mapping[str, Rendered]]:
    """The hub, and the HTML of its stories by their paths; hand-written pages are left out.

    No story waits for its day, so the pages are the same whenever this runs.
    """
    found = checking.check(folder)
    return hub.build(found.without(found.problems)), found.texts.html


def index(known: Hub) -> Index:
    """An empty index with the hub's facets and synonyms, as its build begins it."""
    words = known.vocabulary
    return Index("en", entries.facet_labels(words), entries.labels(words), entries.same(words))
