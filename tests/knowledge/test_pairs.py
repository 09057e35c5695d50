"""Two tags meet where enough stories carry both, and a page that says nothing new is not made."""

from hooks.content.library import Library
from hooks.content.tagging.meeting import Pairing
from hooks.content.vocabulary import Vocabulary
from hooks.knowledge import hub
from hooks.knowledge.pairs import meetings, pairs_of
from hooks.knowledge.relations import ancestors
from tests.make import facet, key, kind, story, tag, vocabulary

ABOVE = ancestors(vocabulary())
CROPS = Pairing(facets=("crop", "county"), word="in")
APPLES = story("a", "crop/apples", "county/kent", day=2)
BEANS = [story(f"b{n}", "crop/beans", "county/kent", day=n) for n in range(2)]


def found(*stories, pairings=(CROPS,), above=ABOVE):
    """Each two tags with a page, as `facet/slug`, and the places of their stories."""
    pairs = pairs_of(stories, pairings, above)
    return {("/".join(p.first), "/".join(p.second)): p.positions for p in pairs.found.values()}


def test_two_tags_with_enough_stories_have_a_page():
    assert found(*BEANS) == {("crop/beans", "county/kent"): (0, 1)}


def test_two_tags_with_too_few_stories_have_none():
    assert found(APPLES, BEANS[0]) == {}


def test_how_many_are_enough_is_data():
    three = Pairing(facets=("crop", "county"), word="in", at_least=3)
    one = Pairing(facets=("crop", "county"), word="in", at_least=1)

    assert found(*BEANS, pairings=[three]) == {}
    assert found(BEANS[0], pairings=[one]) == {("crop/beans", "county/kent"): (0,)}


def test_facets_that_are_no_pair_have_no_pages():
    assert found(*BEANS, pairings=[]) == {}


def test_a_story_counts_for_the_broader_tags_of_its_tags():
    plain = story("c", "crop/fruit", "county/kent")

    assert found(APPLES, plain) == {("crop/fruit", "county/kent"): (0, 1)}


def test_a_broader_tag_with_the_very_same_stories_has_no_page_and_leads_to_the_narrower_ones():
    pairs = pairs_of([APPLES, APPLES], [CROPS], ABOVE)
    apples = pairs.get(key("crop/apples"), key("county/kent"))

    assert list(pairs.found) == [(key("crop/apples"), key("county/kent"))]
    assert pairs.get(key("crop/fruit"), key("county/kent")) is apples
    assert pairs.get(key("county/kent"), key("crop/fruit")) is apples
    assert pairs.get(key("crop/beans"), key("county/kent")) is None


def test_both_sides_may_be_broader():
    county = facet("county", "south", tag("county", "kent", broader="south"))
    crop = facet("crop", "fruit", tag("crop", "apples", broader="fruit"))
    above = ancestors(vocabulary(crop, county))
    pairs = pairs_of([APPLES, APPLES], [CROPS], above)

    assert list(pairs.found) == [(key("crop/apples"), key("county/kent"))]
    assert pairs.get(key("crop/fruit"), key("county/south")) is not None


def test_a_tags_pairs_come_with_most_stories_first():
    both = story("d", "crop/beans", "crop/apples", "county/kent", "county/fife")
    pairs = pairs_of([*BEANS, both, both], [CROPS], ABOVE)
    rows = pairs.of[key("county/kent")]

    assert [("/".join(p.other(key("county/kent"))), len(p.positions)) for p in rows] == [
        ("crop/beans", 4),
        ("crop/apples", 2),
    ]


def test_a_story_meets_each_two_tags_once():
    both = story("d", "crop/apples", "crop/fruit", "county/kent")

    assert meetings([both], ABOVE, "crop", "county") == {
        (key("crop/apples"), key("county/kent")): [0],
        (key("crop/fruit"), key("county/kent")): [0],
    }


def test_the_hub_gives_the_address_of_a_pair():
    words = Vocabulary((kind("visit"),), vocabulary().facets, (CROPS,))
    known = hub.build(Library(stories=tuple(BEANS), vocabulary=words))
    (pair,) = known.pairs.found.values()

    assert known.pair_address(pair) == "crops/beans/counties/kent/"
