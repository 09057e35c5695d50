"""A ledger that was begun, and forgotten, is told; whoever sends a new story is left in peace."""

import datetime as dt

import pytest

from hooks.content.history import Retraction
from hooks.content.ledger import Told
from hooks.content.library import Library
from hooks.knowledge import unreleased
from tests.make import FIRST_DAY, facet, kind, story, vocabulary

WORDS = vocabulary(facet("crop", "beans"), kinds=(kind("visit"),))
BEGUN = {"visits/pear/": 3}
PEAR = story("pear")


def told(*stories, days=15, ledger=BEGUN, items=()):
    library = Library(
        stories, (), WORDS, ledger=ledger, told=Told("", dict.fromkeys(items, "visits/pear/"))
    )
    today = FIRST_DAY + dt.timedelta(days) if days else None
    return [str(each) for each in unreleased.check(library, stories, today)]


def test_how_many_are_missing_is_told_once():
    found = told(PEAR, story("plum"), story("beans"), items=["beans"])

    assert [each.partition(" dated")[0] for each in found] == [
        "stories/addresses.txt:1:1: the ledger lacks 2 stories"
    ]


@pytest.mark.parametrize(
    ("stories", "given"),
    [
        ((PEAR,), {"days": 14}),
        ((PEAR,), {"days": None}),
        ((PEAR,), {"items": ["pear"]}),
        ((PEAR,), {"ledger": {}}),
        ((story("pear", retracted=Retraction(date=FIRST_DAY, reason="x")),), {}),
        ((story("pear", date=dt.date.min),), {}),
    ],
    ids=["new", "no day known", "there", "not begun", "withdrawn", "without a day"],
)
def test_nothing_else_is_told(stories, given):
    assert told(*stories, **given) == []
