"""The terms of a glossary, read from its Markdown."""

import pytest

from hooks.content.body.terms import read_terms
from hooks.content.guide import read_guide

TEXT = """
Words.

## A

### Asset transfer (community asset transfer)

A body hands [a building](https://e.example/) over.
It keeps *none* of it.

More.

### VCSE and VCFSE

Groups.

### Evaluation: formative, summative

A look.

### Without a meaning

### Last

Words
"""


def test_a_term_is_a_heading_with_the_first_paragraph_below_it():
    first, *others = read_terms(TEXT)

    assert first.label == "Asset transfer (community asset transfer)"
    assert first.meaning == "A body hands a building over. It keeps none of it."
    assert [term.label for term in others] == [
        "VCSE and VCFSE",
        "Evaluation: formative, summative",
        "Last",
    ]


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (0, ("Asset transfer", "community asset transfer")),
        (1, ("VCSE", "VCFSE")),
        (2, ("Evaluation",)),
    ],
)
def test_a_term_has_every_name_that_its_heading_holds(number, names):
    assert list(read_terms(TEXT))[number].names == names


def test_signs_are_no_name():
    (term,) = read_terms("### Old wall (…)\n\nOf stone.\n")

    assert term.names == ("Old wall",)


@pytest.mark.parametrize(
    ("front", "count"), [("glossary: true", 4), ("glossary: false", 0), ("title: x", 0)]
)
def test_only_a_page_that_says_so_is_a_glossary(front, count):
    assert len(read_guide("words.md", f"---\n{front}\n---\n{TEXT}".encode()).terms) == count
