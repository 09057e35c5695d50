"""A story that was taken back: a notice at its address, one word in the feeds, and nothing else."""

import feedparser
import pytest

from tests import searching
from tests.site.hubs import BEANS, TAGS

GONE = BEANS.replace(
    "crops: [beans]", "crops: [beans]\nretracted: {date: 2026-05-01, reason: 'Bo & Ann asked.'}"
)
FILES = {"stories/chats/bean-talk.md": GONE}


def test_a_notice_stands_at_its_address_and_says_why(build):
    page = build(FILES).read("chats/bean-talk/")

    assert "Bo &amp; Ann asked." in page
    assert '<meta name="robots" content="noindex">' in page
    assert "She grows them on poles" not in page


def test_machines_are_told_of_a_page_and_not_of_a_story(build):
    page = build(FILES).read("chats/bean-talk/")

    assert '"@type": "WebPage"' in page
    assert '"Article"' not in page


def test_it_is_in_no_list_and_no_search_and_related_to_nothing(build):
    site = build(FILES)
    names = [name for name in site.files() if name.endswith((".html", ".json"))]
    told = [name for name in names if "Beans and how" in site.read(name) and "feed" not in name]

    assert told == ["chats/bean-talk/index.html", "new/index.html"]
    assert "chats/bean-talk/" not in searching.addresses(site.folder)


def test_the_feeds_of_changes_and_of_its_kind_and_tags_tell_it_once(build):
    site = build(FILES)
    names = [name for name in site.files() if name.endswith(".xml") and "feed" in name]
    found = {
        name: [e for e in feedparser.parse(site.read(name).encode()).entries if "Beans" in e.title]
        for name in names
    }

    assert sorted(name for name in names if found[name]) == [
        "chats/feed.xml", "counties/fife/feed.xml", "counties/kent/feed.xml", "crops/beans/feed.xml",
        "feed_rss_updated.xml",
    ]  # fmt: skip
    [entry] = found["crops/beans/feed.xml"]
    assert entry.id == "tag:hub.example,2026:bean-talk/withdrawn"
    assert entry.title == "Withdrawn: Beans and how to talk of them"
    assert entry.published == "Fri, 01 May 2026 00:00:00 +0000"


def test_a_story_that_was_put_back_and_is_taken_back_once_more_is_told_once_more(build):
    lines = "".join(
        f"item: bean-talk{rest} at /chats/bean-talk/\n"
        for rest in ("", "/withdrawn of 2026-04-03", "/2026-04-20 of 2026-04-20")
    )
    feed = build(FILES | {"stories/addresses.txt": lines}).read("feed_rss_updated.xml")

    assert ">tag:hub.example,2026:bean-talk/withdrawn-2026-05-01<" in feed


BACK = BEANS.replace(
    "id:",
    "changes: [{date: 2026-04-20, note: They agreed.}, {date: 2026-03-01, note: A figure.}]\nid:",
)


@pytest.mark.parametrize(("day", "count"), [(" of 2026-04-03", 1), ("", 0)])
def test_who_heard_by_the_feed_of_a_tag_that_a_story_was_taken_back_hears_there_that_it_is_back(
    build, day, count
):
    ledger = f"item: bean-talk at /chats/bean-talk/\nitem: bean-talk/withdrawn{day} at /chats/bean-talk/\n"
    words = TAGS + "pairs: [{facets: [crop, county], word: in, at_least: 1}]\n"
    laid = {"stories/chats/bean-talk.md": BACK, "stories/addresses.txt": ledger}
    site = build(laid | {"stories/tags.yml": words})
    feeds = ["chats/feed.xml", "crops/beans/feed.xml", "counties/kent/feed.xml",
             "crops/beans/counties/kent/feed.xml", "chats/feed.json"]  # fmt: skip
    told = [site.read(name).count("tag:hub.example,2026:bean-talk/2026-04-20") for name in feeds]

    assert told == [count] * 5
    assert "bean-talk/2026-03-01" not in site.read("crops/beans/feed.xml")
    assert "bean-talk/2026-04-20" not in site.read("feed_rss_created.xml")
    assert "bean-talk/2026-04-20" not in site.read("crops/fruit/feed.xml")
