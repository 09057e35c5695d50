"""What feeds gave out stays as it was: the id of each story, and what all ids begin with."""

import datetime as dt

import pytest

from hooks.content.authority import Authority
from hooks.content.history import Change, Retraction
from hooks.content.ledger import Told
from hooks.content.library import Library
from hooks.knowledge import given_out
from hooks.knowledge.past import Past
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


@pytest.mark.parametrize(
    ("now", "count"),
    [("a.example,2026", 1), ("a.example,2024", 2), ("a.example", 0), ("", 0)],
)
def test_an_authority_that_is_set_late_is_told_unless_it_has_no_year(now, count):
    days = {"pear": FIRST_DAY, "plum": FIRST_DAY.replace(year=2025), "pear/2024-01-01": FIRST_DAY}
    items = dict.fromkeys(days, "visits/pear/")
    library = Library((), (), WORDS, told=Told("", items, days), authority=Authority(now, 7))

    assert [str(each) for each in given_out.check(library, ())] == [
        f"mkdocs.yml:7:1: {count} {'story' if count == 1 else 'stories'} went out before it was set, "
        "with another year in the id, and would come to readers of feeds as new; write `authority: "
        "a.example`, without a year: so each id keeps its own"
    ][:count]  # fmt: skip


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
        dict.fromkeys(("pear", "pear/2026-01-01", "plum/withdrawn"), FIRST_DAY),
    )  # fmt: skip


def at(day):
    return dt.date(2026, 3, day)


def change(day):
    return Change(date=at(day), note="A figure.", line=6)


def later(one, **days):
    """What is told of a story at /visits/pear/ beside a ledger with these items and days."""
    items = {name.replace("__", "/").replace("_", "-"): day for name, day in days.items()}
    known = {id_: at(day) for id_, day in items.items() if day}
    library = Library((one,), (), WORDS, told=Told("", dict.fromkeys(items, "visits/pear/"), known))
    return [(each.rule, each.line, each.fix) for each in given_out.check(library, (one,))]


DATED = {"date": at(1), "date_line": 3}


@pytest.mark.parametrize(
    ("one", "items", "expected"),
    [
        (story("pear", **DATED), {"pear": 9}, ("date-changed", 3, "write `date: 2026-03-09`")),
        (
            story("pear", retracted=Retraction(date=at(4), reason="x", line=7), **DATED),
            {"pear": 1, "pear__withdrawn": 3},
            ("date-changed", 7, "write `date: 2026-03-03`"),
        ),
        (
            story("pear", changes=(change(5), change(3)), **DATED),
            {"pear": 1, "pear__2026_03_03": 3, "pear__2026_03_04": 4},
            ("change-moved", 6, "write `date: 2026-03-04`, or bring that change back and leave this one beside it"),
        ),
        (
            story("pear", **DATED),
            {"pear": 1, "pear__withdrawn": 3},
            ("put-back", 3, "write under `changes` why it is back, with the day"),
        ),
        (
            story("pear", changes=(change(2),), **DATED),
            {"pear": 1, "pear__2026_03_02": 2, "pear__withdrawn": 3},
            ("put-back", 3, "write under `changes` why it is back, with the day"),
        ),
    ],
    ids=["its day", "its withdrawal's", "its change's", "put back", "changed before that"],
)  # fmt: skip
def test_what_was_published_keeps_its_day_and_nothing_is_back_without_a_word(one, items, expected):
    assert later(one, **items) == [expected]


@pytest.mark.parametrize(
    ("one", "items"),
    [
        (story("pear", **DATED), {"pear": 0}),
        (story("pear", changes=(change(3), change(5)), **DATED), {"pear": 1, "pear__2026_03_03": 3}),
        (story("pear", **DATED), {"pear": 1, "pear__2026_03_03": 3}),
        (story("pear", changes=(change(5),), **DATED), {"pear": 1, "pear__withdrawn": 3}),
        (story("pear", changes=(change(5),), **DATED), {"pear": 1, "pear__2026_03_02": 2, "pear__withdrawn": 3}),
        (story("pear", date=dt.date.min), {"pear": 1}),
    ],
    ids=["an older line", "one more change", "a change less", "back, and told", "its text was taken out", "no day"],
)  # fmt: skip
def test_what_nobody_gets_twice_is_not_told(one, items):
    assert later(one, **items) == []


@pytest.mark.parametrize(
    ("items", "ending"),
    [
        ({}, "withdrawn"),
        ({"pear/withdrawn": 3}, "withdrawn"),
        ({"pear/withdrawn": 3, "pear/2026-03-02": 2}, "withdrawn"),
        ({"pear/withdrawn": 0, "pear/2026-03-02": 2}, "withdrawn"),
        ({"pear/withdrawn": 3, "pear/2026-03-05": 5}, "withdrawn-2026-03-09"),
        (
            {"pear/withdrawn": 3, "pear/2026-03-05": 5, "pear/withdrawn-2026-03-08": 8},
            "withdrawn-2026-03-08",
        ),
    ],
)
def test_only_a_withdrawal_after_a_return_has_another_id(items, ending):
    told = Told("", items, {id_: at(day) for id_, day in items.items() if day})
    gone = story("pear", retracted=Retraction(date=at(9), reason="x"), updated=at(9))

    assert Past(told).ending(gone) == ending
