"""What waits for its date, and what must not lead to it or be dated after it."""

import datetime as dt
from dataclasses import replace

from hooks.content.guide import Guide
from hooks.content.history import Change, Retraction
from hooks.content.ledger import Told
from hooks.content.library import Library
from hooks.content.story import Link
from hooks.knowledge import calendar
from hooks.knowledge.resolver import resolver_of
from tests.make import FIRST_DAY, story, vocabulary

TODAY = FIRST_DAY + dt.timedelta(days=5)


def link(target):
    return Link(target=target, sentence="See.", line=12, column=5)


def told(*stories, guides=(), published=None, days=None):
    words = vocabulary()
    resolver = resolver_of(stories, words, guides, "docs")
    given = Told(days=days or {})
    library = Library(stories, (), words, guides, ledger=published or {}, told=given)
    found = calendar.check(stories, library, resolver, "docs", TODAY)
    return [str(problem) for problem in found]


def test_a_story_waits_until_its_day_and_not_longer():
    late, later = story("b", day=6), story("a", day=7)

    assert calendar.held_back([later, late, story("now", day=5)], TODAY) == (late, later)


def test_a_clock_that_is_behind_what_was_published_is_told_once_and_no_story():
    late, later = story("b", day=6), story("a", day=7)
    published = {"visits/a/": 1, "visits/b/": 2}
    behind = (
        "stories/addresses.txt:1:1: something in it was published on 2026-01-08, and here it is "
        "only 2026-01-06; set the clock of this computer right, or SOURCE_DATE_EPOCH where that is "
        "set"
    )

    assert told(late, later, published=published, days={"a": later.date, "b": late.date}) == [
        behind
    ]
    assert len(told(late, later, published=published)) == 2
    assert told(story("now", day=5), days={"now": TODAY}) == []


def test_a_published_story_must_not_lead_to_one_that_waits():
    stories = story("now", links=(link("later.md"),)), story("later", day=6)

    assert told(*stories) == [
        "stories/visits/now.md:12:5: the link `later.md` leads to a story that waits until 2026-01-07; take the link out until then, or change one of the two dates"
    ]


def test_a_hand_written_page_must_not_either():
    guide = Guide("about.md", "About", (link("/visits/later/"),))

    assert told(story("later", day=6), guides=(guide,)) == [
        "docs/about.md:12:5: the link `/visits/later/` leads to a story that waits until 2026-01-07; take the link out until then, or change one of the two dates"
    ]


def test_a_story_that_waits_may_lead_to_one_that_is_there_by_then():
    first, second = story("one", day=6), story("two", day=7, links=(link("one.md"),))

    assert told(first, second) == []


def test_a_story_that_waits_must_not_lead_to_one_that_waits_longer():
    first, second = story("one", day=6, links=(link("two.md"),)), story("two", day=7)

    assert len(told(first, second)) == 1


def test_nothing_has_happened_tomorrow():
    tomorrow = TODAY + dt.timedelta(days=1)
    changed = story("a", changes=(Change(date=tomorrow, note="Rain.", line=4),))
    gone = story("b", retracted=Retraction(date=tomorrow, reason="Asked to.", line=5))

    assert told(changed, gone) == [
        "stories/visits/a.md:4:1: 2026-01-07 has not come yet; write a day up to today, 2026-01-06",
        "stories/visits/b.md:5:1: 2026-01-07 has not come yet; write a day up to today, 2026-01-06",
    ]


def test_a_story_was_not_updated_tomorrow():
    tomorrow = TODAY + dt.timedelta(days=1)

    assert told(replace(story("a"), updated=tomorrow, updated_line=6)) == [
        "stories/visits/a.md:6:1: 2026-01-07 has not come yet; write a day up to today, 2026-01-06"
    ]
    assert told(replace(story("a", day=9), updated=FIRST_DAY + dt.timedelta(days=9))) == []


def test_a_published_story_does_not_wait_again():
    late = replace(story("a", day=6), date_line=4)

    assert told(late) == []
    assert told(late, published={"visits/a/": 3}) == [
        "stories/visits/a.md:4:1: the story was published already, and would be gone until 2026-01-07; write the day it was published"
    ]


def test_a_year_that_is_surely_a_slip_is_told_at_the_date():
    days = [(206, 11, 23), (1989, 12, 31), (1990, 1, 1), (FIRST_DAY.year + 2, 12, 31)]
    days.append((FIRST_DAY.year + 3, 1, 1))
    found = told(*(story(f"s-{day[0]}", date=dt.date(*day), date_line=4) for day in days))

    assert [line.split(";")[0] for line in found if "years ahead" in line] == [
        f"stories/visits/s-{year}.md:4:1: the story's date is {date}, "
        "before 1990 or more than 2 years ahead"
        for year, date in [
            (206, "0206-11-23"),
            (1989, "1989-12-31"),
            (FIRST_DAY.year + 3, f"{FIRST_DAY.year + 3}-01-01"),
        ]
    ]
