"""Whatever people write comes out of a feed as it went in; feedparser and two more parsers read."""

import datetime as dt
import json
import re
from xml.etree import ElementTree

import feedparser
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from hooks.gate.feeds import Feeds
from hooks.publishing.feeds import json_feed, rss
from hooks.publishing.feeds.entry import Category, Channel, Enclosure, Entry, Origin, Publisher
from hooks.publishing.markup.cleaning import absolute, clean

ROOT = "https://hub.example/"
PUBLISHER = Publisher(name="A & <B>", root=ROOT, language="en", authority="hub.example,2026")
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
# Every sign that a title may have: no line ends and control characters, which the check refuses.
SIGN = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp")) | st.sampled_from(
    "<>&\"'{}]?"
)
WORDS = st.lists(st.text(SIGN, min_size=1, max_size=12), min_size=1, max_size=5).map(
    lambda parts: " ".join(" ".join(parts).split()) or "x"
)
DAYS = st.dates(dt.date(1000, 1, 1), dt.date(2025, 12, 31))
AWKWARD = st.sampled_from(
    ["]]>", "<?items?>", "</item>", "<item>", "&amp;", "]]&gt;", '","', "-->"]
)
BODY = st.lists(WORDS | AWKWARD, max_size=4)


@st.composite
def entries(draw):
    """An entry as `Entries` could make it of a story."""
    stem = draw(st.from_regex("[a-z0-9]{1,8}", fullmatch=True))
    body = "".join(f"<p>{part}</p>" for part in draw(BODY))
    tags = draw(st.lists(WORDS, max_size=3))
    return Entry(
        id=f"tag:hub.example,2026:{stem}",
        title=draw(WORDS),
        address=f"{ROOT}visits/{stem}/",
        summary=draw(WORDS),
        html=absolute(clean(body), f"{ROOT}visits/{stem}/"),
        published=draw(DAYS),
        updated=draw(DAYS),
        creators=(PUBLISHER.name,),
        categories=tuple(Category(tag, f"{ROOT}crops/") for tag in tags),
        image=draw(st.none() | st.just(Enclosure(f"{ROOT}a.png", 9, "image/png"))),
        origin=draw(st.none() | st.builds(Origin, WORDS, st.just("https://example.org/a?b=1&c"))),
    )


def channel(own, title="T & <t>", note="N & <n>"):
    return Channel(
        title=title, note=note, page=ROOT, own=ROOT + own, icon=f"{ROOT}a.png",
        publisher=PUBLISHER, updated=None,
    )  # fmt: skip


LISTS = st.lists(entries(), max_size=4, unique_by=lambda entry: entry.id).map(
    lambda found: sorted(found, key=lambda entry: entry.published, reverse=True)
)


@settings(max_examples=200)
@given(LISTS, WORDS, WORDS)
def test_rss_gives_back_what_went_in(found, title, note):
    text = rss.document(channel("feed.xml", title, note), [rss.item(one).full for one in found])
    top = ElementTree.fromstring(text).find("channel")
    read = feedparser.parse(text)

    assert not read.bozo
    assert top.findtext("title") == title
    items = top.findall("item")
    assert [item.findtext("title") for item in items] == [one.title for one in found]
    assert [item.findtext("guid") for item in items] == [one.id for one in found]
    assert [item.findtext(CONTENT, "") for item in items] == [one.html for one in found]
    tags = [[tag.text for tag in item.findall("category")] for item in items]
    assert tags == [[tag.label for tag in one.categories] for one in found]
    assert [one.id for one in read.entries] == [one.id for one in found]
    assert [one.link for one in read.entries] == [one.address for one in found]
    days = [dt.date(*one.published_parsed[:3]) for one in read.entries]
    assert days == [one.published for one in found]


@settings(max_examples=200)
@given(LISTS, WORDS)
def test_json_gives_back_what_went_in(found, title):
    text = json_feed.document(
        channel("feed.json", title), [json_feed.item(one).full for one in found]
    )
    told = json.loads(text)

    assert told["title"] == title
    assert [item["id"] for item in told["items"]] == [one.id for one in found]
    assert [item["title"] for item in told["items"]] == [one.title for one in found]
    assert [item.get("content_html", "") for item in told["items"]] == [one.html for one in found]
    assert [item["summary"] for item in told["items"]] == [one.summary for one in found]
    assert b"<" not in text


@settings(max_examples=200)
@given(LISTS, st.booleans())
def test_the_gate_finds_nothing_wrong_with_it(found, full):
    feeds = Feeds(dt.date(2026, 1, 1))
    told = []
    for form, name in ((rss, "feed.xml"), (json_feed, "feed.json")):
        items = [form.item(one).full if full else form.item(one).short for one in found]
        told += feeds.look(name, form.document(channel(name), items))

    assert [*told, *feeds.whole()] == []


@settings(max_examples=300)
@given(st.lists(st.text(SIGN, max_size=9) | AWKWARD | st.sampled_from(
    ['<a href="../x/">', '<a title="a > b" href="y/#z">', '<a href="#top">', "</a>", '<td class="hub-left">',
     '<p class="hub-speaker">', '<div aria-labelledby="a" role="group">', "<code>", '<ol start="3">', '<h2 id="a">']
), max_size=8).map("".join))  # fmt: skip
def test_an_address_made_absolute_leaves_html_that_cleaning_would_not_change(html):
    text = clean(html)
    assume(clean(text) == text)  # any other is refused
    made = absolute(text, f"{ROOT}visits/a/")

    assert clean(made) == made
    tags = re.findall(r"<[a-z0-9]+((?: [a-z-]+=\"[^\"]*\")*)>", made)
    assert [tag for tag in tags if " class=" in tag or " id=" in tag] == []
    assert [tag for tag in tags if " href=" in tag and ' href="https://' not in tag] == []


def test_each_kind_of_address_leads_from_a_feed_to_where_it_led_from_the_page():
    page = '<a href="../x/#y">a</a><a href="#top">b</a><a href="https://example.org/?a=1&amp;b">c</a><a href="mailto:a@b.example">d</a><a href="./">e</a><p class="hub-speaker">f</p><div aria-labelledby="a" class="hub-frame" role="group" tabindex="0">g</div>'

    assert absolute(clean(page), f"{ROOT}visits/a/") == (
        '<a href="https://hub.example/visits/x/#y">a</a>'
        '<a href="https://hub.example/visits/a/#top">b</a>'
        '<a href="https://example.org/?a=1&amp;b">c</a>'
        '<a href="mailto:a@b.example">d</a>'
        '<a href="https://hub.example/visits/a/">e</a><p>f</p><div>g</div>'
    )


def test_no_key_of_json_is_empty():
    ended = Entry(
        id="tag:hub.example,2026:a/ended", title="T", address=ROOT, summary="S", html="",
        published=None, updated=None,
    )  # fmt: skip
    item = json_feed.item(ended)
    told = json.loads(json_feed.document(channel("feed.json", note=""), [item.full]))

    assert list(told.pop("items")[0]) == ["id", "url", "title", "summary", "content_text"]
    assert item.short == item.full
    assert [name for name, value in told.items() if not value] == []
