"""Who publishes a story with an old date is told that feeds will not hold it."""

import datetime as dt

import pytest

from hooks.content import library
from hooks.knowledge import advice
from hooks.publishing.feeds.entry import LENGTH
from hooks.rules import RULES
from tests.rule_scenes import late
from tests.sound import FRONT, STORY, hub, story
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
        pytest.param(
            late(True)
            | {
                STORY: late(True)[STORY].replace("id:", "aliases: [leeds-2]\nid:"),
                "stories/addresses.txt": late(True)["stories/addresses.txt"] + "/case-studies/leeds-2/\n",
            },
            id="published under another name",
        ),
        pytest.param(
            late(True)
            | {
                "stories/tags.yml": late(True)["stories/tags.yml"].replace(
                    "address: case-studies", "address: case-studies\n    former: [studies]", 1
                ),
                "stories/addresses.txt": late(True)["stories/addresses.txt"] + "/studies/leeds/\n",
            },
            id="published in a folder of another name",
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


def spread(count, days):
    """One published story, and so many new ones, as many on each day before today."""
    each = {
        f"stories/case-studies/m-{n:03}.md": story(
            FRONT.replace("leeds-first", f"m-{n:03}").replace(
                "2026-11-23", str(TODAY - dt.timedelta(n * days // count))
            )
        )
        for n in range(count)
    }
    return hub({**each, "stories/addresses.txt": "/case-studies/leeds/\n"})


@pytest.mark.parametrize(
    ("count", "days", "unheard"), [(100, 1, 0), (150, 1, 50), (19, 19, 0), (30, 30, 11)]
)
def test_of_a_batch_those_are_told_that_the_feed_has_no_room_for(tmp_path, count, days, unheard):
    told = advice.check(library.load(lay(tmp_path, spread(count, days))), TODAY)
    names = {each.rule for each in told if "m-" in each.path} & {"comes-late", "past-the-feed"}

    assert sum(each.rule in names for each in told if "m-" in each.path) == unheard
    assert names == ({"past-the-feed" if days == 1 else "comes-late"} if unheard else set())


def changed(ledger):
    """Twenty published changes in June, and one of a published story in May."""
    changes = "".join(f"\n  - {{date: 2026-06-{n + 1:02}, note: A figure.}}" for n in range(20))
    old = late(False)[STORY].replace("date: 2026-11-23", "date: 2026-05-01")
    busy = old.replace("leeds-first", "busy").replace("id:", f"changes:{changes}\nid:")
    one = old.replace("id:", "changes: {date: 2026-05-02, note: A figure.}\nid:")
    items = [f"busy/2026-06-{n + 1:02}" for n in range(20)] + ledger
    lines = "".join(f"item: {item} at /case-studies/leeds/\n" for item in items)
    files = {STORY: one, "stories/case-studies/busy.md": busy, "stories/addresses.txt": lines}
    return {**late(False), **dict.fromkeys(TOLD), **files}


TOLD = [f"stories/case-studies/told-{n}.md" for n in range(20)]
FIX = "write the day on which it is published, for example `date: 2026-11-26`"


def test_a_new_change_older_than_all_in_the_feed_of_changes_is_told_at_its_line(tmp_path):
    assert found(tmp_path, changed(["leeds-first"])) == [(STORY, 5, FIX)]


def test_a_new_withdrawal_is_told_too(tmp_path):
    files = changed(["leeds-first"])
    files[STORY] = files[STORY].replace(
        "changes: {date: 2026-05-02, note:", "retracted: {date: 2026-05-02, reason:"
    )

    assert found(tmp_path, files) == [(STORY, 5, FIX)]


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(changed(["leeds-first", "leeds-first/2026-05-02"]), id="told long ago"),
        pytest.param(changed([]), id="the story is new"),
        pytest.param(
            changed(["leeds-first"])
            | {STORY: changed([])[STORY].replace("2026-05-02", "2026-06-02")},
            id="in the feed",
        ),
        pytest.param(
            changed(["leeds-first"]) | {"stories/case-studies/busy.md": None},
            id="fewer in the feed",
        ),
        pytest.param(changed(["leeds-first"]) | {"stories/addresses.txt": None}, id="no ledger"),
    ],
)
def test_a_change_that_feeds_hold_or_held_is_not_told(tmp_path, files):
    assert found(tmp_path, files) == []


def test_without_a_day_nothing_is_late(tmp_path):
    assert found(tmp_path, late(True), today=None) == []


def test_the_rule_knows_how_much_a_feed_holds():
    assert RULES["comes-late"].most == LENGTH
