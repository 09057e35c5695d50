"""Patterns of Python as JavaScript writes them."""

import re

import pytest

from hooks.publishing.tell_patterns import in_script


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
