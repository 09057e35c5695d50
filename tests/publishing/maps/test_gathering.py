"""Which places a map shows, and how far its neighbours are."""

import dataclasses

from hooks.content.library import Library
from hooks.content.schema.fields import Field
from hooks.content.vocabulary import Vocabulary
from hooks.knowledge import hub as knowledge
from hooks.knowledge import nearby
from hooks.publishing.maps.atlas import Atlas
from hooks.publishing.maps.gathering import MOST, gathered
from tests.make import facet, key, kind, story, tag

NUMBERS = tuple(
    Field(name=n, kind="number", help="", example="") for n in ("latitude", "longitude")
)


def port(slug, latitude, longitude, **changes):
    return tag("port", slug, data={"latitude": latitude, "longitude": longitude}, **changes)


def hub_of(ports, told, data=NUMBERS):
    """A hub with a story for each of the slugs `told`."""
    words = Vocabulary((kind("visit"),), (facet("port", *ports, data=data),))
    stories = tuple(story(f"s-{n}", f"port/{slug}", day=n) for n, slug in enumerate(told))
    return knowledge.build(
        dataclasses.replace(Library((), Vocabulary(), ()), stories=stories, vocabulary=words)
    )


def many(regions, each):
    """`each` ports in each of some regions, all one story each."""
    heads = [port(f"r{r}", 50 + r, 0) for r in range(regions)]
    inside = [
        port(f"p{r}-{n}", 50 + r, n / 100, broader=f"r{r}")
        for r in range(regions)
        for n in range(each)
    ]
    return hub_of([*heads, *inside], [tag.slug for tag in inside])


def all_at(hub):
    return dict.fromkeys(hub.tags, (1.0, 1.0))


def shown(hub, at=None):
    tags, more = gathered(
        hub, nearby.with_stories(hub, hub.vocabulary.facets[0]), at or all_at(hub)
    )
    return [tag.slug for tag in tags], more


def test_up_to_a_sheetful_each_place_has_its_circle():
    slugs, more = shown(many(2, MOST // 2))

    assert len(slugs) == MOST
    assert more == 0


def test_of_too_many_the_fullest_regions_take_the_place_of_theirs():
    slugs, more = shown(many(4, 20))

    assert {"r0", "r1", "p2-0", "p3-19"} <= set(slugs)
    assert len(slugs) == 42
    assert more == 0


def test_without_regions_those_with_most_stories_stay_and_the_others_are_counted():
    hub = hub_of(
        [port(f"p{n}", 50, n / 100) for n in range(100)], [f"p{n}" for n in range(100)] + ["p99"]
    )
    slugs, more = shown(hub)

    assert slugs[0] == "p99"
    assert (len(slugs), more) == (MOST, 100 - MOST)


def test_a_region_that_is_not_on_the_sheet_gathers_nothing():
    hub = many(2, 40)
    at = all_at(hub) | {key("port/r0"): None, key("port/r1"): None}

    assert len(shown(hub, at)[0]) == MOST


def test_three_thousand_circles_never_stand_on_one_page():
    slugs, more = shown(many(30, 100))

    assert len(slugs) <= MOST
    assert more == 0


def test_a_place_that_gathers_others_or_has_no_story_is_not_on_the_map():
    hub = hub_of([port("a", 50, 0), port("b", 50, 1, broader="a"), port("c", 50, 2)], ["b", "a"])

    assert [tag.slug for tag in nearby.with_stories(hub, hub.vocabulary.facets[0])] == ["b"]


def test_near_are_the_five_nearest_with_stories_and_never_the_place_itself():
    ports = [port(f"p{n}", 50, n) for n in range(8)]
    hub = hub_of(ports, [f"p{n}" for n in range(8) if n != 2])
    near = Atlas(hub).near(hub.vocabulary.facets[0], ports[1])

    assert [row.anchor.address for row in near] == [f"ports/p{n}/" for n in (0, 3, 4, 5, 6)]
    assert [row.kilometres for row in near] == [71, 143, 214, 286, 357]


def test_a_facet_whose_tags_are_no_places_has_neither_map_nor_neighbours():
    hub = hub_of([port("a", 50, 0), port("b", 50, 1)], ["a", "b"], data=NUMBERS[:1])
    facet = hub.vocabulary.facets[0]

    assert Atlas(hub).near(facet, facet.tags[0]) == ()
    assert Atlas(hub).of_facet(facet) is None
    assert Atlas(hub).overview() == ()


def test_a_place_without_latitude_and_longitude_has_no_neighbours():
    hub = hub_of([port("a", 50, 0), port("b", 50, 1), tag("port", "c")], ["a", "b", "c"])

    assert set(nearby.near(hub, hub.vocabulary.facets[0])) == {key("port/a"), key("port/b")}
