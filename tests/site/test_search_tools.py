"""The pages that help a reader to use the hub are found by the words that readers have for them."""

import pytest

from tests import searching
from tests.conftest import CONFIG
from tests.site.hubs import visit
from tests.site.test_gaps import HELD
from tests.site.test_maps import MAPPED

TOOLS = {**HELD, **visit("long", "2026-01-01", period="2012 to 2021")}
UNDRAWN = MAPPED | {"mkdocs.yml": CONFIG}


@pytest.fixture
def site(build):
    return build(TOOLS)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("subscribe", "subscribe/"),
        ("RSS", "subscribe/"),
        ("feed", "subscribe/"),
        ("newsletter", "subscribe/"),
        ("timeline", "timeline/"),
        ("open data", "data/"),
        ("CSV", "data/"),
        ("gaps", "gaps/"),
        ("missing stories", "gaps/"),
        ("tell a story", "contribute/tell/"),
        ("what's new", "new/"),
        ("news", "new/"),
    ],
)
def test_each_is_found_by_its_name_and_by_others(site, question, first):
    assert searching.asked(site.folder, question)[0] == first


def test_of_each_the_main_page_is_found_and_none_of_those_below(site):
    every = searching.addresses(site.folder)
    tools = ("contribute/", "data/", "gaps/", "new/", "subscribe/", "timeline/")

    assert [each for each in every if each.startswith(tools)] == [
        "contribute/tell/", "data/", "gaps/", "new/", "subscribe/", "timeline/",
    ]  # fmt: skip


def test_a_result_says_what_the_page_is_for(site):
    read = searching.files(site.folder)
    row = read.result(searching.addresses(site.folder).index("timeline/"))

    assert row[1:3] == ["Timeline", "Guidance"]
    (passage,) = read.text(row[5])
    assert passage[2] == "What happened when: every story by the year in which it begins."


@pytest.mark.parametrize(("base", "found"), [(MAPPED, ["rivers/"]), (UNDRAWN, [])])
def test_the_page_with_the_map_is_found_by_that_word_where_there_is_one(build, base, found):
    assert searching.asked(build(base=base).folder, "map") == found
