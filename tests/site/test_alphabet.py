"""All stories from A to Z by their titles: the way to a known one where no script runs."""

import re

from tests.site.hubs import visit
from tests.site.test_pages import text_of
from tests.site.test_sitemap import days

TITLES = "stories/a-to-z/"
MANY = {
    path: text
    for number in range(110)
    for path, text in visit(f"v{number}", "2026-04-05", title=f"Acre {number:03}").items()
}


def listed(page):
    """The titles of a page, in their order."""
    return re.findall(r'<li><a href="[^"]*">([^<]*)</a><br><span class="hub-count">', page)


def test_stories_stand_by_their_titles_with_kind_and_day(build):
    extra = visit("walk", "2026-04-05", title="“Åker” and other fields")
    page = build(extra).read(TITLES)

    assert listed(page) == [
        "“Åker” and other fields",
        "Beans and how to talk of them",
        "Pears &lt;in&gt; a &#34;walled&#34; garden &amp; orchard",
    ]
    assert '<a href="../../stories/a-to-z/#p">P</a>' in page
    assert re.search(r'<h2 id="a">A</h2>.*Åker.*<h2 id="b">B</h2>.*<h2 id="p">P</h2>', page, re.S)
    assert "Beans and how to talk of them Chat, published here 1 February 2026" in text_of(page)


def test_no_page_of_it_has_more_than_fifty_however_many_stories_there_are(build):
    site = build(MANY)
    first, second, third = (site.read(f"{TITLES}{number}") for number in ("", "2/", "3/"))

    assert [len(listed(page)) for page in (first, second, third)] == [50, 50, 12]
    assert listed(first)[0] == "Acre 000"
    assert '<a href="../../../stories/a-to-z/3/#p">P</a>' in second
    assert "stories/a-to-z/4/index.html" not in site.files()
    assert max(map(len, (first, second, third))) < 30_000


def test_the_lists_of_everything_lead_there_and_the_sitemap_has_it(build):
    site = build()
    places = ("", "404.html", "search/", "stories/", "tags/", "crops/", "vocabulary/")
    without = [place for place in places if 'stories/a-to-z/">' not in text_between(site, place)]

    assert without == []
    assert days(site)[TITLES] == "2026-03-09"


def text_between(site, place):
    """The page without its footer, which leads there from every page."""
    return site.read(place).partition('<footer class="hub-foot"')[0]
