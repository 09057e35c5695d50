"""A ledger that came with a copy of another hub is told once, and nothing that comes of it."""

import datetime as dt

import pytest

from hooks.content.authority import Authority
from hooks.content.ledger import Told
from hooks.content.library import Library
from hooks.knowledge import checks, published, unreleased
from hooks.knowledge.resolver import resolver_of
from hooks.problems import Problem
from tests.make import facet, kind, story, vocabulary

WORDS = vocabulary(facet("crop", "beans"), kinds=(kind("visit"),))
TODAY = dt.date(2026, 11, 27)
OTHER = {"hull": "visits/hull/", "york": "visits/york/", "york/2026-01-02": "visits/york/"}


def library(*stories, items=OTHER, problems=()):
    return Library(
        stories, (), WORDS, problems=tuple(problems), ledger=dict.fromkeys([*items.values(), "about/"], 3),
        told=Told("other.example,2026", items), authority=Authority("own.example,2026", 4),
    )  # fmt: skip


def told(found):
    resolver = resolver_of(found.stories, WORDS, (), "docs")
    problems = checks.check(found, resolver, today=TODAY)
    return [str(each) for each in (*problems, *unreleased.check(found, found.stories, TODAY))]


@pytest.mark.parametrize("stories", [(), (story("pear"),), (story("pear"), story("plum"))])
def test_one_problem_tells_it(stories):
    assert told(library(*stories)) == [
        "stories/addresses.txt:1:1: none of the 2 stories in it is here, so it seems to be the "
        "ledger of another hub; delete this file if the hub is new: it begins one of its own once "
        "it is published; else bring the stories back"
    ]


@pytest.mark.parametrize(
    "found",
    [
        library(story("pear", id="york")),
        library(story("york", id="new")),
        library(story("pear", aliases=("hull",))),
        library(story("pear"), items={"york": "visits/york/"}),
        library(story("pear"), items={}),
        library(story("pear"), problems=[Problem("stories/visits/york.md", 1, 1, "a", "b")]),
    ],
    ids=["an id", "an address", "a name of before", "one gone", "nothing told", "one unread"],
)
def test_a_ledger_of_which_anything_may_be_here_is_the_hubs_own(found):
    assert not published.is_anothers(found, found.stories)
