"""Who publishes a story with an old date is told that feeds will not hold it."""

import datetime as dt

import pytest

from hooks.content import library
from hooks.knowledge import advice
from hooks.publishing.feeds.entry import LENGTH
from hooks.rules import RULES
from tests.rule_scenes import late
from tests.sound import STORY
from tests.test_rules import lay

TODAY = dt.date(2026, 11, 26)


def found(root, files, today=TODAY):
    told = advice.check(library.load(lay(root, files)), today)
    return [(each.path, each.line, each.fix) for each in told if each.rule == "comes-late"]


def test_a_new_story_older_than_all_in_the_feed_is_told_with_the_day_to_write(tmp_path):
    fix = "write the day on which it is published, for example `date: 2026-11-26`"

    assert found(tmp_path, late(True)) == [(STORY, 4, fix)]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(late(False), id="dated today"),
        pytest.param(
            late(True) | {"stories/addresses.txt": late(True)["stories/addresses.txt"] + "/case-studies/leeds/\n"},
            id="published long ago",
        ),
        pytest.param(late(True) | {"stories/case-studies/told-3.md": None}, id="fewer in the feed"),
        pytest.param(late(True) | {"stories/addresses.txt": None}, id="no ledger"),
        pytest.param(late(True) | {STORY: late(True)[STORY].replace("2026-04-01", "soon")}, id="no day"),
        pytest.param(
            late(True) | {STORY: late(True)[STORY].replace("04-01\n", "04-01\nretracted: {date: 2026-05-01, reason: They asked.}\n")},
            id="withdrawn",
        ),
    ],
)  # fmt: skip
def test_a_story_that_feeds_hold_or_held_is_not_told(tmp_path, files):
    assert found(tmp_path, files) == []


def test_without_a_day_nothing_is_late(tmp_path):
    assert found(tmp_path, late(True), today=None) == []


def test_the_rule_knows_how_much_a_feed_holds():
    assert RULES["comes-late"].most == LENGTH
