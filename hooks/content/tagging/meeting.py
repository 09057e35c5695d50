"""Which facets meet, as the vocabulary says: in pages of two tags, and in tables of gaps."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing:
    """Two facets whose tags meet: two tags with `at_least` stories in common have a page.

    `word` stands between their labels, as in "Prevention in Kirklees".
    """

    facets: tuple[str, str]
    word: str
    at_least: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """Two facets of which a table shows where stories are missing; `word` as in a Pairing."""

    rows: str
    columns: str
    word: str
