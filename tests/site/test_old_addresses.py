"""A hub is built, something in it is renamed, and every address of before still works."""

import json
import re
from html import unescape
from pathlib import Path

import feedparser
import pytest
from mkdocs_rss_plugin.config import _FeedsFilenamesConfig

from hooks import release
from hooks.content.ledger import as_text
from hooks.knowledge import addresses
from tests import searching
from tests.site.hubs import BEANS, GARDENS, NEXT_YEAR, PEAR, TAGS, visit
from tests.site.test_gaps import GAPS
from tests.site.test_refusal import make
from tests.site.test_serve import preview

LEDGER = "stories/addresses.txt"
FEED = re.compile(r"(?:.*/)?feeds?(?:_(?:rss|json)_(?:created|updated))?\.(?:xml|json|opml)")
DAYS = [f"2024-{3 + n // 30:02}-{1 + n % 30:02}" for n in range(60)]
MANY = {path: text for n, day in enumerate(DAYS) for path, text in visit(f"v-{n}", day).items()}
PEAS = TAGS.replace("slug: beans", "slug: peas, former: [beans]")
FRONT = {"stories/tags.yml": PEAS}


def way(site, address):
    """Where the page at the address leads at once: an address of the site."""
    found = re.search(r'http-equiv="refresh" content="0; url=([^"]*)"', site.read(address))
    folder = (site.folder / address / found[1]).resolve()
    assert (folder / "index.html").is_file()
    return f"{folder.relative_to(site.folder.resolve()).as_posix()}/"


def test_a_renamed_tag_keeps_its_pages(build):
    site = build({**MANY, **FRONT})

    assert way(site, "crops/beans/") == "crops/peas/"
    assert way(site, "crops/beans/2/") == "crops/peas/2/"
    assert "Visit v-9<" in site.read("crops/peas/2/")
    assert "crops/beans/3/index.html" not in site.files()


def test_a_renamed_tag_keeps_its_feed_with_the_new_address_in_it(build):
    before = build(MANY).read("crops/beans/feed.xml")
    site = build(FRONT)
    old = (site.folder / "crops/beans/feed.xml").read_bytes()

    assert old == (site.folder / "crops/peas/feed.xml").read_bytes()
    assert b'href="https://hub.example/crops/peas/feed.xml" rel="self"' in old
    guids = re.findall("<guid.*?</guid>", before)
    assert guids == re.findall("<guid.*?</guid>", old.decode())
    assert len(guids) == 20
    assert site.read("crops/beans/feed.json") == site.read("crops/peas/feed.json")


def test_a_renamed_tag_keeps_the_archive_of_its_feed(build):
    site = build({**MANY, **FRONT})
    for name in ("feed/1.xml", "feed/2.xml", "feed/1.json"):
        assert site.read(f"crops/beans/{name}") == site.read(f"crops/peas/{name}")
    assert 'href="https://hub.example/crops/peas/feed/1.xml"' in site.read("crops/beans/feed/1.xml")


def test_a_tag_that_went_into_another_keeps_its_page_and_feed(build):
    merged = TAGS.replace("      - {label: Beans, slug: beans, note: From poles.}\n", "")
    site = build({"stories/tags.yml": merged.replace("[apple-trees]", "[apple-trees, beans]")})

    assert way(site, "crops/beans/") == "crops/apples/"
    assert site.read("crops/beans/feed.xml") == site.read("crops/apples/feed.xml")
    assert "Beans and how to talk of them" in site.read("crops/beans/feed.xml")


TAKEN_IN = TAGS.replace("      - {label: Beans, slug: beans, note: From poles.}\n", "").replace(
    "former: [apple-trees]", "merged: [{slug: beans, since: 2026-03-02}], former: [apple-trees]"
)


def test_who_follows_a_tag_that_went_into_a_second_and_with_it_into_a_third_is_told_of_both(build):
    def told(slug, label, day):
        words = re.sub(r"      - {label: (Apples|Fruit|Beans).*\n", "", TAGS)
        merged = f"merged: [{{slug: beans, since: {day}}}, {{slug: apples, since: {day}}}]"
        tag = f"    tags:\n      - {{label: {label}, slug: {slug}, note: All., {merged}}}\n"
        stories = {
            "stories/visits/pear-wall.md": PEAR.replace("[apples]", f"[{slug}]"),
            "stories/chats/bean-talk.md": BEANS.replace("[beans]", f"[{slug}]"),
            "docs/crops/fruit.md": "# Fruit\n",
        }
        site = build(stories | {"stories/tags.yml": words.replace("    tags:\n", tag, 1)})
        return [(e.title, e.id) for e in entries_of(site, "crops/beans/feed.xml")]

    first, then = told("pods", "Pods", "2026-04-01"), told("food", "Food", "2026-05-01")

    assert first[0][0] == "Beans is now part of Pods"
    assert then[0][0] == "Beans is now part of Food"
    assert first[0][1] != then[0][1]


def entries_of(site, name):
    return feedparser.parse(site.read(name).encode()).entries


def test_the_feed_of_a_tag_that_went_into_another_tells_nothing_of_before(build):
    late = visit("late", "2026-03-02", crops="[apples]", counties="[kent]")
    pairs = "pairs: [{facets: [crop, county], word: in, at_least: 2}]\n"
    site = build({"stories/tags.yml": TAKEN_IN + pairs, **late})
    for name, was in (
        ("crops/beans/feed.xml", "Beans"),
        ("crops/beans/counties/kent/feed.xml", "Beans and Kent"),
    ):
        feed = feedparser.parse(site.read(name).encode())

        new = "Apples & pears" if was == "Beans" else "Apples & pears in Kent"
        assert [entry.title for entry in feed.entries] == [
            "Visit late",
            f"{was} is now part of {new}",
        ]
        assert feed.entries[1].published == "Mon, 02 Mar 2026 00:00:00 +0000"
        assert feed.feed.title.startswith(f"{was}, now part of {new}")
        assert f"{was} became part of {new} on 2 March 2026." in unescape(feed.feed.subtitle)
        assert "archive" not in feed.feed.subtitle
        assert f'href="https://hub.example/{name}" rel="self"' in site.read(name)
    assert way(site, "crops/beans/") == "crops/apples/"
    assert site.read("crops/apple-trees/feed.xml") == site.read("crops/apples/feed.xml")
    assert site.read("crops/apples/feed.xml").count("<item>") == 3
    told = json.loads(site.read("crops/beans/feed.json"))["items"]
    assert [one["id"].rpartition(":")[2] for one in told] == [
        "late",
        "crops/beans/joined-2026-03-02",
    ]


def test_a_tag_that_will_go_into_another_has_a_quiet_feed_until_its_day(build):
    later = TAKEN_IN.replace("since: 2026", f"since: {NEXT_YEAR}")
    site = build({"stories/tags.yml": later})

    assert feedparser.parse(site.read("crops/beans/feed.xml").encode()).entries == []


def test_a_renamed_story_keeps_its_address_and_what_links_to_its_old_file(build, hub):
    (hub() / "stories/visits/pear-wall.md").rename(hub() / "stories/visits/old-wall.md")
    renamed = PEAR.replace("id: pear-wall", "id: pear-wall\naliases: [pear-wall, chats/pears]")
    base = {k: v for k, v in GARDENS.items() if "pear-wall" not in k}
    base["docs/crops/fruit.md"] = "---\ntitle: Fruit\n---\n\nSweet.\n"
    base["stories/chats/bean-talk.md"] += "\nSee [the wall](../visits/pear-wall.md#arrival).\n"
    (hub() / "stories/visits/pear-wall.md").unlink()
    site = build({"stories/visits/old-wall.md": renamed}, base)

    assert way(site, "visits/pear-wall/") == "visits/old-wall/"
    assert way(site, "chats/pears/") == "visits/old-wall/"
    assert 'href="../../visits/old-wall/#arrival"' in site.read("chats/bean-talk/")
    assert "Beans and how to talk" in site.read("visits/old-wall/").split("What links here")[1]


def test_a_renamed_facet_and_kind_keep_all_below_them(build, hub):
    words = TAGS.replace("address: counties", "address: shires\n    former: [counties]")
    words = words.replace("address: chats", "address: talks\n    former: [chats]")
    files = {"stories/tags.yml": words, "docs/crops/fruit.md": "Sweet."}
    files["stories/talks/bean-talk.md"] = GARDENS["stories/chats/bean-talk.md"]
    files["stories/visits/pear-wall.md"] = PEAR.replace("../chats/", "../talks/")
    base = {k: v for k, v in GARDENS.items() if "chats" not in k}
    site = build(files, base)

    assert way(site, "counties/") == "shires/"
    assert way(site, "counties/kent/") == "shires/kent/"
    assert site.read("counties/kent/feed.xml") == site.read("shires/kent/feed.xml")
    assert way(site, "chats/") == "talks/"
    assert way(site, "chats/bean-talk/") == "talks/bean-talk/"


def test_a_list_that_grew_shorter_keeps_its_pages(build):
    site = build({LEDGER: as_text(["crops/beans/", "crops/beans/2/", "crops/apple-trees/7/"])})

    assert way(site, "crops/beans/2/") == "crops/beans/"
    assert way(site, "crops/apple-trees/7/") == "crops/apples/"


def test_the_text_of_a_renamed_story_stays_where_it_was_as_markdown(build):
    (text,) = visit("walk", "2026-01-01").values()
    site = build({"stories/visits/stroll.md": text.replace("id:", "aliases: [walk]\nid:")})

    assert site.read("visits/walk/index.md") == site.read("visits/stroll/index.md")


def test_no_redirect_is_in_the_sitemap_or_the_search(build):
    site = build({**MANY, **FRONT})

    assert "/crops/beans/" not in site.read("sitemap.xml")
    assert "crops/peas/" in site.read("sitemap.xml")
    assert "crops/beans/" not in searching.addresses(site.folder)


def test_an_old_address_works_in_the_preview_too(hub):
    root = hub(MANY)
    site = preview(root, lambda: None, lambda: hub(FRONT))

    assert way(site, "crops/beans/2/") == "crops/peas/2/"
    assert site.read("crops/beans/feed.xml") == site.read("crops/peas/feed.xml")


def test_the_ledger_holds_all_that_is_published_and_nothing_else(build):
    site = build(MANY)
    root = site.folder.parent
    added = set(release.addresses(root).added)
    pages = {
        file.removesuffix("index.html") for file in site.files() if file.endswith("/index.html")
    }
    feeds = {file for file in site.files() if FEED.fullmatch(file)}

    assert added == {"", *pages, *feeds}


def test_what_was_released_works_after_every_rename_or_stops_the_build(build, hub):
    before = build(MANY)
    root = before.folder.parent
    release.addresses(root)
    hub({"stories/tags.yml": TAGS.replace("slug: beans", "slug: peas, synonyms: [beans]")})
    done = make(root)

    assert done.returncode == 1
    line = (root / LEDGER).read_text().splitlines().index("/crops/beans/") + 1
    assert (
        f"{LEDGER}:{line}:1: `/crops/beans/` was published and is gone; write `former: [beans]` at the tag `peas` in stories/tags.yml"
        in done.stderr
    )
    site = build(FRONT)
    assert len(released(root)) > 80
    assert [address for address in released(root) if not there(site.folder / address)] == []


WORDS = (GAPS + TAGS).replace(
    "note: South-east.}",
    "note: South-east., broader: south}\n      - {label: South, slug: south, note: By the sea.}",
)


def test_what_was_released_passes_the_check(build):
    root = build({**MANY, "stories/tags.yml": WORDS}).folder.parent
    assert "gaps/least/counties/south/" in release.addresses(root).added

    assert make(root).returncode == 0


def test_every_page_and_list_of_a_renamed_facet_leads_on(build):
    root = build({**MANY, "stories/tags.yml": WORDS}).folder.parent
    release.addresses(root)
    words = WORDS.replace("address: counties", "address: shires\n    former: [counties]")
    words = words.replace("slug: south", "slug: downs, former: [south]")
    site = build({"stories/tags.yml": words.replace("broader: south", "broader: downs")})

    assert way(site, "gaps/least/counties/south/") == "gaps/least/shires/downs/"
    assert way(site, "subscribe/counties/") == "subscribe/shires/"
    assert site.read("subscribe/counties/feeds.opml") == site.read("subscribe/shires/feeds.opml")
    assert [address for address in released(root) if not there(site.folder / address)] == []


def released(root: Path) -> list[str]:
    return [line[1:] for line in (root / LEDGER).read_text().splitlines() if line[0] == "/"]


def there(path: Path) -> bool:
    return (path / "index.html").is_file() if path.is_dir() else path.is_file()


def test_the_hubs_own_feeds_stand_where_the_plugin_that_many_hubs_had_puts_them():
    names = _FeedsFilenamesConfig()
    names.validate()

    assert (names.rss_created, names.json_created) == addresses.CREATED
    assert (names.rss_updated, names.json_updated) == addresses.UPDATED


@pytest.mark.parametrize("more", [{}, visit("old", "2019-05-05")], ids=["", "with an older story"])
def test_a_feed_that_ends_says_so_in_a_last_item(build, more):
    merged = TAGS.replace("      - {label: Beans, slug: beans, note: From poles.}\n", "")
    site = build(
        {
            "stories/tags.yml": merged.replace(
                "note: What grows.", "note: What grows.\n    former: [crops/beans]"
            ),
            "stories/chats/bean-talk.md": BEANS.replace("[beans]", "[apples]"),
            LEDGER: "/crops/beans/feed.xml\n",
        }
        | {path: text.replace("[beans]", "[apples]") for path, text in more.items()}
    )
    [entry] = feedparser.parse(site.read("crops/beans/feed.xml").encode()).entries
    [told] = json.loads(site.read("crops/beans/feed.json"))["items"]

    assert (entry.title, entry.link) == (
        "Beans: this feed has ended",
        "https://hub.example/crops/",
    )
    assert entry.id == told["id"] == "tag:hub.example,2000:crops/beans/ended"
    assert "published" not in entry  # nobody knows the day, and it must not move with each build
    assert "counties/kent/former/feed.xml" not in site.files()


@pytest.mark.parametrize("address", ["vocabulary/", "vocabulary/2/"])
def test_the_vocabulary_is_published_fifty_words_a_page(build, address):
    more = "".join(
        f"      - {{label: Herb {n}, slug: herb-{n}, note: Green.}}\n" for n in range(60)
    )
    site = build({"stories/tags.yml": TAGS.replace("  - name: county", more + "  - name: county")})
    words = re.findall(r'<ul class="hub-tags">.*?</ul>', site.read(address), re.S)

    assert 1 <= sum(each.count("<li>") for each in words) <= 50
    assert 'href="' + "../" * address.count("/") + 'vocabulary/2/#facet-county"' in site.read(
        address
    )


def test_a_word_in_the_vocabulary_has_its_meaning_names_and_use(build):
    (words,) = re.findall(
        r'<li><a href="../crops/apples/">.*?</li>', build().read("vocabulary/"), re.S
    )

    assert " ".join(re.sub("<[^>]*>", " ", words).split()) == (
        "Apples &amp; pears used once From trees. Also: pomes Formerly: apple-trees"
    )
