"""Where stories are missing: tables that a reader, a screen reader and a phone can all use."""

import re

import pytest

from tests.site.hubs import BEANS, BOATS, GARDENS, PEAR, TAGS, visit
from tests.site.test_pages import text_of

PAIRS = "pairs: [{facets: [crop, county], word: in}]\n"
GAPS = "gaps:\n  - {rows: crop, columns: county, word: in}\n  - {rows: county, columns: crop, word: with}\n"
KENT = {"crops": "[beans]", "counties": "[kent]"}
HELD = {"stories/tags.yml": PAIRS + GAPS + TAGS, **visit("walk", "2026-04-05", **KENT)}
STORIES = {"stories/visits/pear-wall.md": PEAR, "stories/chats/bean-talk.md": BEANS}
LABELS = """\
  - name: proof
    field: proofs
    label: Proof
    plural: Proof
    address: proof
    note: Who says so.
    required: true
    at_most: 1
    tags:
      - {label: Own, slug: own, note: Those who dug.}
      - {label: Seen, slug: seen, note: Those who looked.}
"""

HEARD = "      - {label: Heard, slug: heard, note: Those who were told.}\n"


def cells(page):
    """The cells of each row: address, name, number; the head of a row by its words."""
    body = page.partition("<tbody>")[2].partition("</tbody>")[0]
    found = {}
    for row in re.findall(r"<tr>(.*?)</tr>", body, re.S):
        head = re.search(r'<th scope="row"><a href="[^"]*">(.*?)</a>', row)[1]
        found[head] = re.findall(
            r'<td class="hub-heat-(\d)"><a href="([^"]*)" aria-label="([^"]*)">(\d+)</a>', row
        )
    return found


def test_a_cell_leads_to_its_stories_and_says_all_of_it(build):
    beans = cells(build(HELD).read("gaps/counties/"))["Beans"]

    assert beans == [
        ("4", "../../crops/beans/counties/kent/", "2 stories: Beans in Kent", "2"),
        ("3", "../../chats/bean-talk/", "1 story: Beans in Fife", "1"),
    ]


def test_a_cell_whose_stories_have_a_page_under_a_narrower_tag_names_that_page(build):
    two = {**HELD, **visit("wall", "2026-04-06", crops="[apples]", counties="[kent]"),
           "stories/visits/pear-wall.md": PEAR}  # fmt: skip
    fruit = cells(build(two).read("gaps/counties/"))["Fruit"]

    assert fruit[0][1:3] == (
        "../../crops/apples/counties/kent/",
        "2 stories: Fruit in Kent; the page is called “Apples &amp; pears in Kent”",
    )


def test_an_empty_cell_leads_to_the_form_with_both_tags_chosen(build):
    fruit = cells(build(HELD).read("gaps/counties/"))["Fruit"]

    assert fruit[1] == (
        "0",
        "../../contribute/tell/?crop=fruit&amp;county=fife",
        "0 stories yet: tell one about Fruit in Fife",
        "0",
    )


def test_without_a_page_of_both_a_cell_leads_to_the_tag_with_fewer_stories(build):
    few = {**HELD, "stories/tags.yml": GAPS + TAGS}
    beans = cells(build(few).read("gaps/counties/"))["Beans"]

    assert beans[0][1:3] == (
        "../../crops/beans/",
        "2 stories: Beans in Kent, among the stories of Beans",
    )


def test_the_table_has_a_caption_and_heads_for_rows_and_columns(build):
    page = build(HELD).read("gaps/counties/")
    table = page.partition("<table")[2].partition("</table>")[0]

    assert '<caption id="gap-caption">Number of stories, Crops by county</caption>' in table
    assert re.findall(r'<th scope="col">(?:<a [^>]*>)?(.*?)<', table) == [
        "Crop", "Kent", "Fife", "All stories",
    ]  # fmt: skip
    assert 'role="region" aria-labelledby="gap-caption" tabindex="0"' in page


def test_where_a_story_may_have_several_columns_it_is_said_why_they_do_not_add_up(build):
    told = {path: text.replace("crops:", "proofs: own\ncrops:") for path, text in STORIES.items()}
    words = "gaps:\n  - {rows: crop, columns: proof, word: by}\n  - {rows: crop, columns: county, word: in}\n"
    site = build({**told, "stories/tags.yml": words + TAGS + LABELS})
    why = "One story may count in several columns, so the numbers of a row can come to more than"

    assert f"{why} “All stories”." in text_of(site.read("gaps/counties/"))
    assert why not in text_of(site.read("gaps/proof/"))


@pytest.mark.parametrize("path", ["gaps/counties/", "gaps/crops/", "gaps/crops/fruit/"])
def test_every_column_leads_to_a_page_of_its_own_whether_or_not_it_holds_others(build, path):
    site = build(HELD)
    heads = re.findall(r'<th scope="col">(.*?)</th>', site.read(path))[1:-1]
    leads = [re.match(r'<a href="(?:\.\./)+([^"]+/)">', head) for head in heads]

    assert len(heads) >= 2
    assert all(leads)
    assert {f"{lead[1]}index.html" for lead in leads} <= set(site.files())


def test_a_column_that_holds_others_has_a_table_of_its_own_which_begins_with_all_of_it(build):
    site = build(HELD)
    page = site.read("gaps/crops/fruit/")

    assert 'href="../../gaps/crops/fruit/"' in site.read("gaps/crops/")
    assert re.findall(r'<th scope="col">(?:<a [^>]*>)?(.*?)<', page)[1:3] == [
        "All of Fruit", "Apples &amp; pears",
    ]  # fmt: skip
    assert "gaps/crops/beans/index.html" not in site.files()


def test_the_other_order_has_the_same_rows_and_each_leads_to_the_other(build):
    site = build(HELD)
    usual, least = site.read("gaps/counties/"), site.read("gaps/least/counties/")

    assert list(cells(usual)) == ["Fruit", "Apples &amp; pears", "Beans"]
    assert [name.split(" in ")[0] for name in cells(least)] == [
        "Fruit",
        "Apples &amp; pears",
        "Beans",
    ]
    assert {head: row[::-1] for head, row in cells(usual).items()} == {
        head: [(h, a.removeprefix("../"), n, c) for h, a, n, c in row]
        for head, row in cells(least).items()
    }
    assert [
        page.index(">Fife</a></th>") > page.index(">Kent</a></th>") for page in (usual, least)
    ] == [True, False]
    assert 'href="../../gaps/least/counties/"' in usual
    assert 'href="../../../gaps/counties/"' in least
    assert "fewest first</caption>" in least


def test_the_page_of_a_facet_and_the_page_of_all_tables_lead_to_a_table(build):
    site = build(HELD)

    assert 'href="../gaps/counties/">Crops by county</a>' in site.read("crops/")
    assert 'href="../gaps/counties/">Crops by county</a>' in site.read("gaps/")
    assert "In this table 2 of 6 squares are empty." in text_of(site.read("gaps/"))


def test_where_one_label_alone_is_there_it_is_said_in_words(build):
    told = {path: text.replace("crops:", "proofs: own\ncrops:") for path, text in STORIES.items()}
    words = "gaps: [{rows: crop, columns: proof, word: that is}]\n" + TAGS + LABELS
    site = build({**told, "stories/tags.yml": words})

    assert "Own only: Fruit ; Apples &amp; pears ; Beans ." in text_of(site.read("gaps/"))
    assert site.read("gaps/proof/").count('<span class="hub-gap-words">Own only.</span></th>') == 3


def test_what_has_no_story_or_lacks_a_label_is_said_in_words(build):
    told = {path: text.replace("crops:", "proofs: own\ncrops:") for path, text in STORIES.items()}
    told["stories/chats/bean-talk.md"] = told["stories/chats/bean-talk.md"].replace("own", "seen")
    extra = visit("walk", "2026-04-05", crops="[apples]", proofs="seen")
    extra |= visit("talk", "2026-04-06", crops="[fruit]", proofs="heard")
    more = TAGS.replace(
        "From poles.}", "From poles.}\n      - {label: Leeks, slug: leeks, note: Wet.}"
    )
    words = "gaps: [{rows: crop, columns: proof, word: that is}]\n" + more + LABELS + HEARD
    site = build({**told, **extra, "stories/tags.yml": words})
    rows = re.findall(r'<span class="hub-gap-words">(.*?)</span></th>', site.read("gaps/proof/"))

    assert rows == ["Some of each.", "No story that is Heard.", "Seen only.", "No story yet."]
    assert "No story at all: Leeks ." in text_of(site.read("gaps/"))
    assert "No story that is Heard: Apples &amp; pears ." in text_of(site.read("gaps/"))


@pytest.mark.parametrize("base", [GARDENS, BOATS])
def test_a_hub_that_names_no_table_has_none(build, base):
    assert [f for f in build(base=base).files() if f.startswith("gaps/")] == []


def test_labels_keep_the_capitals_of_names_and_abbreviations(build):
    area = LABELS.replace("label: Proof", "label: NHS area").replace(
        "label: Own", "label: St David's"
    )
    tags = TAGS.replace("label: Visit", "label: Q&A") + area.replace(
        "at_most: 1", "at_most: 1\n    card: true"
    )
    told = {path: text.replace("crops:", "proofs: own\ncrops:") for path, text in STORIES.items()}
    words = "gaps: [{rows: crop, columns: proof, word: in}]\n" + tags
    site = build({**told, "stories/tags.yml": words})

    assert "NHS area: St David&#39;s" in site.read("stories/")
    assert ">New Q&amp;A<" in site.read("new/")
    assert ">New chat<" in site.read("new/")
    assert "<h1>Crops by NHS area</h1>" in site.read("gaps/proof/")
