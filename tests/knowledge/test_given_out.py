"""What feeds gave out stays as it was: the id of each story, and what all ids begin with."""

import pytest

from hooks.content.authority import Authority
from hooks.content.history import Change, Retraction
from hooks.content.ledger import Told
from hooks.content.library import Library
from hooks.knowledge import given_out
from tests.make import FIRST_DAY, facet, kind, story, vocabulary

WORDS = vocabulary(facet("crop", "beans"), kinds=(kind("visit", former=("tours",)),))
PEAR = story("pear")
SAID = (
    "the story was published with the id `{}`, and with another it would come to readers of "
    "feeds as new; write `id: {}`"
)


def told(*stories, items, authority="", now=None):
    library = Library(stories, (), WORDS, told=Told(authority, items), authority=now)
    return [str(problem) for problem in given_out.check(library, stories)]


@pytest.mark.parametrize(
    ("one", "address"),
    [
        (story("pear", id="perry", id_line=4), "visits/pear/"),
        (story("pear", id="perry", id_line=4, aliases=("plum",)), "visits/plum/"),
        (story("pear", id="perry", id_line=4), "tours/pear/"),
    ],
    ids=["at its address", "with another name", "in a folder with another name"],
)
def test_a_published_story_with_another_id_is_told_at_its_line(one, address):
    assert told(one, items={"pear": address}) == [
        f"stories/visits/pear.md:4:1: {SAID.format('pear', 'pear')}"
    ]


@pytest.mark.parametrize(
    ("stories", "items"),
    [
        ((PEAR,), {}),
        ((PEAR,), {"pear": "visits/pear/"}),
        ((story("plum", id="pear"),), {"pear": "visits/pear/"}),
        ((story("plum"),), {"pear": "visits/pear/"}),
        ((story("plum", aliases=("pear",)),), {"pear": "visits/pear/", "plum": "visits/plum/"}),
        ((story("pear", id=""),), {"pear": "visits/pear/"}),
        ((PEAR,), {"pear": "visits/pear/", "gone/2026-01-02": "visits/pear/"}),
    ],
    ids=["no ledger", "as it was", "another file", "gone", "two became one", "no id", "a change"],
)
def test_a_story_that_nobody_gets_twice_is_not_told(stories, items):
    assert told(*stories, items=items) == []


@pytest.mark.parametrize(
    ("was", "now", "line"),
    [
        ("a.example,2026", Authority("b.example,2026", 7), 7),
        ("a.example,2026", Authority("", 1), 1),
        ("a.example,2026", Authority("a.example,2026", 7), None),
        ("a.example,2026", None, None),
        ("", Authority("b.example,2026", 7), None),
    ],
)
def test_an_authority_that_is_no_longer_that_of_before_is_told(was, now, line):
    found = told(PEAR, items={}, authority=was, now=now)

    assert [each.partition(": ")[0] for each in found] == ([f"mkdocs.yml:{line}:1"] if line else [])


def test_what_is_published_is_added_and_has_the_address_of_today():
    changed = story("pear", changes=(Change(date=FIRST_DAY, note="x"),))
    gone = story("plum", retracted=Retraction(date=FIRST_DAY, reason="x"))
    before = Told("", {"pear": "tours/pear/", "lost": "visits/lost/"})

    assert given_out.with_these(before, [changed, gone], WORDS, "a.example,2026") == Told(
        "a.example,2026",
        {
            "pear": "visits/pear/", "lost": "visits/lost/", "pear/2026-01-01": "visits/pear/",
            "plum/withdrawn": "visits/plum/",
        },
    )  # fmt: skip
