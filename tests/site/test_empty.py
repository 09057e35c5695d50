"""A hub begins without a story, and may have only some that wait for their day."""

import json
import re

import pytest

from tests.site.hubs import GARDENS, NEXT_YEAR, TAGS, visit
from tests.site.test_pages import text_of

EMPTY = {
    path: text for path, text in GARDENS.items() if not path.endswith(("-wall.md", "-talk.md"))
}
EMPTY["docs/crops/fruit.md"] = "---\ntitle: Fruit\n---\n\nIt is sweet.\n"


@pytest.mark.parametrize(
    "files", [{}, visit("walk", f"{NEXT_YEAR}-01-01")], ids=["no story", "one waits"]
)
def test_a_hub_without_a_published_story_is_built(build, files):
    site = build(files, EMPTY)

    assert "<title>Stories" in site.read("stories/")
    assert "<item>" not in site.read("feed_rss_created.xml")
    assert "<lastmod>" not in site.read("sitemap.xml")


def test_an_empty_hub_says_so_and_has_no_heading_over_nothing(build):
    site = build(base=EMPTY)
    home, stories, data = (text_of(site.read(at)) for at in ("", "stories/", "data/"))

    assert "Newest stories No story yet. What’s new" in home
    assert "No story yet Tell the first one" in stories
    assert not re.search(r"\b0 stories", home + stories)
    assert "0 stories and 5 tags. For a spreadsheet" in data
    assert "version" not in json.loads(site.read("data/dictionary.json"))
    assert '"version"' not in site.read("data/")
    assert '<ul class="hub-cards' not in site.read("") + site.read("stories/")


def test_a_story_without_a_tag_is_filed_under_nothing(build):
    tags = TAGS.replace("    required: true\n", "")
    walk = visit("walk", "2026-04-05")
    bare = {path: text.replace("crops: [beans]\n", "") for path, text in walk.items()}
    site = build({**bare, "stories/tags.yml": tags})

    assert "Filed under" not in site.read("visits/walk/")
    assert "Filed under" in site.read("visits/pear-wall/")
