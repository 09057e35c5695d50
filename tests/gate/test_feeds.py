"""What the gate finds in feeds: a site that passes, spoilt in one place at a time."""

import dataclasses
import datetime as dt
import shutil

import pytest

from hooks import clock
from hooks.gate import gate
from hooks.gate.feeds import Document, Feeds
from hooks.gate.item import Told
from hooks.gate.previous import losses
from tests.content.pictures import saved
from tests.site.hubs import GARDENS, PEAR, visit

NEW, TWIN = "feed_rss_created.xml", "feed_json_created.json"
GUID = '<guid isPermaLink="false">tag:hub.example,2026:pear-wall</guid>'
OTHER = "tag:hub.example,2026:bean-talk"
FIRST = "Sun, 01 Mar 2026 00:00:00 +0000"
LINK = "<link>https://hub.example/visits/pear-wall/</link>"
OWN = '<atom:link href="https://hub.example/feed_rss_created.xml" rel="self"'
PICTURED = PEAR.replace("id: pear-wall", "id: pear-wall\nimage: {file: wall.png, alt: A wall}")
SPOILT = [
    (NEW, "</item>", "", "it cannot be read"),
    (NEW, "<item>", "<item><svg xmlns='http://www.w3.org/2000/svg'/>", "elements of http://www.w3.org/2000/svg"),
    (NEW, "<item>", "<item><?xml-stylesheet href='https://evil.example/'?>", "an instruction to who reads it"),
    (NEW, "<item>", "<!-- <item>", "it cannot be read"),
    (NEW, ' version="2.0"', ' version="0.91"', "it is no RSS 2.0"),
    (NEW, "<title>New stories – Test &amp; Hub</title>", "<title> </title>", "its channel has no title"),
    (NEW, "<link>https://hub.example/stories/</link>", "<link>stories/</link>", "its channel's link is not absolute"),
    (NEW, OWN, OWN.replace("self", "other"), "it does not say once where it is"),
    (NEW, OWN, OWN.replace("rss_created", "rss"), "where there is no feed"),
    (NEW, GUID, GUID.replace(' isPermaLink="false"', ""), "a guid that a program takes for an address"),
    (NEW, GUID, GUID.replace("tag:hub.example,2026:", ""), "the id 'pear-wall', which is no tag: URI"),
    (NEW, GUID, GUID.replace("tag:hub.example,2026:pear-wall", OTHER), "has the id of another item"),
    (NEW, GUID, "", "no guid"),
    (NEW, LINK, LINK.replace("https://hub.example", ""), "the address '/visits/pear-wall/'"),
    (NEW, "<description>Two gardeners talk.</description>", "", "no description"),
    (NEW, FIRST, "Sun, 1 Mar 26 00:00:00 GMT", "which is none of RFC 822"),
    (NEW, FIRST, "Sun, 01 Mar 2026 00:00:00 -0000", "which is none of RFC 822"),
    (TWIN, '"attachments": [', '"attachments": 5, "old": [', "it cannot be read"),
    (NEW, FIRST, "Sun, 01 Mar 2099 00:00:00 +0000", "is dated in the future"),
    (NEW, FIRST, "Thu, 01 Jan 2026 00:00:00 +0000", "its items are not sorted, the newest first"),
    (NEW, "Then rain came.", "Then \x9b came.", "a control character"),
    (NEW, "Then rain came.", "&lt;script&gt;x&lt;/script&gt;", "HTML that no feed may hold"),
    (NEW, "Then rain came.", '&lt;p class="x"&gt;rain&lt;/p&gt;', "HTML that no feed may hold"),
    (NEW, 'href="https://hub.example/crops/fruit/"&gt;fruit', 'href="../fruit/"&gt;fruit', "the address '../fruit/'"),
    (NEW, 'domain="https://hub.example/crops/"', 'domain="crops"', "the address 'crops'"),
    (NEW, 'type="image/png"', 'type="png"', "a file without a size or a type"),
    (NEW, 'length="', 'length="-', "a file without a size or a type"),
    (TWIN, "jsonfeed.org/version/1.1", "jsonfeed.org/version/1", "it is no JSON Feed 1.1"),
    (TWIN, '"items"', '"things"', "it is no JSON Feed 1.1"),
    (TWIN, '"title": "New stories – Test & Hub", ', "", "it has no title"),
    (TWIN, '"id": "tag:hub.example,2026:pear-wall"', '"id": "pear-wall"', "which is no tag: URI"),
    (TWIN, '"content_html"', '"content"', "no text, or two"),
    (TWIN, "2026-03-01T00:00:00+00:00", "2026-03-01T00:00:00", "which is none of RFC 3339"),
    (TWIN, "2026-03-01T00:00:00+00:00", "March", "it cannot be read"),
    (TWIN, "2026-03-01T00:00:00+00:00", "2099-03-01T00:00:00+00:00", "is dated in the future"),
    (TWIN, '"feed_url": "https://hub.example/', '"feed_url": "/', "the address '/feed_json_created.json'"),
    (TWIN, '{"id"', '["id"', "it cannot be read"),
]  # fmt: skip


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A hub's site, built once."""
    from tests.conftest import write
    from tests.site.test_refusal import make

    root = tmp_path_factory.mktemp("sound")
    write(root, {**GARDENS, **visit("walk", "2025-04-01"), "stories/visits/pear-wall.md": PICTURED})
    (root / "stories/visits/wall.png").write_bytes(saved("PNG"))
    done = make(root)
    assert done.returncode == 0, done.stderr
    return root / "site"


def test_what_the_hub_writes_passes(sound):
    assert list(gate.faults(sound)) == []


@pytest.mark.parametrize(("name", "old", "new", "told"), SPOILT)
def test_a_feed_that_is_wrong_in_one_thing_is_refused_for_it(sound, tmp_path, name, old, new, told):
    site = shutil.copytree(sound, tmp_path / "site")
    text = (site / name).read_text()
    assert old in text
    (site / name).write_text(text.replace(old, new, 1))
    found = list(gate.faults(site))

    assert [fault for fault in found if fault.startswith(f"{name}: ") and told in fault] != []


def test_two_formats_that_do_not_say_the_same_are_refused(sound, tmp_path):
    site = shutil.copytree(sound, tmp_path / "site")
    shutil.copy(site / "visits/feed.json", site / TWIN)

    assert list(gate.faults(site)) == [f"{NEW}: {TWIN} does not say the same"]


def test_what_is_new_today_is_not_of_the_future(sound, monkeypatch):
    monkeypatch.setattr(clock, "today", lambda: dt.date(2026, 3, 1))
    assert list(gate.faults(sound)) == []
    monkeypatch.setattr(clock, "today", lambda: dt.date(2026, 2, 28))
    assert {fault.partition(": ")[2].partition("' ")[2] for fault in gate.faults(sound)} == {
        "is dated in the future"
    }


def test_where_only_one_of_two_formats_changed_the_other_is_read_again(sound, tmp_path):
    site = shutil.copytree(sound, tmp_path / "site")
    feeds = gate.look(site, {})[1]
    shutil.copy(site / "visits/feed.json", site / TWIN)
    unread = {name: (feed.own, feed.older) for name, feed in feeds.items() if name != TWIN}

    assert gate.look(site, unread)[0] == [f"{NEW}: {TWIN} does not say the same"]


def test_an_item_that_gets_a_day_is_no_loss():
    told = Told("tag:hub.example,2026:a", "A", "https://hub.example/visits/a/", None)
    dated = dataclasses.replace(told, published=dt.datetime(2026, 3, 1, tzinfo=dt.UTC))
    before, after = Feeds(dated.published.date()), Feeds(dated.published.date())
    before.documents["feed.xml"] = Document("", "", items=(told,))
    after.documents["feed.xml"] = Document("", "", items=(dated,))

    assert list(losses(before, after)) == []
