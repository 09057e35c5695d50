"""Which feeds of its tags a story announces in its head."""

from hooks.content.library import Library
from hooks.knowledge import hub
from hooks.publishing.feeds import streams
from tests.make import facet, story, vocabulary

SLUGS = tuple(f"c-{n:02}" for n in range(19))
WORDS = vocabulary(facet("crop", *SLUGS), facet("county", "kent", "fife"))


def announced(*tags):
    made = hub.build(Library((one := story("pear", *tags),), (), WORDS))
    return [feed.label for feed in streams.tag_feeds(made, one)]


def test_the_feeds_of_all_its_tags_are_announced_each_facets_first_before_any_second():
    tags = ("crop/c-01", "crop/c-02", "crop/c-03", "county/kent", "county/fife")

    assert announced(*tags) == ["C-01", "Kent", "C-02", "Fife", "C-03"]


def test_of_very_many_no_facet_is_left_out():
    found = announced(*(f"crop/{slug}" for slug in SLUGS), "county/kent", "county/fife")

    assert len(found) == streams.ANNOUNCED == 20
    assert {"Kent", "Fife"} <= set(found)
