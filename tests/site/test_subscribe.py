"""How a reader finds a feed: the page of all feeds, and files that hold their addresses."""

import re
from xml.etree import ElementTree

from tests.site.hubs import TAGS, visit

ALL = "subscribe/feeds.opml"


def outlines(site, name):
    """The feeds of an OPML file: title with address."""
    found = ElementTree.fromstring(site.read(name)).iter("outline")
    return {each.get("title"): each.get("xmlUrl") for each in found if each.get("xmlUrl")}


def test_the_page_of_a_facet_lists_each_feed_with_how_much_it_holds_and_when_it_last_grew(build):
    page = build(visit("walk", "2026-04-05")).read("subscribe/crops/")
    rows = re.findall(r"<li>(.*?)</li>", page.partition("hub-feeds")[2], re.S)
    text = [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in rows[:3]]

    assert text == [
        "Fruit 1 entry, the last on 1 March 2026 RSS of Fruit · JSON of Fruit",
        "Apples &amp; pears 1 entry, the last on 1 March 2026 RSS of Apples &amp; pears · JSON of Apples &amp; pears",
        "Beans 2 entries, the last on 5 April 2026 RSS of Beans · JSON of Beans",
    ]


def test_the_page_leads_to_every_feed_of_the_hub_itself_and_to_each_facet(build):
    site = build()
    links = set(re.findall(r'href="\.\./([^"]*)"', site.read("subscribe/")))
    wanted = {
        "feed_rss_created.xml", "feed_json_created.json", "feed_rss_updated.xml",
        "feed_json_updated.json", "visits/feed.xml", "chats/feed.json", ALL, "subscribe/crops/",
        "subscribe/counties/",
    }  # fmt: skip

    assert wanted <= links
    assert {name for name in wanted if not (site.folder / name).exists()} == set()


def test_one_file_holds_the_address_of_every_feed_and_each_facet_has_its_own(build):
    site = build()
    published = {
        f"https://hub.example/{name}"
        for name in site.files()
        if name.endswith(".xml") and "feed" in name and "apple-trees" not in name
    }

    assert set(outlines(site, ALL).values()) == published
    assert outlines(site, "subscribe/crops/feeds.opml") == {
        "Fruit": "https://hub.example/crops/fruit/feed.xml",
        "Apples & pears": "https://hub.example/crops/apples/feed.xml",
        "Beans": "https://hub.example/crops/beans/feed.xml",
    }


def test_a_facet_of_many_tags_is_listed_fifty_feeds_a_page(build):
    more = "".join(f"      - {{label: H {n}, slug: h-{n}, note: Green.}}\n" for n in range(60))
    site = build({"stories/tags.yml": TAGS.replace("  - name: county", more + "  - name: county")})

    assert site.read("subscribe/crops/").count("data-feed") == 50
    assert site.read("subscribe/crops/2/").count("data-feed") == 13
    assert len(outlines(site, "subscribe/crops/feeds.opml")) == 63


def test_every_page_announces_the_hubs_feeds_and_leads_to_the_page_of_feeds(build):
    site = build()
    pages = [site.read(name) for name in ("", "stories/", "visits/pear-wall/", "crops/fruit/")]

    assert all('title="New stories – Test &amp; Hub" href=' in page for page in pages)
    assert all(re.search(r'href="(?:\.\./)*subscribe/">Subscribe</a>', page) for page in pages)
    story = re.findall(r'rel="alternate feed".*?title="([^"]*)" href="([^"]*)"', pages[2])
    assert story == [
        ("Apples &amp; pears – Test &amp; Hub", "../../crops/apples/feed.xml"),
        ("Kent – Test &amp; Hub", "../../counties/kent/feed.xml"),
    ]
