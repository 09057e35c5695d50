"""Which terms of a glossary stand in a story."""

from types import SimpleNamespace

import pytest

from hooks.content.body.terms import Term
from hooks.content.guide import Guide
from hooks.publishing.markup.explained import MOST, explained

TERMS = (
    Term("Asset transfer", ("Asset transfer",), "A building."),
    Term("VCSE", ("VCSE",), "Groups."),
    Term("Compact", ("Compact",), "A paper."),
)
GUIDES = (Guide("about/words.md", "Words", (), terms=TERMS),)


def found(body, guides=GUIDES):
    return [term.label for term in explained(guides, SimpleNamespace(body=body))]


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ("An asset transfer.", ["Asset transfer"]),
        ("Asset transfers, then compacts.", ["Asset transfer", "Compact"]),
        ("A *compact* of the VCSE; a compact.", ["Compact", "VCSE"]),
        ("Assets were no transfer. vcse, compactly, compact-like", []),
        ("See [this](/compact/).", []),
        ("", []),
    ],
)
def test_terms_are_found_as_whole_words_in_their_order(body, labels):
    assert found(body) == labels


def test_a_page_explains_no_more_than_it_can_bear():
    many = tuple(Term(f"w{n}", (f"w{n}",), "x") for n in range(20))

    assert (
        len(found(" ".join(term.label for term in many), (Guide("w.md", "W", (), terms=many),)))
        == MOST
    )


def test_it_leads_to_the_word_in_the_glossary():
    (term,) = explained(GUIDES, SimpleNamespace(body="compact"))

    assert (term.meaning, term.address) == ("A paper.", "about/words/#compact")
