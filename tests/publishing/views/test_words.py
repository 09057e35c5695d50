"""Labels as they stand inside a sentence."""

import pytest

from hooks.publishing.views.words import amid


@pytest.mark.parametrize(
    ("label", "inside"),
    [
        ("Case study", "case study"),
        ("Étude", "étude"),
        ("place", "place"),
        ("NHS area", "NHS area"),
        ("Q&A", "Q&A"),
        ("St David's", "St David's"),
        ("UNESCO sites", "UNESCO sites"),
        ("", ""),
    ],
)
def test_only_a_label_without_another_capital_becomes_small(label, inside):
    assert amid(label) == inside
