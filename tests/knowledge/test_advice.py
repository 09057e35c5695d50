"""Advice is told at the line that it is about."""

import datetime as dt

from hooks.content.history import Retraction
from hooks.content.ledger import Told
from hooks.content.library import Library
from hooks.knowledge import advice
from tests.make import story, vocabulary


def test_a_long_sentence_is_told_in_the_line_where_it_begins():
    long = " ".join(["word"] * 60)
    told = story("a", body=f"\nOne.\n\nTwo.\n\nThree. Of {long}.\n", body_line=9)
    found = advice.check(Library(stories=(told,), vocabulary=vocabulary()))

    assert [(each.rule, each.line, each.column) for each in found] == [("long-sentence", 14, 8)]


def test_of_each_html_element_of_a_line_the_first_is_told_and_of_a_link_how_it_is_written():
    told = story("a", body="<b>One</b> <br> <a href='x'>two</a> <BR/> <b>three</b>\n", body_line=9)
    found = advice.check(Library(stories=(told,), vocabulary=vocabulary()))

    assert [each.column for each in found if each.rule == "html-as-text"] == [1, 12, 17]
    assert found[-1].fix == "take it out; a link is written `[its words](https://example.org/page)`"


def test_of_a_story_that_was_taken_back_nothing_is_advised_as_its_text_is_not_published():
    gone = Retraction(date=dt.date(2026, 11, 27), reason="Asked to.", line=5)
    long = " ".join(["word"] * 60)
    told = story("a", body=f"<b>{long}</b>.", title="A wall was built", retracted=gone)

    assert advice.check(Library(stories=(told,), vocabulary=vocabulary())) == ()


def test_a_second_story_of_one_title_is_told_and_none_that_feeds_gave_out():
    old, new = story("b", title="A wall  in May"), story("a", title="A Wall in May")
    library = Library(
        stories=(new, old), vocabulary=vocabulary(), told=Told("", {"b": "visits/b/"})
    )
    (found,) = (each for each in advice.check(library) if each.rule == "title-taken")

    assert (found.path, found.message) == (
        "stories/visits/a.md",
        "the title is also that of stories/visits/b.md",
    )
