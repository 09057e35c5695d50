"""Stories and tags belong together by what they share, and a rare thing shared counts for more."""

from collections import Counter

import pytest

from hooks.content.library import Library
from hooks.knowledge import hub
from hooks.knowledge.relations import (
    CANDIDATES,
    ancestors,
    candidates,
    postings,
    related_stories,
)
from hooks.knowledge.tag_relations import related_tags
from tests.make import facet, key, story, tag, vocabulary

FACETS = frozenset(["crop", "county"])
ABOVE = ancestors(vocabulary())


def rows_for(stories, position=0, facets=FACETS, **limit):
    """The stories that go with the one at the position, with the tags they share."""
    index = postings(stories, ABOVE)
    carriers = {key: frozenset(positions) for key, positions in index.items()}
    return related_stories(position, stories, index, carriers, facets, **limit)


def related(stories, position=0, facets=FACETS, **limit):
    """Their stems."""
    return [row.story.stem for row in rows_for(stories, position, facets, **limit)]


def together(stories, name, above=ABOVE, even_once=FACETS):
    """The tags that go with a tag, as `facet/slug`, and how many stories have both."""
    rows = related_tags(stories, above, postings(stories, above), even_once)[key(name)]
    return [("/".join(row.key), row.together) for row in rows]


def chain():
    """Cox is an apple, and apples are fruit."""
    cox = tag("crop", "cox", broader="apples")
    apples = tag("crop", "apples", broader="fruit")
    return ancestors(vocabulary(facet("crop", "fruit", cox, apples, "beans")))


def test_the_broader_tags_of_a_tag_come_nearest_first():
    above = chain()

    assert above[key("crop/cox")] == (key("crop/apples"), key("crop/fruit"))
    assert above[key("crop/apples")] == (key("crop/fruit"),)
    assert above[key("crop/fruit")] == ()


def test_the_stories_of_a_tag_are_those_of_narrower_tags_as_well():
    above = chain()
    stories = [story("a", "crop/cox"), story("b", "crop/apples"), story("c", "crop/beans")]

    assert postings(stories, above) == {
        key("crop/fruit"): (0, 1),
        key("crop/apples"): (0, 1),
        key("crop/cox"): (0,),
        key("crop/beans"): (2,),
    }


def test_a_story_with_a_tag_and_a_narrower_one_is_counted_once():
    stories = [story("a", "crop/fruit", "crop/apples")]

    assert postings(stories, ABOVE)[key("crop/fruit")] == (0,)


def test_a_tag_without_stories_has_an_empty_list():
    assert postings([], ABOVE)[key("county/fife")] == ()


def test_related_stories_share_more():
    stories = [
        story("here", "crop/beans", "county/kent"),
        story("one", "crop/beans"),
        story("both", "crop/beans", "county/kent"),
        story("none", "county/fife"),
    ]

    assert related(stories) == ["both", "one"]


def test_a_rare_tag_shared_counts_for_more_than_a_common_one():
    stories = [
        story("here", "crop/beans", "county/kent"),
        story("common", "crop/beans"),
        story("rare", "county/kent"),
        story("more", "crop/beans"),
    ]

    assert related(stories)[0] == "rare"


def test_two_common_tags_shared_may_count_for_more_than_a_rare_one():
    stories = [
        story("here", "county/kent", "crop/beans", "crop/fruit"),
        story("rare", "county/kent"),
        story("two", "crop/beans", "crop/fruit"),
        story("beans", "crop/beans"),
        story("fruit", "crop/fruit"),
    ]

    assert related(stories)[:2] == ["two", "rare"]


def test_the_tags_that_are_shared_come_rarest_first():
    stories = [
        story("here", "crop/beans", "county/kent"),
        story("both", "crop/beans", "county/kent"),
        story("more", "crop/beans"),
    ]
    rows = rows_for(stories)

    assert rows[0].shared == (key("county/kent"), key("crop/beans"))
    assert rows[1].shared == (key("crop/beans"),)


def test_a_story_is_not_related_to_itself():
    assert related([story("here", "crop/beans")]) == []


def test_a_story_without_tags_is_related_to_none():
    assert related([story("here"), story("other"), story("more", "crop/beans")]) == []


def test_tags_of_other_facets_do_not_relate_stories():
    stories = [
        story("here", "crop/beans", "county/kent"),
        story("crop", "crop/beans"),
        story("county", "county/kent"),
    ]

    assert related(stories, facets=frozenset(["county"])) == ["county"]


def test_among_equals_the_newest_comes_first_and_then_the_path():
    made = [
        story("here", "crop/beans"),
        story("old", "crop/beans", day=1),
        story("b", "crop/beans", day=2),
        story("a", "crop/beans", day=2),
        story("new", "crop/beans", day=3),
    ]
    stories = hub.build(Library(stories=tuple(made), vocabulary=vocabulary())).stories

    assert related(stories, position=4) == ["new", "a", "b", "old"]


def test_four_stories_are_related_or_as_many_as_the_limit():
    stories = [story(f"s{number}", "crop/beans") for number in range(10)]

    assert related(stories) == ["s1", "s2", "s3", "s4"]
    assert related(stories, limit=2) == ["s1", "s2"]


@pytest.mark.parametrize(
    ("here", "other"),
    [("crop/fruit", "crop/apples"), ("crop/apples", "crop/fruit")],
    ids=["other is narrower", "other is broader"],
)
def test_a_related_story_always_shares_a_tag(here, other):
    stories = [story("here", here), story("other", other)]
    rows = rows_for(stories)

    assert all(row.shared for row in rows)


@pytest.mark.parametrize("position", [0, 1, 2500, 4998, 4999])
def test_of_a_tag_on_thousands_of_stories_only_those_around_are_looked_at(position):
    found = candidates(position, [tuple(range(5000))])

    assert CANDIDATES // 2 - 1 <= len(found) <= CANDIDATES
    assert max(abs(other - position) for other in found) <= CANDIDATES
    assert position not in found


def test_many_tags_on_thousands_of_stories_do_not_add_up():
    lists = [tuple(range(start, 20_000, 5)) for start in range(5)]

    assert len(candidates(10_000, lists)) <= CANDIDATES


def test_the_shortest_lists_are_looked_at_first():
    rare, common = tuple(range(0, 4000, 100)), tuple(range(4000))

    assert set(rare) - {2000} <= set(candidates(2000, [rare, common]))


def test_where_there_are_too_many_those_nearest_to_the_story_are_kept():
    far, common = tuple(range(CANDIDATES - 10)), tuple(range(10_000))
    found = set(candidates(5000, [far, common])) - set(far)

    assert found == {4995, 4996, 4997, 4998, 4999, 5001, 5002, 5003, 5004, 5005}


def test_a_story_of_a_tag_on_thousands_still_has_related_ones():
    stories = [story(f"s{number}", "crop/beans") for number in range(3000)]

    assert len(related(stories, position=2999)) == 4


def test_tags_go_together_by_how_much_of_each_they_share_and_not_by_their_count():
    stories = [
        story("a", "crop/beans", "county/kent", "county/fife"),
        story("b", "crop/beans", "county/kent"),
        story("c", "crop/beans", "county/kent"),
        *(story(f"k{number}", "county/kent") for number in range(20)),
    ]

    assert together(stories, "crop/beans") == [("county/fife", 1), ("county/kent", 3)]


def test_tags_that_go_together_alike_come_in_the_order_of_their_names():
    stories = [story("a", "crop/beans", "county/kent", "county/fife", "crop/fruit")]

    assert together(stories, "crop/beans") == [
        ("county/fife", 1),
        ("county/kent", 1),
        ("crop/fruit", 1),
    ]


def test_a_tag_goes_with_the_tags_of_the_stories_of_its_narrower_tags():
    stories = [story("a", "crop/apples", "county/kent"), story("b", "crop/fruit", "county/kent")]

    assert together(stories, "crop/fruit") == [("county/kent", 2)]


def test_its_own_broader_and_narrower_tags_do_not_go_with_a_tag():
    above = chain()
    stories = [story("a", "crop/cox", "crop/apples", "crop/fruit", "crop/beans")]

    assert together(stories, "crop/cox", above) == [("crop/beans", 1)]
    assert together(stories, "crop/apples", above) == [("crop/beans", 1)]
    assert together(stories, "crop/fruit", above) == [("crop/beans", 1)]


def test_two_tags_below_the_same_one_may_go_together():
    pears = tag("crop", "pears", broader="fruit")
    apples = tag("crop", "apples", broader="fruit")
    above = ancestors(vocabulary(facet("crop", "fruit", apples, pears)))

    assert together([story("a", "crop/apples", "crop/pears")], "crop/pears", above) == [
        ("crop/apples", 1)
    ]


def test_a_tag_without_stories_goes_with_none():
    assert together([story("a", "crop/beans", "county/kent")], "county/fife") == []


def test_tags_that_met_once_do_not_often_go_together_nor_take_the_room_of_those_that_do():
    often = story("a", "crop/beans", "county/kent"), story("b", "crop/beans", "county/kent")
    rare = story("c", "crop/beans", "county/fife")
    stories = [*often, rare, *(story(f"k{number}", "county/kent") for number in range(9))]
    rows = related_tags(stories, ABOVE, postings(stories, ABOVE), limit=1)

    assert together(stories, "crop/beans")[0] == ("county/fife", 1)
    assert [row.key for row in rows[key("crop/beans")]] == [key("county/kent")]
    assert together(stories, "county/fife", even_once=()) == []
    assert together(stories, "county/fife", even_once=("county",)) == [("crop/beans", 1)]


@pytest.mark.parametrize(("limit", "most"), [({}, 6), ({"limit": 5}, 5)])
def test_six_tags_of_each_facet_go_together_or_as_many_as_the_limit(limit, most):
    names = [f"{name}/{name[0]}{number}" for name in ("crop", "county") for number in range(30)]
    words = vocabulary(*(facet(name, *(f"{name[0]}{n}" for n in range(30))) for name in FACETS))
    above = ancestors(words)
    stories = [story("a", *names)]
    rows = related_tags(stories, above, postings(stories, above), FACETS, **limit)

    found = rows[key("crop/c0")]
    assert Counter(row.key.facet for row in found) == {"crop": most, "county": most}
