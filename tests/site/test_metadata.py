"""What machines are told of each page: schema.org as JSON-LD, Open Graph, the canonical address."""

import json
import re

import pytest

from tests.conftest import CONFIG
from tests.schema_org import faults
from tests.site.hubs import BOATS, GARDENS, visit
from tests.site.test_maps import MAPPED

DATA = re.compile(r'<script type="application/ld\+json">([^<]*)</script>')


def pages(site):
    """Name and text of each page that is no redirect."""
    texts = {name: site.read(name) for name in site.files() if name.endswith(".html")}
    return {name: text for name, text in texts.items() if 'http-equiv="refresh"' not in text}


def told(site, address):
    return json.loads(DATA.findall(site.read(address))[0])


@pytest.mark.parametrize("base", [GARDENS, BOATS, MAPPED], ids=["gardens", "boats", "mapped"])
def test_every_page_tells_what_the_vocabulary_of_schema_org_allows(build, base):
    found = pages(build(base=base))
    nodes = {name: json.loads(text) for name, page in found.items() for text in DATA.findall(page)}
    wrong = [
        (name, fault) for name, each in nodes.items() for node in each for fault in faults(node)
    ]

    assert set(found) - set(nodes) == {"404.html"}
    assert wrong == []


def test_a_story_is_an_article_and_a_conversation_has_its_speakers(build):
    site = build()
    visit, chat = told(site, "visits/pear-wall/")[0], told(site, "chats/bean-talk/")[0]

    assert visit["@type"] == "Article"
    assert chat["@type"] == ["Article", "Conversation"]
    assert [person["name"] for person in chat["contributor"]] == ["Ann Oak", "Bo Elm"]
    assert chat["contributor"][0]["affiliation"]["name"] == "Kent Gardens"
    assert (visit["datePublished"], visit["dateModified"]) == ("2026-03-01", "2026-03-09")


def test_a_story_has_its_picture_or_else_its_social_card(build):
    site = build()
    card = re.search(
        r'<meta property="og:image" content="([^"]*)">', site.read("visits/pear-wall/")
    )

    assert told(site, "visits/pear-wall/")[0]["image"] == card[1]
    assert "image" not in told(site, "crops/apples/")[0]


def test_a_tag_is_a_term_of_its_facet(build):
    term = told(build(), "crops/apples/")[0]

    assert term["@type"] == "DefinedTerm"
    assert term["inDefinedTermSet"]["@id"] == "https://hub.example/crops/"
    assert term["alternateName"] == ["pomes"]


def test_a_place_says_where_it_is(build):
    place = told(build(base=MAPPED), "rivers/ouse/")[0]

    assert place["@type"] == "Place"
    assert place["geo"] == {"@type": "GeoCoordinates", "latitude": 53.9, "longitude": -1.1}


def test_the_vocabulary_says_what_a_kind_and_a_facets_tags_are(build):
    tags = GARDENS["stories/tags.yml"]
    changed = tags.replace("body: turns", "body: turns\n    schema: Article", 1)
    changed = changed.replace(
        "    note: Where it grows.", "    note: Where it grows.\n    schema: Place"
    )
    site = build({"stories/tags.yml": changed})

    assert told(site, "chats/bean-talk/")[0]["@type"] == "Article"
    assert told(site, "counties/kent/")[0]["@type"] == "Place"


def test_breadcrumbs_lead_from_home_to_the_page_itself(build):
    items = told(build(), "crops/apples/")[1]["itemListElement"]

    assert [item["item"] for item in items] == [
        "https://hub.example/", "https://hub.example/crops/", "https://hub.example/crops/fruit/",
        "https://hub.example/crops/apples/",
    ]  # fmt: skip


def test_the_front_page_says_how_to_search(build):
    [site] = told(build(), "")

    assert site["potentialAction"]["target"]["urlTemplate"] == (
        "https://hub.example/search/?q={search_term_string}"
    )


def test_a_hostile_title_ends_no_script_and_no_attribute(build):
    title = "'\"</script><script>x</script>'"
    site = build(visit("bad", "2026-05-01", title=title))

    assert told(site, "visits/bad/")[0]["headline"] == '"</script><script>x</script>'
    assert "<script>x" not in site.read("visits/bad/")


def test_every_page_has_a_canonical_address_and_is_told_to_who_shares_it(build):
    found = pages(build({"mkdocs.yml": CONFIG + "extra: {hub: {locale: en_GB}}\n"}))
    found.pop("404.html")
    without = [
        (name, wanted)
        for name, text in found.items()
        for wanted in (
            '<link rel="canonical" href="https://hub.example/', '<meta property="og:title" content="',
            '<meta property="og:description" content="', '<meta property="og:url" content="https://hub.example/',
            '<meta property="og:type" content="', '<meta property="og:site_name" content="Test &amp; Hub"',
            '<meta property="og:locale" content="en_GB"',
        )
        if text.count(wanted) != 1
    ]  # fmt: skip

    assert without == []
    assert 'og:type" content="article"' in found["visits/pear-wall/index.html"]
    assert 'og:type" content="website"' in found["crops/index.html"]
