"""Patterns of Python as JavaScript writes them."""

import re

import pytest

from hooks.publishing.tell.patterns import in_script, of_letters


@pytest.mark.parametrize(
    ("python", "script"),
    [
        (r"(?P<a>x)(?P=a)\Z", r"(?<a>x)\k<a>$"),
        (r"a*+b++c?+d{2}+", "a*b+c?d{2}"),
        (r"\*+[*+]+", r"\*+[*+]+"),
        (r"\*++[*+]++", r"\*+[*+]+"),
    ],
)
def test_a_possessive_quantifier_becomes_a_plain_one_and_all_else_stays(python, script):
    assert in_script(re.compile(python)) == script


def test_letters_of_every_language_are_letters_in_the_script_too():
    python = re.compile(r"[^\W\d_][\w-]*+[^\W_a-z]\"")

    assert of_letters(python) == (r"\p{L}[\p{L}\p{N}_-]*(?:(?![_a-z])[\p{L}\p{N}_])" + '"')
