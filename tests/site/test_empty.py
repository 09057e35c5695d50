"""A hub begins without a story, and may have only some that wait for their day."""

import pytest

from tests.site.hubs import GARDENS, NEXT_YEAR, visit

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
