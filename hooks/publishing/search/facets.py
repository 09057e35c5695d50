"""The pages of each kind, tag and year, by which a reader narrows results down."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from hooks.publishing.search.coding import steps

KIND, YEAR = "kind", "year"


@dataclass(slots=True)
class Facets:
    """Gathers the pages; `labels` gives for facet and slug what a reader reads."""

    labels: Mapping[tuple[str, str], str]
    pages: dict[str, dict[str, list[int]]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, page: int, tags: Sequence[tuple[str, str]]) -> None:
        """The next page, by facet and slug; pages come in their order."""
        for facet, slug in tags:
            self.pages[facet].setdefault(slug, []).append(page)

    def written(self) -> Iterator[tuple[str, list[tuple[str, str, list[int]]]]]:
        """Each facet with its tags: slug, label, and the pages as steps."""
        for facet, tags in self.pages.items():
            named = sorted((self.label(facet, slug), slug) for slug in tags)
            if facet == YEAR:
                named.reverse()
            yield facet, [(slug, label, steps(tags[slug])) for label, slug in named]

    def label(self, facet: str, slug: str) -> str:
        return self.labels.get((facet, slug), slug)
