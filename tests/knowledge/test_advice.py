"""Advice is told at the line that it is about."""

from hooks.content.library import Library
from hooks.knowledge import advice
from tests.make import story, vocabulary


def test_a_long_sentence_is_told_in_the_line_where_it_begins():
    long = " ".join(["word"] * 60)
    told = story("a", body=f"\nOne.\n\nTwo.\n\nThree. Of {long}.\n", body_line=9)
    found = advice.check(Library(stories=(told,), vocabulary=vocabulary()))

    assert [(each.rule, each.line, each.column) for each in found] == [("long-sentence", 14, 8)]
