"""Owners hear what they have to look at again; a reader sees how a story stands."""

import datetime as dt
import re

import feedparser
import pytest

from hooks import clock
from tests.site.hubs import BEANS, PEAR

OWNED = {
    "stories/visits/pear-wall.md": PEAR.replace(
        "id: pear-wall", "id: pear-wall\nowner: Head gardener\nreview_by: 2026-06-30"
    ),
    "stories/chats/bean-talk.md": BEANS.replace(
        "id: bean-talk", "id: bean-talk\nreview_by: 2027-01-31"
    ),
}
STATES = [
    ("2026-05-30", "To be looked at again by 30 June 2026.", 0),
    ("2026-05-31", "Due to be looked at again by 30 June 2026.", 0),
    ("2026-06-30", "Due to be looked at again by 30 June 2026.", 1),
    ("2026-07-01", "Overdue: it should have been looked at again by 30 June 2026.", 1),
]


@pytest.mark.parametrize(("today", "words", "entries"), STATES)
def test_the_page_of_a_story_says_how_its_review_stands(build, monkeypatch, today, words, entries):
    monkeypatch.setattr(clock, "today", lambda: dt.date.fromisoformat(today))
    site = build(OWNED)
    found = feedparser.parse(site.read("review/head-gardener/feed.xml").encode()).entries

    assert f"Looked after by: Head gardener. {words}" in site.read("visits/pear-wall/")
    assert [entry.id for entry in found] == [
        "tag:hub.example,2026:pear-wall/review/2026-06-30"
    ] * entries


def test_the_list_is_by_owner_and_those_without_one_come_last(build):
    page = build(OWNED).read("review/")

    assert re.findall(r'<h2 id="owner-[a-z-]+">(.*?)</h2>', page) == ["Head gardener", "Nobody yet"]
    assert 'href="../review/nobody/feed.xml"' in page
    assert "noindex" not in page


def test_no_owners_feed_is_among_those_that_readers_are_offered(build):
    assert "review/" not in build(OWNED).read("subscribe/feeds.opml")


def test_a_hub_without_reviews_says_so(build):
    assert "No story has a day by which it is to be looked at again." in build().read("review/")
