"""A source whose address a link may not lead to is still told with it, as text."""

import json

import pytest

from tests.site.hubs import visit

AT = "http://example.org/old?a&b"
SOURCE = "{title: Book, publisher: Press, date: 2020"


@pytest.fixture
def site(build):
    told = {
        path: text.replace(SOURCE, f"{SOURCE}, found_at: '{AT}'")
        for path, text in visit("shed", "2025-01-01").items()
    }
    return build(told)


def test_a_page_shows_the_address_and_leads_nowhere(site):
    page = site.read("visits/shed/")

    assert "Book. Press, 2020. Read at http://example.org/old?a&amp;b</li>" in page
    assert 'href="http://example.org' not in page


def test_the_feed_the_text_and_the_data_have_it_as_well(site):
    feed = json.loads(site.read("feed_json_created.json"))
    texts = [item["content_html"] for item in feed["items"] if "/visits/shed/" in item["url"]]
    data = json.loads(site.read("data/stories.json"))["stories"]
    sources = [story["sources"][0]["found_at"] for story in data if story["id"] == "shed"]

    assert "Read at http://example.org/old?a&amp;b</li>" in texts[0]
    assert 'href="http://example.org' not in texts[0]
    assert "Read at http://example.org/old?a&b" in site.read("visits/shed/index.md").replace("\\", "")  # fmt: skip
    assert sources == [AT]
