"""Where old addresses lead, and that none leads to two places."""

import dataclasses

import pytest

from hooks.content.guide import Guide
from hooks.content.library import Library
from hooks.content.tagging.meeting import Gaps
from hooks.knowledge import checks, hub
from hooks.knowledge.moves import moves
from hooks.knowledge.resolver import resolver_of
from tests.make import facet, kind, story, tag, vocabulary

APPLES = tag("crop", "apples", former=("pomes", "herbs/crab"), line=7)
CROP = facet("crop", APPLES, "beans")
VISIT = kind("visit", former=("tours", "walks/lost"))
HERE = "stories/tags.yml"


def found(*stories, words=None, guides=()):
    """Each old address with the new one."""
    given = words or vocabulary(CROP, kinds=(kind("visit"),))
    return {move.old: move.new for move in moves(stories, given, guides)}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (vocabulary(CROP), {"crops/pomes/": "crops/apples/", "herbs/crab/": "crops/apples/"}),
        (
            vocabulary(facet("crop", "apples", former=("plants",))),
            {
                "plants/": "crops/",
                "plants/apples/": "crops/apples/",
                "subscribe/plants/": "subscribe/crops/",
            },
        ),
        (
            vocabulary(facet("crop", tag("crop", "apples", former=("pomes",)), former=("plants",))),
            {
                "plants/": "crops/",
                "plants/apples/": "crops/apples/",
                "crops/pomes/": "crops/apples/",
                "plants/pomes/": "crops/apples/",
                "subscribe/plants/": "subscribe/crops/",
            },
        ),
        (vocabulary(facet("crop", "apples", former=("herbs/all",))), {"herbs/all/": "crops/"}),
        (vocabulary(facet("crop", tag("crop", "apples", former=("apples",)))), {}),
        (vocabulary(facet("crop", "apples")), {}),
    ],
    ids=["tag", "facet", "both", "whole address", "its own name", "none"],
)
def test_a_vocabulary_tells_where_its_old_addresses_lead(words, expected):
    assert found(words=words) == expected


def test_a_story_tells_where_its_old_addresses_lead():
    moved = story("pear", aliases=("plum", "chats/plum", "pear"))

    assert found(moved, words=vocabulary(facet("crop"))) == {
        "visits/plum/": "visits/pear/",
        "chats/plum/": "visits/pear/",
    }


def test_stories_move_with_their_kind_and_what_is_lost_leads_to_its_list():
    words = vocabulary(facet("crop"), kinds=(VISIT,))

    assert found(story("pear", aliases=("plum",)), words=words) == {
        "tours/": "visits/",
        "walks/lost/": "visits/",
        "tours/pear/": "visits/pear/",
        "visits/plum/": "visits/pear/",
        "tours/plum/": "visits/pear/",
    }


@pytest.mark.parametrize(
    ("path", "alias", "old", "new"),
    [
        ("about.md", "who-we-are", "who-we-are/", "about/"),
        ("about/us.md", "them", "about/them/", "about/us/"),
        ("about/us.md", "more/us", "more/us/", "about/us/"),
        ("index.md", "start", "start/", ""),
    ],
)
def test_a_hand_written_page_has_aliases_too(path, alias, old, new):
    assert found(
        words=vocabulary(facet("crop")), guides=[Guide(path, "", (), aliases=(alias,))]
    ) == {old: new}


def test_only_the_feeds_of_tags_and_kinds_move_along():
    words = vocabulary(facet("crop", APPLES, former=("plants",)), kinds=(VISIT,))
    fed = {move.old for move in moves([story("pear", aliases=("plum",))], words) if move.fed}

    assert fed == {
        "crops/pomes/", "herbs/crab/", "plants/apples/", "plants/pomes/", "tours/",
    }  # fmt: skip


def told(*stories, words=None, guides=()):
    library = Library(stories=stories, vocabulary=words or vocabulary(CROP), guides=guides)
    resolver = resolver_of(stories, library.vocabulary, guides, "docs")
    return [str(problem) for problem in checks.check(library, resolver)]


TAKEN = "; take it out of one of the two"


@pytest.mark.parametrize(
    ("stories", "words", "guides", "problems"),
    [
        (
            [story("a", aliases=("b",)), story("b")], None, (),
            ["stories/visits/a.md:1:1: the old address `/visits/b/` belongs to stories/visits/b.md:1"],
        ),
        (
            [story("a", aliases=("c",)), story("b", aliases=("c",))], None, (),
            ["stories/visits/b.md:1:1: the old address `/visits/c/` belongs to stories/visits/a.md:1"],
        ),
        (
            [], vocabulary(facet("crop", "apples", former=("chats",), line=30)), (),
            ["stories/tags.yml:30:1: the old address `/chats/` belongs to stories/tags.yml:1"],
        ),
        (
            [], vocabulary(facet("crop", "a", former=("x",)), facet("county", "b", former=("x",))), (),
            ["stories/tags.yml:1:1: the old address `/x/` belongs to stories/tags.yml:1"],
        ),
        (
            [], vocabulary(facet("crop", "apples", former=("tags",))), (),
            ["stories/tags.yml:1:1: the old address `/tags/` belongs to the hub"],
        ),
        (
            [], None, (Guide("herbs/crab.md", "", ()),),
            ["stories/tags.yml:7:1: the old address `/herbs/crab/` belongs to docs/herbs/crab.md:1"],
        ),
        (
            [], None, (Guide("a.md", "", (), aliases=("b",)), Guide("b.md", "", ())),
            ["docs/a.md:1:1: the old address `/b/` belongs to docs/b.md:1"],
        ),
    ],
    ids=["story", "two aliases", "kind", "two facets", "hub", "page", "two pages"],
)  # fmt: skip
def test_an_old_address_that_something_else_has_is_told_with_both_owners(
    stories, words, guides, problems
):
    assert told(*stories, words=words, guides=guides) == [problem + TAKEN for problem in problems]


def test_a_story_cannot_take_an_address_where_none_lay():
    assert told(story("a", aliases=("about/us",))) == [
        "stories/visits/a.md:1:1: no story ever had the address `/about/us/`; "
        "begin it with one of: chats, visits"
    ]


def test_what_is_taken_leads_nowhere_else_in_the_preview():
    stories = (story("a", aliases=("b", "c")), story("b", aliases=("c",)))
    made = hub.build(Library(stories=stories, vocabulary=vocabulary(facet("crop"))))

    assert [(move.old, move.new) for move in made.moves] == [("visits/c/", "visits/a/")]


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("/crops/pomes/", "crops/apples/"),
        ("/crops/pomes/#top", "crops/apples/#top"),
        ("/visits/plum/", "visits/pear/"),
        ("plum.md", "visits/pear/"),
        ("../visits/plum.md#top", "visits/pear/#top"),
        ("/crops/plum/", None),
        ("../chats/plum.md", None),
    ],
)
def test_a_link_to_an_old_name_leads_straight_to_the_new_page(target, address):
    stories = (story("pear", aliases=("plum",)), story("other"))
    resolver = resolver_of(stories, vocabulary(CROP), (), "docs")

    assert resolver.resolve(target, "stories/visits/other.md") == address


def test_what_the_hub_itself_moves_does_not_end_the_look_at_old_addresses():
    words = vocabulary(CROP, facet("county", "kent", former=("shires",)))
    tabled = dataclasses.replace(words, gaps=(Gaps(rows="crop", columns="county", word="in"),))

    assert told(story("a", aliases=("b",)), story("b"), words=tabled) == [
        f"stories/visits/a.md:1:1: the old address `/visits/b/` belongs to stories/visits/b.md:1{TAKEN}"
    ]
