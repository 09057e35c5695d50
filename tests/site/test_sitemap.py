"""What search engines hear of pages: their address, and the day they last changed if it is known."""

from xml.etree import ElementTree

from tests.site.hubs import GARDENS, visit
from tests.site.test_withdrawn import FILES

PAIRED = "pairs: [{facets: [crop, county], word: in, at_least: 1}]\n"
TAKEN = "{date: 2026-04-02, reason: They asked.}"
SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def days(site):
    urls = ElementTree.fromstring(site.read("sitemap.xml"))
    address = "https://hub.example/"
    return {
        url.findtext(f"{SPACE}loc").removeprefix(address): url.findtext(f"{SPACE}lastmod")
        for url in urls
    }


def test_a_page_has_its_own_last_day_or_none_and_never_that_of_the_build(build):
    index = GARDENS["docs/index.md"]
    front = (
        "---\nupdated: 2025-12-24\n"
        if index.startswith("---\n")
        else "---\nupdated: 2025-12-24\n---\n\n"
    )
    found = days(build({"docs/index.md": front + index.removeprefix("---\n")}))

    assert found["visits/pear-wall/"] == "2026-03-09"
    assert found["chats/bean-talk/"] == "2026-02-01"
    assert found["visits/"] == "2026-03-09"
    assert found["crops/fruit/"] == "2026-03-09"  # a guidance page that lists the story
    assert found[""] == "2025-12-24"
    assert found["crops/"] == found["counties/"] == found["subscribe/"] == "2026-03-09"
    assert (found["tags/"], found["contribute/tell/"]) == (None, None)


def test_a_list_that_lost_a_story_changed_on_that_day(build):
    paired = {"stories/tags.yml": GARDENS["stories/tags.yml"] + PAIRED}
    found = days(
        build(
            paired
            | visit("gone", "2026-03-02", crops="[apples]", counties="[kent]", retracted=TAKEN)
        )
    )
    lists = [
        "stories/",
        "visits/",
        "crops/apples/",
        "counties/kent/",
        "crops/apples/counties/kent/",
        "new/",
    ]

    assert {name: found[name] for name in lists} == dict.fromkeys(lists, "2026-04-02")
    assert found["crops/beans/"] == found["chats/"] == "2026-02-01"


def test_what_no_search_engine_may_find_is_not_in_it(build):
    found = days(build(FILES))

    assert {"chats/bean-talk/", "crops/apple-trees/"} & set(found) == set()
    assert {"visits/pear-wall/", "review/"} <= set(found)
