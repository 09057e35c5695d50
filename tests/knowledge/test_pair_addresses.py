"""The address of two tags' page is known by its form, and leads on when it is gone."""

import pytest

from hooks.content.library import Library
from hooks.content.tagging.meeting import Pairing
from hooks.content.vocabulary import Vocabulary
from hooks.knowledge import hub
from hooks.knowledge.ledger import check_ledger
from hooks.knowledge.pair_addresses import Names
from tests.make import facet, key, kind, story, tag

BEANS = tag("crop", "beans", former=("peas", "herbs/pulse"))
CROP = facet("crop", "fruit", BEANS, tag("crop", "apples", broader="fruit"))
COUNTY = facet("county", "kent", tag("county", "fife", former=("fyfe",)))
WORDS = Vocabulary(
    (kind("visit"),), (CROP, COUNTY), (Pairing(facets=("crop", "county"), word="in"),)
)
STORIES = tuple(story(f"b{n}", "crop/beans", "county/fife") for n in range(2))
PAGE = "crops/beans/counties/fife/"


def led(*published, stories=STORIES):
    """Where each old address of two tags leads, and whether its feed goes on."""
    ledger = {address: line for line, address in enumerate(published, 1)}
    moves = hub.build(Library(stories=stories, vocabulary=WORDS, ledger=ledger)).moves
    return {m.old: (m.new, m.fed) for m in moves if m.old.count("/") > 3}


@pytest.mark.parametrize(
    ("address", "two"),
    [
        (PAGE, ("crop/beans", "county/fife")),
        (f"{PAGE}2/", ("crop/beans", "county/fife")),
        (f"{PAGE}feed.json", ("crop/beans", "county/fife")),
        ("crops/peas/counties/fyfe/", ("crop/beans", "county/fife")),
        ("herbs/pulse/counties/fife/", ("crop/beans", "county/fife")),
        ("crops/beans/counties/leeds/", None),
        ("crops/beans/", None),
        ("crops/beans/2/", None),
        ("crops/beans/growing/", None),
        ("", None),
    ],
)
def test_the_address_of_two_tags_is_told_by_its_form(address, two):
    found = Names(WORDS).two(address)

    assert found == (two and (key(two[0]), key(two[1])))


def test_a_renamed_tags_pairs_lead_on_with_their_feeds_whichever_of_the_two_was_renamed():
    assert led() == {
        "crops/beans/counties/fyfe/": (PAGE, True),
        "crops/peas/counties/fife/": (PAGE, True),
        "crops/peas/counties/fyfe/": (PAGE, True),
        "herbs/pulse/counties/fife/": (PAGE, True),
        "herbs/pulse/counties/fyfe/": (PAGE, True),
    }


def test_a_page_that_has_too_few_stories_now_leads_to_its_first_tag_and_its_feed_stays():
    gone = "crops/apples/counties/kent/"

    assert led(gone, f"{gone}feed.xml", f"{gone}2/", PAGE)[gone] == ("crops/apples/", False)


def test_a_page_whose_narrower_tag_lists_the_same_leads_there_and_its_feed_stays():
    two = tuple(story(f"a{n}", "crop/apples", "county/kent") for n in range(2))

    assert led("crops/fruit/counties/kent/", stories=two) == {
        "crops/fruit/counties/kent/": ("crops/apples/counties/kent/", False)
    }


def test_a_page_that_is_there_leads_nowhere_else():
    assert PAGE not in led(PAGE)


def test_the_ledger_does_not_mind_that_a_page_of_two_tags_is_gone():
    published = {"crops/apples/counties/kent/": 1, "crops/apples/counties/kent/feed.xml": 2}
    library = Library((), (), WORDS, ledger={**published, "crops/apples/counties/leeds/": 3})

    assert [problem.line for problem in check_ledger(library, STORIES)] == [3]
