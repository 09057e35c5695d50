"""The timeline: every story in the year in which it begins, and a bar that says the same."""

import re

from tests.site.hubs import visit
from tests.site.test_pages import text_of

LONG = visit("long", "2026-01-01", period="2012 to 2021", counties="[kent]")
SHORT = visit("short", "2026-01-02", period='"1980s"')
NEXT = visit("next", "2026-01-03", period="2014 onwards")


def bars(page):
    """Where each bar begins and how wide it is, and whether it is pale."""
    found = re.findall(r'<rect x="([\d.]+)" y="0" width="([\d.]+)" height="4"([^>]*)>', page)
    return [(float(x), float(width), "open" in rest) for x, width, rest in found]


def test_stories_stand_in_the_year_in_which_they_begin_with_kind_and_place(build):
    text = text_of(build({**LONG, **SHORT, **NEXT}).read("timeline/"))

    assert "1980s Visit short 1980s Visit" in text
    assert "2012 Visit long 2012 to 2021 Visit · Kent" in text
    assert text.index("Visit short") < text.index("Visit long") < text.index("Visit next")


def test_a_story_without_a_year_stands_last(build):
    text = text_of(build({**LONG}).read("timeline/"))

    assert text.index("Visit long") < text.index("No year is told") < text.index("Pears")


def test_the_bars_of_a_page_share_a_scale_which_is_said_in_words(build):
    page = build({**LONG, **SHORT, **NEXT}).read("timeline/")

    assert "On this page the bars go from 1980 to 2021." in text_of(page)
    assert bars(page) == [(0.0, 23.8, False), (76.2, 23.8, False), (81.0, 19.0, True)]
    assert page.count('<svg class="hub-span"') == page.count(
        'aria-hidden="true"><path d="M0 2H100">'
    )
    assert "style=" not in page.partition("<article")[2].partition("</article>")[0]


def test_the_bar_of_what_went_on_goes_from_its_start_to_the_edge(build):
    last = visit("last", "2026-01-04", period="2021 and after")
    page = build({**LONG, **SHORT, **NEXT, **last}).read("timeline/")

    assert [x + width for x, width, pale in bars(page) if pale] == [100.0, 100.0]
    assert "A pale bar goes to the edge: it means that it went on" in text_of(page)
    assert "Visit next 2014 onwards" in text_of(page)


def test_decades_lead_to_where_they_begin(build):
    page = build({**LONG, **SHORT, **NEXT}).read("timeline/")
    found = re.findall(r'href="\.\./timeline/(#[^"]*)">([^<]*)<', page)

    assert found == [("#year-1980s", "1980s"), ("#year-2012", "2010s"), ("#no-year", "No year")]
    assert all(f'id="{anchor[1:]}"' in page for anchor, _ in found)


def test_a_late_decade_has_a_heading_and_a_bar_of_its_own(build):
    late = visit("late", "2026-01-04", period="late 1990s to 2021")
    page = build({**LONG, **SHORT, **late}).read("timeline/")

    assert '<h2 id="year-late-1990s">Late 1990s</h2>' in page
    assert 'href="../timeline/#year-late-1990s">1990s</a>' in page
    assert bars(page)[1] == (40.5, 59.5, False)


def test_a_long_timeline_is_cut_into_pages(build):
    many = {
        path: text
        for n in range(60)
        for path, text in visit(f"v-{n}", "2024-03-01", period=str(1950 + n)).items()
    }
    site = build(many)

    assert site.read("timeline/").count("<svg") - site.read("timeline/2/").count("<svg") == 40
    assert 'href="../../timeline/2/#year-2000"' in site.read("timeline/2/")


def test_a_hub_without_periods_has_no_timeline_and_one_with_leads_to_it(build):
    assert "timeline/index.html" not in build().files()
    assert 'href="../timeline/"' in build(LONG).read("stories/")
