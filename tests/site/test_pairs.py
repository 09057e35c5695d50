"""Two tags together: a page and a feed where enough stories meet, and none where they do not."""

import re

import feedparser

from tests.site.hubs import BEANS, BOATS, TAGS, visit
from tests.site.test_old_addresses import DAYS, way
from tests.site.test_pages import text_of

PAIR = "crops/beans/counties/kent/"
PAIRS = "pairs: [{facets: [crop, county], word: in}]\n"
KENT = {"crops": "[beans]", "counties": "[kent]"}
MET = {"stories/tags.yml": PAIRS + TAGS, **visit("walk", "2026-04-05", **KENT)}
MANY = {
    path: text for n, day in enumerate(DAYS) for path, text in visit(f"v-{n}", day, **KENT).items()
}


def test_a_page_lists_the_stories_that_carry_both_newest_first(build):
    text = text_of(build(MET).read(PAIR))

    assert "Beans in Kent Every story that is filed under both “Beans” and “Kent”" in text
    assert text.index("Visit walk") < text.index("Beans and how to talk of them")
    assert "Pears" not in text


def test_a_name_as_long_as_a_sentence_is_marked_off_in_the_name_of_both(build):
    words = TAGS.replace("label: Beans,", "label: Beans and how to grow them,")
    page = build({**MET, "stories/tags.yml": PAIRS + words}).read(PAIR)

    assert "<h1>“Beans and how to grow them” in Kent</h1>" in page


def test_the_page_leads_to_both_tags_and_comes_below_the_first(build):
    page = build(MET).read(PAIR)
    crumbs = re.findall(r'<li><a href="([^"]*)">', page.partition("hub-crumbs")[2])

    assert crumbs[:3] == ["../../../../", "../../../../crops/", "../../../../crops/beans/"]
    assert 'href="../../../../counties/kent/"' in page


def test_both_tags_lead_to_the_page_and_say_it_in_one_place(build):
    site = build(MET)
    beans, kent = site.read("crops/beans/"), site.read("counties/kent/")

    assert (
        "Together with Each of these leads to the stories that have both. Counties Kent 2 stories"
        in text_of(beans)
    )
    assert f'href="../../{PAIR}"' in beans
    assert f'href="../../{PAIR}"' in kent
    assert "Often found together" not in text_of(beans)


def test_a_hand_written_page_leads_to_it_by_its_file_as_to_any_other(build):
    text = (
        "# More\n\nSee [both](beans/counties/kent.md) and [the wall](../visits/pear-wall.md#arrival) "
        "and [the talk][1].\n\n[1]: ../chats/bean-talk.md\n"
    )
    page = build({**MET, "docs/crops/more.md": text}).read("crops/more/")

    assert 'href="../beans/counties/kent/"' in page
    assert 'href="../../visits/pear-wall/#arrival"' in page
    assert 'href="../../chats/bean-talk/"' in page


def test_a_story_leads_to_the_page_of_two_of_its_tags(build):
    site = build(MET)
    link = f'Two of these together: <a href="../../{PAIR}">Beans in Kent</a> <span class="hub-count">2 stories</span>.'

    assert link in site.read("visits/walk/")
    assert "Two of these together" not in site.read("visits/pear-wall/")


def test_two_tags_with_one_story_have_no_page_and_neither_has_a_broader_tag_with_the_same(build):
    pears = {**visit("p-1", "2026-01-01", crops="[apples]", counties="[kent]")}
    made = (
        f.rpartition("/")[0]
        for f in build({**MET, **pears}).files()
        if re.match("crops/.*/counties/", f)
    )

    assert set(made) == {
        "crops/apples/counties/kent", "crops/apple-trees/counties/kent", "crops/beans/counties/kent",
    }  # fmt: skip


def test_without_the_key_there_are_none(build):
    assert [f for f in build(visit("walk", "2026-04-05", **KENT)).files() if "/counties/" in f] == [
        "subscribe/counties/feeds.opml",
        "subscribe/counties/index.html",
    ]


def test_another_hub_has_its_own_pairs(build):
    water = "pairs: {facets: [river, craft], word: by, at_least: 1}\n"
    craft = "  - {name: craft, field: crafts, label: Craft, plural: Crafts, address: crafts, note: How., shared: also by, tags: [{label: Raft, slug: raft, note: Flat.}]}\n"
    log = BOATS["stories/logs/low-bridge.md"].replace("rivers: ouse", "rivers: ouse\ncrafts: raft")
    files = {
        "stories/tags.yml": water + BOATS["stories/tags.yml"] + craft,
        "stories/logs/low-bridge.md": log,
    }

    assert "<h1>Ouse by Raft</h1>" in build(files, BOATS).read("rivers/ouse/crafts/raft/")


def test_a_long_list_is_cut_into_pages(build):
    site = build({**MET, **MANY})

    assert "62 stories" in text_of(site.read(PAIR))
    assert site.read(PAIR).count('<article class="hub-card') == 50
    assert site.read(f"{PAIR}2/").count('<article class="hub-card') == 12


def test_the_page_announces_a_feed_of_the_newest_ten_with_summaries(build):
    site = build({**MET, **MANY})
    found = feedparser.parse(site.read(f"{PAIR}feed.xml").encode())

    assert (
        f'<link rel="alternate" type="application/rss+xml" title="Beans in Kent – Test &amp; Hub" href="../../../../{PAIR}feed.xml">'
        in site.read(PAIR)
    )
    assert [entry.title for entry in found.entries][:2] == [
        "Visit walk",
        "Beans and how to talk of them",
    ]
    assert len(found.entries) == 10
    assert {*map(len, (entry.get("content", ()) for entry in found.entries))} == {0}
    assert found.entries[0].summary == "A walk."
    assert "prev-archive" not in site.read(f"{PAIR}feed.xml")
    assert f"{PAIR}feed.json" not in site.files()


def test_no_list_of_feeds_names_them_and_the_page_says_that_there_are_some(build):
    site = build(MET)
    lists = [f for f in site.files() if f.startswith("subscribe/")]

    assert [f for f in lists if PAIR in site.read(f)] == []
    assert "Two of them together have a feed as well" in text_of(site.read("subscribe/"))
    assert "Two of them together" not in build({"stories/tags.yml": TAGS}).read("subscribe/")


def test_what_is_taken_back_is_told_in_the_feed(build):
    taken = "{date: 2026-05-01, reason: It was wrong.}"
    gone = visit("gone", "2026-03-03", **KENT, retracted=taken)
    feed = feedparser.parse(build({**MET, **gone}).read(f"{PAIR}feed.xml").encode())

    assert feed.entries[0].title == "Withdrawn: Visit gone"


def test_a_renamed_tag_keeps_its_pages_and_feeds(build):
    renamed = TAGS.replace("slug: kent", "slug: weald, former: [kent]")
    site = build({**MET, **MANY, "stories/tags.yml": PAIRS + renamed})
    new = "crops/beans/counties/weald/"

    assert way(site, PAIR) == new
    assert way(site, f"{PAIR}2/") == f"{new}2/"
    assert site.read(f"{PAIR}feed.xml") == site.read(f"{new}feed.xml")


def test_a_page_that_was_published_and_has_too_few_stories_leads_to_its_tag_and_its_feed_goes_on(
    build,
):
    ledger = f"/{PAIR}\n/{PAIR}2/\n/{PAIR}feed.xml\n"
    site = build({"stories/tags.yml": PAIRS + TAGS, "stories/addresses.txt": ledger})
    feed = feedparser.parse(site.read(f"{PAIR}feed.xml").encode())

    assert way(site, PAIR) == "crops/beans/"
    assert way(site, f"{PAIR}2/") == "crops/beans/"
    assert feed.feed.title.startswith("Beans in Kent")
    assert feed.feed.link == "https://hub.example/crops/beans/"
    assert [entry.title for entry in feed.entries] == ["Beans and how to talk of them"]
    assert f"{PAIR}feed.json" not in site.files()


def test_a_feed_that_goes_on_stays_at_its_own_address(build):
    words = TAGS.replace("note: From poles.", "note: From poles., former: [pulses]")
    ledger = f"/{PAIR}\n/{PAIR}feed.xml\n/crops/pulses/\n/crops/pulses/feed.xml\n"
    site = build({"stories/tags.yml": PAIRS + words, "stories/addresses.txt": ledger})
    titles = {
        path: feedparser.parse(site.read(f"{path}feed.xml").encode()).feed.title.partition(" – ")[0]
        for path in (PAIR, "crops/pulses/", "crops/beans/")
    }

    assert titles == {PAIR: "Beans in Kent", "crops/pulses/": "Beans", "crops/beans/": "Beans"}


def test_a_feed_of_two_tags_tells_what_was_taken_back_when_its_page_goes(build):
    ledger = f"/{PAIR}\n/{PAIR}feed.xml\n"
    taken = BEANS.replace("sources:", "retracted: {date: 2026-05-01, reason: Wrong.}\nsources:", 1)
    files = {"stories/addresses.txt": ledger, "stories/chats/bean-talk.md": taken}
    site = build({**MET, **files})
    feed = feedparser.parse(site.read(f"{PAIR}feed.xml").encode())

    assert way(site, PAIR) == "crops/beans/"
    assert [entry.title[:9] for entry in feed.entries] == ["Withdrawn", "Visit wal"]


def titles(site, feed):
    """Those of the feed and of its first item."""
    read = feedparser.parse(site.read(feed).encode())
    return [read.feed.title.partition(" – ")[0], read.entries[0].title]


def test_a_page_of_two_tags_of_which_one_went_for_good_leads_to_the_other_and_its_feed_ends(build):
    ledger = "/crops/leeks/counties/kent/\n/crops/leeks/counties/kent/feed.xml\n"
    words = TAGS.replace("note: What grows.", "note: What grows.\n    former: [crops/leeks]")
    site = build({"stories/tags.yml": PAIRS + words, "stories/addresses.txt": ledger})

    assert way(site, "crops/leeks/counties/kent/") == "counties/kent/"
    assert (
        titles(site, "crops/leeks/counties/kent/feed.xml")
        == ["Leeks and Kent: this feed has ended"] * 2
    )
    assert "crops/leeks/counties/kent/feed.json" not in site.files()


def test_a_feed_of_two_facets_that_meet_no_more_ends(build):
    ledger = f"/{PAIR}\n/{PAIR}feed.xml\n"
    site = build({"stories/tags.yml": TAGS, "stories/addresses.txt": ledger})

    assert titles(site, f"{PAIR}feed.xml") == ["Beans and Kent: this feed has ended"] * 2


TURNED = TAGS + "pairs: [{facets: [county, crop], word: with}]\n"


def test_a_feed_of_two_facets_in_the_other_order_goes_on_at_its_old_address(build):
    ledger = f"/{PAIR}\n/{PAIR}feed.xml\n"
    site = build({**MET, "stories/tags.yml": TURNED, "stories/addresses.txt": ledger})
    new = "counties/kent/crops/beans/"

    assert way(site, PAIR) == new
    assert site.read(f"{PAIR}feed.xml") == site.read(f"{new}feed.xml")
    assert "<title>Visit walk</title>" in site.read(f"{PAIR}feed.xml")
    assert f"{PAIR}feed.json" not in site.files()


def test_a_feed_goes_on_in_the_other_order_with_too_few_stories_for_a_page(build):
    ledger = f"/{PAIR}\n/{PAIR}feed.xml\n"
    site = build({"stories/tags.yml": TURNED, "stories/addresses.txt": ledger})
    feed = feedparser.parse(site.read(f"{PAIR}feed.xml").encode())

    assert feed.feed.title.startswith("Kent with Beans")
    assert [entry.title for entry in feed.entries] == ["Beans and how to talk of them"]


def test_the_search_does_not_hold_them(build):
    site = build(MET)
    index = "".join(p.read_text("latin-1") for p in (site.folder / "search").rglob("*.json"))

    assert "Beans in Kent" not in index
