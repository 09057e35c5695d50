"""What happened to a story since: its changes, and its withdrawal."""

import datetime as dt

import pytest

from hooks.content.history import Change, Retraction
from hooks.content.library import load
from tests.make import VISIT
from tests.site.hubs import GARDENS

PATH = "stories/visits/pear-wall.md"


def read(tmp_path, text):
    """The story in a hub of gardens, and the problems of its file."""
    for name, words in {"stories/tags.yml": GARDENS["stories/tags.yml"], PATH: text}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(words)
    (tmp_path / "docs").mkdir()
    library = load(tmp_path)
    stories = (*library.stories, *library.drafts)
    return stories[0], [str(problem) for problem in library.problems]


def with_front(line):
    return VISIT.replace("id: pear-wall", f"id: pear-wall\n{line}")


def test_the_newest_change_is_the_first_and_says_when_the_story_was_updated(tmp_path):
    line = "changes: [{date: 2026-03-04, note: Rain.}, {date: 2026-04-05, note: Sun.}]"
    story, problems = read(tmp_path, with_front(line))

    assert problems == []
    assert story.changes == (
        Change(date=dt.date(2026, 4, 5), note="Sun.", line=6),
        Change(date=dt.date(2026, 3, 4), note="Rain.", line=6),
    )
    assert story.updated == dt.date(2026, 4, 5)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "changes: [{date: 2026-02-27, note: Rain.}]",
            "6:18: the story is changed on 2026-02-27, before it is published on 2026-03-01; write the "
            "day it really was, or mend the story's own `date`",
        ),
        (
            "changes: [{date: 2026-03-04, note: Rain.}, {date: 2026-03-04, note: Sun.}]",
            "6:44: there are two changes on 2026-03-04; tell both in one sentence",
        ),
        (
            "changes: [{date: 2026-03-04}]",
            "6:11: an entry of `changes` has no `note`; add `note: What is new.`",
        ),
        (
            "retracted: {date: 2026-03-04}",
            "6:12: an entry of `retracted` has no `reason`; add `reason: Why it was taken back.`",
        ),
        (
            "retracted: {date: 2026-02-04, reason: Why.}",
            "6:19: the story is retracted on 2026-02-04, before it is published on 2026-03-01; write "
            "the day it really was, or mend the story's own `date`",
        ),
        (
            "retracted: [{date: 2026-03-04, reason: Rain.}, {date: 2026-03-05, reason: Sun.}]",
            "6:48: `retracted` has more than one entry; keep one of them",
        ),
        (
            "retracted: 3 May 2026",
            "6:12: `retracted` holds one value; write `retracted: {date: 2026-05-03, reason: …}`",
        ),
    ],
)
def test_what_is_wrong_is_told(tmp_path, line, message):
    assert read(tmp_path, with_front(line))[1] == [f"{PATH}:{message}"]


def test_of_a_story_that_was_taken_back_no_more_is_read_than_the_notice_needs(tmp_path):
    text = "---\ntitle: Pears\ndate: 2026-03-01\nid: pears\ncrops: [apples]\nretracted: {date: 2026-05-01, reason: They asked us to.}\n---\n"
    story, problems = read(tmp_path, text)

    assert problems == []
    assert (story.summary, story.body, story.people) == ("They asked us to.", "", ())
    assert story.retracted == Retraction(
        date=dt.date(2026, 5, 1), reason="They asked us to.", line=6
    )
