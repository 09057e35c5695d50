"""No file of the site takes another's place, and no link leads to a page that is left out."""

import pytest
from mkdocs.exceptions import Abort

from tests.conftest import CONFIG
from tests.site.hubs import PEAR
from tests.site.test_serve import preview

PAGE = "---\ntitle: Beans\n---\n\nOn poles.\n"
TO_PAGE = PEAR.replace("The gate was open.", "It was [open](/hours/).")
LEADS = "/visits/pear-wall/ leads to docs/hours.md, which is left out of the site"


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"docs/_headers": "/*\n"}, "docs/_headers and the hub both want to be /_headers in the"),
        (
            {"docs/visits/pear-wall.markdown": PAGE},
            "docs/visits/pear-wall.markdown and the hub both want to be "
            "/visits/pear-wall/index.html in the site: rename docs/visits/pear-wall.markdown",
        ),
        (
            {"docs/peas.md": PAGE, "docs/peas/index.html": "<p>Peas"},
            "docs/peas.md and docs/peas/index.html both want to be /peas/index.html in the site",
        ),
        ({"docs/data/stories.csv": "id\n"}, "the hub makes /data/stories.csv itself: rename the"),
        ({"docs/feed_rss_created.xml": "<rss/>"}, "the hub makes /feed_rss_created.xml itself"),
    ],
)
def test_two_files_of_one_place_are_told(build, caplog, files, told):
    with pytest.raises(Abort):
        build(files)

    assert told in caplog.text


@pytest.mark.parametrize("key", ["exclude_docs", "draft_docs"])
def test_a_link_to_a_page_that_is_left_out_is_told(build, caplog, key):
    files = {"docs/hours.md": PAGE, "mkdocs.yml": f"{CONFIG}{key}: hours.md\n"}
    build(files)

    with pytest.raises(Abort):
        build({**files, "stories/visits/pear-wall.md": TO_PAGE})

    assert LEADS in caplog.text


def test_a_preview_shows_a_draft_and_the_link_to_it(hub):
    draft = {"docs/hours.md": PAGE, "mkdocs.yml": f"{CONFIG}draft_docs: hours.md\n"}
    site = preview(hub({**draft, "stories/visits/pear-wall.md": TO_PAGE}), lambda: None)

    assert "On poles." in site.read("hours/")
    assert "../../hours/" in site.read("visits/pear-wall/")


def test_a_tag_has_its_page_though_the_guidance_is_left_out(build):
    excluded = f"{CONFIG}exclude_docs: crops/fruit.md\n"
    page = build({"mkdocs.yml": excluded}).read("crops/fruit/")

    assert "Pears" in page
    assert "Growing it" not in page
