"""What a subscriber's program reads."""

import json
import re
from xml.etree import ElementTree

import feedparser
import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from hooks.mkdocs_adapter import feeds
from tests.conftest import CONFIG
from tests.make import CHAT
from tests.site.hubs import PEAR, visit

SITE_WIDE = ["feed_rss_created.xml", "feed_rss_updated.xml"]
NEW = SITE_WIDE[0]
CHANGED = PEAR.replace(
    "updated: 2026-03-09", "changes: [{date: 2026-03-09, note: A & B fell < down.}]"
)
ATOM = "{http://www.w3.org/2005/Atom}"
AWKWARD = "'A & B <c> \"d\"'"


def every_feed(site):
    return [name for name in site.files() if name.endswith(".xml") and name != "sitemap.xml"]


def entries(site, name):
    return feedparser.parse(site.read(name).encode()).entries


def test_every_tag_and_kind_has_a_feed_under_each_name_it_had_and_the_hub_has_two(build):
    site = build()
    found = [
        "chats/feed.xml", "counties/fife/feed.xml", "counties/kent/feed.xml",
        "crops/apple-trees/feed.xml", "crops/apples/feed.xml", "crops/beans/feed.xml",
        "crops/fruit/feed.xml", *SITE_WIDE, "visits/feed.xml",
    ]  # fmt: skip
    twins = [name.replace("rss", "json").replace(".xml", ".json") for name in found]

    assert every_feed(site) == found
    assert sorted(set(twins) - set(site.files())) == []


def many(count):
    days = [f"2024-{n // 28 + 1:02}-{n % 28 + 1:02}" for n in range(count)]
    visits = [visit(f"v-{n}", day) for n, day in enumerate(days)]
    return {path: text for one in visits for path, text in one.items()}


def test_every_feed_is_well_formed_whatever_a_title_holds(build):
    site = build(visit("odd", "2026-04-01", title=AWKWARD))
    read = [feedparser.parse(site.read(name).encode()) for name in every_feed(site)]

    assert [feed.bozo for feed in read] == [False] * 10


@pytest.mark.parametrize("name", ["crops/beans/feed.xml", "visits/feed.xml", NEW])
def test_a_title_comes_out_as_it_was_written(build, name):
    site = build(visit("odd", "2026-04-01", title=AWKWARD))
    items = ElementTree.fromstring(site.read(name)).findall("channel/item/title")

    assert items[0].text == 'A & B <c> "d"'


@pytest.mark.parametrize("name", ["crops/apples/feed.xml", NEW])
def test_a_description_is_html_so_plain_text_is_escaped_in_it(build, name):
    items = ElementTree.fromstring(build().read(name)).findall("channel/item/description")

    assert "Old pears on a warm wall, and a &lt; sign." in [item.text for item in items]


@pytest.mark.parametrize("name", ["crops/apples/feed.xml", NEW])
def test_an_ampersand_in_a_tag_does_no_harm(build, name):
    items = ElementTree.fromstring(build().read(name)).findall("channel/item/category")

    assert "Apples & pears" in [item.text for item in items]


def test_a_tags_feed_gives_id_link_date_and_categories(build):
    item = ElementTree.fromstring(build().read("crops/apples/feed.xml")).find("channel/item")

    assert item.findtext("guid") == "tag:hub.example,2026:pear-wall"
    assert item.find("guid").get("isPermaLink") == "false"
    assert item.findtext("link") == "https://hub.example/visits/pear-wall/"
    assert item.findtext("pubDate") == "Sun, 01 Mar 2026 00:00:00 +0000"
    assert item.find("category").get("domain") == "https://hub.example/crops/"


def test_a_moved_file_keeps_its_id_and_its_address(build):
    moved = {
        path.replace("visits/", "visits/2026/"): text
        for path, text in visit("walk", "2026-04-01").items()
    }
    site = build(moved)

    assert "visits/walk/index.html" in site.files()
    assert "tag:hub.example,2026:walk" in site.read("crops/beans/feed.xml")


def test_a_feed_says_where_it_is(build):
    links = re.findall(r'atom:link href="([^"]+)" rel="self"', build().read("crops/beans/feed.xml"))

    assert links == ["https://hub.example/crops/beans/feed.xml"]


def test_a_feed_holds_the_newest_twenty(build):
    site = build(many(25))
    titles = [e.title for e in feedparser.parse(site.read("crops/beans/feed.xml")).entries]
    hub_wide = [e.title for e in feedparser.parse(site.read(SITE_WIDE[0])).entries]

    assert titles[:2] == ["Beans and how to talk of them", "Visit v-24"]
    assert len(titles) == 20
    assert hub_wide[:2] == [
        'Pears <in> a "walled" garden & orchard',
        "Beans and how to talk of them",
    ]
    assert len(hub_wide) == 20


def test_the_feed_of_changes_tells_each_change_and_nothing_that_was_only_touched(build):
    [entry] = entries(build({"stories/visits/pear-wall.md": CHANGED}), SITE_WIDE[1])

    assert entry.title == 'Updated: Pears <in> a "walled" garden & orchard'
    assert (entry.id, entry.published) == (
        "tag:hub.example,2026:pear-wall/2026-03-09",
        "Mon, 09 Mar 2026 00:00:00 +0000",
    )
    assert entry.summary == "A &amp; B fell &lt; down."
    assert entries(build(), SITE_WIDE[1]) == []


def test_the_full_text_leads_to_where_it_led_on_the_page(build):
    entry = next(e for e in entries(build(), NEW) if "Pears" in e.title)

    assert 'href="https://hub.example/chats/bean-talk/"' in entry.content[0].value
    assert 'href="https://hub.example/crops/fruit/"' in entry.content[0].value
    assert 'href="https://example.org/wall"' in entry.content[0].value  # a source
    assert "Then rain came." in entry.content[0].value


def test_a_retold_interview_names_what_it_retells(build):
    told = CHAT.replace("id: bean-talk", "id: two").replace(
        "date: 2020}", 'date: 2020, url: "https://example.org/talk"}'
    )
    item = ElementTree.fromstring(build({"stories/chats/two.md": told}).read("chats/feed.xml"))
    via = item.find(f"channel/item/{ATOM}link[@rel='via']")

    assert (via.get("href"), via.get("title")) == ("https://example.org/talk", "The wall")


def test_every_feed_says_what_its_texts_are_under(build):
    licence = "https://creativecommons.org/licenses/by/4.0/"
    site = build({"mkdocs.yml": CONFIG + f"extra: {{hub: {{licence: '{licence}'}}}}\n"})
    told = {feedparser.parse(site.read(name).encode()).feed.rights for name in every_feed(site)}

    assert told == {f"Texts are under {licence}"}
    assert "<copyright>" not in build({"mkdocs.yml": CONFIG}).read(NEW)


def test_an_authority_of_its_own_keeps_ids_when_the_site_moves(build):
    moved = CONFIG.replace("hub.example", "elsewhere.example")
    config = f"{moved}extra: {{hub: {{authority: 'hub.example,2026'}}}}\n"
    found = {entry.id for entry in entries(build({"mkdocs.yml": config}), NEW)}

    assert found == {"tag:hub.example,2026:pear-wall", "tag:hub.example,2026:bean-talk"}


def test_an_authority_without_a_year_keeps_the_ids_of_a_hub_that_had_none_when_the_site_moves(
    build,
):
    old = visit("old", "2025-02-03")
    before = {entry.id for entry in entries(build(old), NEW)}
    moved = CONFIG.replace("hub.example", "elsewhere.example")
    config = f"{moved}extra: {{hub: {{authority: hub.example}}}}\n"

    assert {entry.id for entry in entries(build(old | {"mkdocs.yml": config}), NEW)} == before
    assert "tag:hub.example,2025:old" in before


def test_an_authority_that_no_id_may_have_is_refused(hub):
    config = (
        hub({"mkdocs.yml": f"{CONFIG}extra: {{hub: {{authority: 'Our Hub'}}}}\n"}) / "mkdocs.yml"
    )

    with pytest.raises(PluginError, match=r"write a name you hold .* such as `hub.example,2026`"):
        feeds.publisher(load_config(str(config)))


def test_the_archive_leads_from_the_newest_story_to_the_first(build):
    site = build(many(45))
    seen, name = [], "visits/feed.xml"
    while name:
        read = feedparser.parse(site.read(name).encode())
        seen += [entry.id for entry in read.entries if entry.id not in seen]
        older = [link.href for link in read.feed.links if link.rel == "prev-archive"]
        name = older[0].removeprefix("https://hub.example/") if older else ""

    assert len(seen) == 46
    assert (seen[0], seen[-1]) == (
        "tag:hub.example,2026:pear-wall", "tag:hub.example,2024:v-0",
    )  # fmt: skip


def test_a_document_of_the_archive_stays_as_it_is_when_a_story_comes(build):
    before = build(many(45)).read("visits/feed/1.xml")

    assert build(many(46)).read("visits/feed/1.xml") == before


def batch(count):
    """Stories of one day."""
    return {p: t for n in range(count) for p, t in visit(f"b-{n:03}", "2026-06-01").items()}


@pytest.mark.parametrize(("count", "heard"), [(30, 30), (130, 100)])
def test_no_story_of_a_batch_goes_to_the_archive_unheard_up_to_a_hundred(build, count, heard):
    site = build(batch(count) | many(30))
    told = {
        name: len(entries(site, name)) for name in (NEW, "visits/feed.xml", "crops/beans/feed.xml")
    }

    assert told == dict.fromkeys(told, heard)


def test_a_new_name_of_a_file_changes_no_order_within_a_day(build):
    site = build(batch(25) | many(30))
    before, path = entries(site, "visits/feed.xml"), site.folder.parent / "stories/visits/b-000.md"
    text = path.read_text().replace("id:", "aliases: [b-000]\nid:")
    path.unlink()
    after = entries(build({"stories/visits/zz.md": text}), "visits/feed.xml")

    assert [entry.id for entry in after] == [entry.id for entry in before]


def test_both_formats_say_the_same(build):
    site = build()
    told = json.loads(site.read("crops/apples/feed.json"))["items"][0]
    entry = entries(site, "crops/apples/feed.xml")[0]

    assert (told["id"], told["url"], told["title"]) == (entry.id, entry.link, entry.title)
    assert told["content_html"] == entry.content[0].value
    assert told["tags"] == ["Apples & pears", "Kent"]
    assert told["date_published"] == "2026-03-01T00:00:00+00:00"


def test_a_document_of_the_archive_says_so_and_names_its_feed(build):
    site = build(many(45))
    feed, part = (
        ElementTree.fromstring(site.read(name)).find("channel")
        for name in ("visits/feed.xml", "visits/feed/1.xml")
    )

    current = part.find(f"{ATOM}link[@rel='current']")
    assert current.get("href") == "https://hub.example/visits/feed.xml"
    assert part.find("{http://purl.org/syndication/history/1.0}archive") is not None
    assert feed.find(f"{ATOM}link[@rel='current']") is None


def test_the_feed_of_changes_last_changed_on_the_day_of_a_change(build):
    touched = CHANGED.replace("changes:", "updated: 2026-04-01\nchanges:")
    top = ElementTree.fromstring(build({"stories/visits/pear-wall.md": touched}).read(SITE_WIDE[1]))

    assert top.findtext("channel/lastBuildDate") == "Mon, 09 Mar 2026 00:00:00 +0000"
