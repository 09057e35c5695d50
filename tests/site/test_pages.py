"""What a reader finds on the pages of a small hub."""

import re

import pytest
from PIL import Image

from tests.site.hubs import BOATS, PEAR, visit


def text_of(html: str) -> str:
    main = html.split("<article", 1)[1].rsplit("</article>", 1)[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_every_kind_of_page_has_an_address_of_its_own(build):
    files = build().files()

    assert {f for f in files if f.endswith(".html")} == {
        "404.html", "index.html", "search/index.html", "stories/index.html", "stories/a-to-z/index.html",
        "tags/index.html",
        "visits/index.html", "visits/pear-wall/index.html",
        "chats/index.html", "chats/bean-talk/index.html",
        "crops/index.html", "crops/fruit/index.html", "crops/apples/index.html",
        "crops/beans/index.html", "crops/apple-trees/index.html", "vocabulary/index.html", "contribute/tell/index.html",
        "counties/index.html", "counties/kent/index.html", "counties/fife/index.html",
        "subscribe/index.html", "subscribe/crops/index.html", "subscribe/counties/index.html",
        "review/index.html", "new/index.html", "data/index.html",
    }  # fmt: skip


def test_no_two_pages_have_one_title_and_all_but_the_front_page_say_what_they_are(build):
    site = build()
    pages = {path: site.read(path) for path in site.files() if path.endswith(".html")}
    titles = {path: re.search("<title>(.*?)</title>", page)[1] for path, page in pages.items()}
    name = titles.pop("index.html")

    assert titles["404.html"] == f"There is no page here – {name}"
    assert [title for title in titles.values() if not title.endswith(f" – {name}")] == []
    assert len(set(titles.values())) == len(titles)


def test_a_tag_page_says_what_it_is_and_lists_its_stories_newest_first(build):
    text = text_of(build().read("counties/kent/"))

    assert "County Kent 2 stories" in text
    assert text.index("Pears") < text.index("Beans and how")


def test_a_tag_page_holds_the_stories_of_narrower_tags(build):
    html = build().read("crops/fruit/")

    assert "1 story" in text_of(html)
    assert 'href="../../crops/apples/"' in html


def test_a_guidance_page_is_the_page_of_its_tag(build):
    text = text_of(build().read("crops/fruit/"))

    assert "Growing it Read the wall ." in text
    assert "Pears &lt;in&gt;" in text


def test_a_story_shows_its_tags_sources_and_facts(build):
    text = text_of(build().read("visits/pear-wall/"))

    assert "Published here 1 March 2026 , updated 9 March 2026" in text
    assert "Key facts Walls four" in text
    assert "Sources The Wall . Garden Press, 2020." in text
    assert "Filed under Crop Apples &amp; pears County Kent" in text


def test_a_story_tells_its_changes_apart_from_what_changed_where_it_happened(build):
    site = build(visit("walk", "2026-01-01", changes="[{date: 2026-02-01, note: A new map.}]"))

    assert "Changes to this page 1 February 2026 : A new map." in text_of(site.read("visits/walk/"))


def test_a_related_story_comes_with_the_reason_in_words(build):
    text = text_of(build().read("visits/pear-wall/"))

    assert "Related: also in Kent." in text


def test_what_links_here_is_said_with_the_sentence_that_links(build):
    text = text_of(build().read("chats/bean-talk/"))

    assert "What links here Pears" in text
    assert ": We had read the bean talk first." in text


def test_guidance_that_links_to_a_story_shows_on_the_story(build):
    text = text_of(build().read("visits/pear-wall/"))

    assert "What links here Fruit : Read the wall." in text


def test_a_link_in_a_story_leads_to_the_page_of_the_file(build):
    site = build()

    assert '<a href="../../chats/bean-talk/">the bean talk</a>' in site.read("visits/pear-wall/")
    assert '<a href="../../crops/fruit/">fruit</a>' in site.read("visits/pear-wall/")


def test_a_conversation_is_a_list_of_turns_and_says_who_speaks(build):
    html = build().read("chats/bean-talk/")

    assert html.count('<li class="hub-turn') == 3
    assert html.count('<li class="hub-turn hub-turn--other">') == 1
    assert "<strong>Ann Oak</strong> <span>Head gardener, Kent Gardens</span>" in html
    assert html.split("<article", 1)[1].count("Head gardener") == 1


def test_a_turn_holds_all_its_paragraphs(build):
    turn = build().read("chats/bean-talk/").split('<li class="hub-turn">')[1]

    assert "on poles" in turn
    assert "on strings" in turn


def test_previous_and_next_follow_the_date_within_a_kind(build):
    html = build(visit("early", "2025-01-01")).read("visits/pear-wall/")

    assert 'Older: <a rel="prev" href="../../visits/early/">Visit early</a>' in html


def test_breadcrumbs_lead_home_from_every_page(build):
    site = build()
    pages = [name for name in site.files() if name.endswith("/index.html")]
    without = [name for name in pages if "hub-crumbs" not in site.read(name)]

    assert len(pages) == 24
    assert without == ["crops/apple-trees/index.html"]  # an old address, which leads on at once


def test_breadcrumbs_of_a_hand_written_page_name_every_folder_that_has_a_page(build):
    pages = {"help/index": "Help", "help/forms": "Forms", "help/forms/signs/small": "Small"}
    site = build({f"docs/{path}.md": f"# {title}\n" for path, title in pages.items()})
    crumbs = site.read("help/forms/signs/small/").partition('class="hub-crumbs"')[2]

    assert re.findall(r">([A-Z]\w+)<", crumbs.partition("</nav>")[0]) == [
        "Home",
        "Help",
        "Forms",
        "Small",
    ]


def test_fifty_stories_a_page_and_the_rest_at_an_address_of_their_own(build):
    many = [visit(f"v-{n}", f"2024-01-{n % 28 + 1:02}") for n in range(60)]
    site = build({path: text for one in many for path, text in one.items()})

    assert site.read("stories/").count('<article class="hub-card') == 50
    assert site.read("stories/2/").count('<article class="hub-card') == 12
    assert 'href="../stories/2/"' in site.read("stories/")
    assert site.read("crops/beans/2/").count('<article class="hub-card') == 11
    assert "<title>Beans, page 2 – Test &amp; Hub</title>" in site.read("crops/beans/2/")


def test_stories_are_never_in_the_menu(build):
    site = build()
    menus = re.findall(r"<nav class=\"hub-menu.*?</nav>", site.read(""), re.S)

    assert len(menus) == 1
    assert "pear-wall" not in menus[0]


def test_a_hostile_title_is_escaped_on_every_page(build):
    hostile = '"</title><script>x</script>'
    site = build(visit("bad", "2026-05-01", title=f"'{hostile}'"))
    pages = [name for name in site.files() if name.endswith((".html", ".xml", ".json"))]
    shown = [name for name in pages if "&lt;script&gt;x" in site.read(name)]
    ran = [name for name in pages if "<script>x" in site.read(name)]

    assert "visits/bad/index.html" in shown
    assert "crops/beans/index.html" in shown
    assert ran == []


def test_markup_in_a_body_shows_as_text(build):
    story = visit("raw", "2026-05-01")
    story = {
        path: text.replace("In.", "<b onclick=x>hi</b> <![><img") for path, text in story.items()
    }

    html = build(story).read("visits/raw/")

    assert "&lt;b onclick=x&gt;hi&lt;/b&gt; &lt;![&gt;&lt;img" in html


def test_every_page_announces_the_hubs_feeds_and_a_tag_page_its_own(build):
    site = build()

    assert site.read("visits/pear-wall/").count('rel="alternate" type="application/rss') == 2
    assert site.read("visits/pear-wall/").count('rel="alternate feed"') == 2  # Apples & pears, Kent
    assert 'href="../../crops/apples/feed.xml"' in site.read("crops/apples/")
    assert 'title="Apples &amp; pears – Test &amp; Hub"' in site.read("crops/apples/")


def test_letters_lead_to_their_tags(build):
    html = build().read("tags/")

    assert '<a href="../tags/#b">B</a>' in html
    assert '<section aria-labelledby="b">' in html


def test_a_wholly_different_hub_needs_no_other_code(build):
    site = build(base=BOATS)

    assert "Under the low bridge" in site.read("rivers/ouse/")
    assert "River" in site.read("logs/low-bridge/")
    assert "rivers/ouse/feed.xml" in site.files()


def test_the_sitemap_gives_a_storys_own_date(build):
    entry = build().read("sitemap.xml").split("visits/pear-wall/</loc>")[1].split("</url>")[0]

    assert "<lastmod>2026-03-09</lastmod>" in entry


def test_a_picture_is_shown_beside_its_story_with_its_words(build, hub):
    story = visit("seen", "2026-05-01", image='{file: gate.png, alt: "The \\"gate\\", open"}')
    picture = hub() / "stories/visits/gate.png"
    Image.new("RGB", (400, 300), "green").save(picture)
    site = build(story)

    assert '<img src="../../visits/seen/gate.png" alt="The &#34;gate&#34;, open"' in site.read(
        "visits/seen/"
    )
    assert "visits/seen/gate.png" in site.files()


def test_no_page_grows_with_what_links_to_it(build):
    many = [visit(f"v-{n}", "2024-01-01") for n in range(23)]
    linking = {
        path: text.replace("In.", "Read [the wall](pear-wall.md) and [beans](/crops/beans/).")
        for one in many
        for path, text in one.items()
    }
    site = build(linking)

    assert site.read("visits/pear-wall/").count("<q>") == 20
    assert "And 4 more pages." in site.read("visits/pear-wall/")
    assert "And 3 more pages." in site.read("crops/beans/")


@pytest.mark.parametrize("term", ["People's wall", "R&D (old wall)", "Wall – of stone", "The rain"])
def test_a_word_leads_to_its_heading_in_the_glossary(build, term):
    words = f"---\ntitle: Words\nglossary: true\n---\n\n### {term}\n\nOf stone.\n"
    name = term.partition(" (")[0]
    story = PEAR.replace("Then rain came.", f"We saw the {name}.")
    site = build({"docs/words.md": words, "stories/visits/pear-wall.md": story})
    place = re.search(r'href="[./]*words/#([^"]+)"', site.read("visits/pear-wall/"))[1]

    assert f'<h3 id="{place}">' in site.read("words/")
