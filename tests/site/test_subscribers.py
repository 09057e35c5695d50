"""A reader who follows the hub: what a feed reader takes for new after each change, by guid."""

import datetime as dt

import feedparser
import pytest

from hooks import clock
from tests.conftest import CONFIG
from tests.site.hubs import GARDENS, NEXT_YEAR, PEAR, TAGS, visit
from tests.site.test_refusal import make
from tests.site.test_serve import preview

WALL = "stories/visits/pear-wall.md"
NEW, CHANGES = "feed_rss_created.xml", "feed_rss_updated.xml"
CHANGE = "changes: [{date: 2026-04-01, note: A figure was wrong.}]"
WITHDRAWN = "retracted: {date: 2026-04-02, reason: They asked.}"
ID = "tag:hub.example,2026:pear-wall"
AUTHORITY = CONFIG + "extra: {hub: {authority: 'hub.example,2026'}}\n"
GUIDE = GARDENS["docs/crops/fruit.md"].replace("pear-wall.md", "plum-wall.md")
FEEDS = ["crops/apples/feed.xml", "crops/apple-trees/feed.xml", "crops/fruit/feed.xml"]
MOVES = {
    "its title": ({WALL: PEAR.replace("title: Pears", "title: Plums")}, {}),
    "its text": ({WALL: PEAR.replace("rain came", "snow came")}, {}),
    "its folder": ({WALL: None, "stories/visits/2026/pear-wall.md": PEAR.replace("../chats", "../../chats")}, {}),
    "its name": (
        {WALL: None, "docs/crops/fruit.md": GUIDE, "stories/visits/plum-wall.md": PEAR.replace("id:", "aliases: [pear-wall]\nid:")},
        {},
    ),
    "its tag's name": (
        {"stories/tags.yml": TAGS.replace("slug: apples,", "slug: pomes-2,").replace("former: [", "former: [apples, ")},
        {},
    ),
    "its tags": ({WALL: PEAR.replace("[apples]", "[beans]")}, {"crops/beans/feed.xml": [ID]}),
    "the hub's address": ({"mkdocs.yml": AUTHORITY.replace("//hub.example", "//moved.example")}, {}),
    "a figure": (
        {WALL: PEAR.replace("id:", f"{CHANGE}\nid:")},
        {CHANGES: [f"{ID}/2026-04-01"]},
    ),
    "its withdrawal": (
        {WALL: PEAR.replace("id:", f"{WITHDRAWN}\nid:")},
        {
            feed: [f"{ID}/withdrawn"]
            for feed in (CHANGES, "counties/kent/feed.xml", "visits/feed.xml", *FEEDS)
        },
    ),
}  # fmt: skip


def followed(site):
    """The ids in each feed."""
    names = [name for name in site.files() if name.endswith(".xml") and "feed" in name]
    return {n: {e.id for e in feedparser.parse(site.read(n).encode()).entries} for n in names}


@pytest.mark.parametrize("what", MOVES)
def test_what_comes_as_new_when_a_story_changes(build, what):
    files, expected = MOVES[what]
    settings = {"mkdocs.yml": AUTHORITY}
    site = build(settings)
    before = followed(site)
    gone = [name for name, text in files.items() if text is None]
    for name in gone:
        (site.folder.parent / name).unlink()
    laid = {name: text for name, text in files.items() if text is not None}
    after = followed(build(settings | laid, {n: t for n, t in GARDENS.items() if n not in gone}))
    new = {name: sorted(after[name] - before[name]) for name in before}

    assert sum(map(len, before.values())) == 11
    assert {name: ids for name, ids in new.items() if ids} == expected


def test_a_story_of_the_future_waits_in_silence_and_the_build_says_so(build, hub, monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: dt.date(2026, 4, 1))
    site = build(visit("walk", "2026-04-02"))
    texts = [site.read(n) for n in site.files() if n.endswith((".xml", ".json", ".html"))]

    assert "visits/walk/index.html" not in site.files()
    assert [text for text in texts if "Visit walk" in text] == []
    monkeypatch.setattr(clock, "today", lambda: dt.date(2026, 4, 2))
    assert "tag:hub.example,2026:walk" in followed(build(visit("walk", "2026-04-02")))[NEW]
    done = make(hub(visit("later", f"{NEXT_YEAR}-04-02")))
    assert (
        f"stories/visits/later.md waits for its day, {NEXT_YEAR}-04-02" in done.stdout + done.stderr
    )


def test_a_story_with_a_prompt_is_in_the_preview_alone_and_the_build_says_so(build, hub):
    unwritten = {name: text.replace("In.", "*Write here:* what is known.")
                 for name, text in visit("walk", "2026-04-02").items()}  # fmt: skip
    site = build(unwritten)
    texts = [site.read(n) for n in site.files() if n.endswith((".xml", ".json", ".html", ".txt"))]

    assert "visits/walk/index.html" not in site.files()
    assert [text for text in texts if "Visit walk" in text] == []
    done = make(hub(unwritten))
    said = "stories/visits/walk.md is not published until each prompt in it is replaced (line 12)"
    assert said in done.stdout + done.stderr
    assert "what is known" in preview(hub(unwritten), lambda: None).read("visits/walk/")


def test_the_build_says_of_which_new_story_nobody_will_hear(hub):
    old = {p: t for n in range(20) for p, t in visit(f"w-{n}", f"2026-05-{n + 1:02}").items()}
    ledger = {"stories/addresses.txt": "".join(f"/visits/w-{n}/\n" for n in range(20))}
    done = make(hub(old | ledger | visit("late", "2026-01-02")))

    assert "stories/visits/late.md:" in done.stdout + done.stderr
    assert "who follows by feed will not hear of it" in done.stdout + done.stderr


def test_a_preview_that_is_built_again_holds_each_story_once(hub):
    site = preview(hub(), lambda: None, lambda: hub(visit("walk", "2026-03-05")), lambda: None)
    entries = feedparser.parse(site.read(NEW).encode()).entries

    assert [entry.id.rpartition(":")[2] for entry in entries] == ["walk", "pear-wall", "bean-talk"]
