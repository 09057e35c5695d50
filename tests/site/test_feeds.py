"""What a subscriber's program reads."""

import re
from xml.etree import ElementTree

import feedparser
import pytest

from hooks.mkdocs_adapter import Adapter
from tests.hostile import site
from tests.site.hubs import visit

SITE_WIDE = ["feed_rss_created.xml", "feed_rss_updated.xml"]
AWKWARD = "'A & B <c> \"d\"'"


def every_feed(site):
    return [name for name in site.files() if name.endswith(".xml") and name != "sitemap.xml"]


def test_every_tag_has_a_feed_under_each_name_it_had_and_the_hub_has_two(build):
    assert every_feed(build()) == [
        "counties/fife/feed.xml", "counties/kent/feed.xml",
        "crops/apple-trees/feed.xml", "crops/apples/feed.xml", "crops/beans/feed.xml",
        "crops/fruit/feed.xml", *SITE_WIDE,
    ]  # fmt: skip


def test_every_feed_is_well_formed_whatever_a_title_holds(build):
    site = build(visit("odd", "2026-04-01", title=AWKWARD))
    read = [feedparser.parse(site.read(name).encode()) for name in every_feed(site)]

    assert [feed.bozo for feed in read] == [False] * 8


@pytest.mark.parametrize("name", ["crops/beans/feed.xml", *SITE_WIDE])
def test_a_title_comes_out_as_it_was_written(build, name):
    site = build(visit("odd", "2026-04-01", title=AWKWARD))
    items = ElementTree.fromstring(site.read(name)).findall("channel/item/title")

    assert items[0].text == 'A & B <c> "d"'


@pytest.mark.parametrize("name", ["crops/apples/feed.xml", *SITE_WIDE])
def test_a_description_is_html_so_plain_text_is_escaped_in_it(build, name):
    items = ElementTree.fromstring(build().read(name)).findall("channel/item/description")

    assert "Old pears on a warm wall, and a &lt; sign." in [item.text for item in items]


@pytest.mark.parametrize("name", ["crops/beans/feed.xml", *SITE_WIDE])
def test_no_feed_makes_a_description_of_a_storys_text(hub, monkeypatch, name):
    """Not even where nobody refuses a story without a summary."""
    monkeypatch.setattr(Adapter, "refusing", False)
    ((path, text),) = visit("bare", "2026-04-01").items()
    root = hub({path: re.sub("summary: .*", "summary: ''", text) + "\n<script>x</script>\n"})
    items = feedparser.parse((site.build(root) / name).read_bytes()).entries

    assert items[0].title == "Visit bare"
    assert items[0].get("summary", "") == ""


@pytest.mark.parametrize("name", ["crops/apples/feed.xml", *SITE_WIDE])
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
    many = [visit(f"v-{n}", f"2024-03-{n + 1:02}") for n in range(25)]
    site = build({path: text for one in many for path, text in one.items()})
    titles = [e.title for e in feedparser.parse(site.read("crops/beans/feed.xml")).entries]
    hub_wide = [e.title for e in feedparser.parse(site.read(SITE_WIDE[0])).entries]

    assert titles[:2] == ["Beans and how to talk of them", "Visit v-24"]
    assert len(titles) == 20
    assert hub_wide[:2] == [
        'Pears <in> a "walled" garden & orchard',
        "Beans and how to talk of them",
    ]
    assert len(hub_wide) == 20


def test_the_updated_feed_goes_by_the_day_of_the_update(build):
    site = build(visit("late", "2026-03-05"))

    assert feedparser.parse(site.read(SITE_WIDE[0])).entries[0].title == "Visit late"
    assert feedparser.parse(site.read(SITE_WIDE[1])).entries[0].published.startswith("Mon, 09 Mar")
