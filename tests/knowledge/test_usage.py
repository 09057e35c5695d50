"""Tags that hardly any story carries."""

from hooks.content.library import Library
from hooks.knowledge import hub, usage
from tests.make import facet, story, tag, vocabulary

PLUMS = tag("crop", "plums", broader="fruit")
WORDS = vocabulary(facet("crop", "fruit", PLUMS, "beans", "peas"), facet("county", "kent"))


def test_tags_that_are_used_once_or_never_are_given_in_order():
    stories = (
        story("a", "crop/plums", "crop/beans"),
        story("b", "crop/plums", "crop/beans", "crop/peas"),
    )
    index = hub.build(Library(stories=stories, vocabulary=WORDS)).index

    assert [(found.tag.slug, found.count) for found in usage.seldom(WORDS, index)] == [
        ("peas", 1),
        ("kent", 0),
    ]


def test_a_tag_counts_what_its_narrower_tags_carry():
    index = hub.build(Library(stories=(story("a", "crop/plums"),), vocabulary=WORDS)).index

    assert ("fruit", 1) in [(found.tag.slug, found.count) for found in usage.seldom(WORDS, index)]


def test_what_is_said_of_a_tag_that_is_hardly_used():
    assert [usage.remark(count) for count in (0, 1, 2, 99)] == ["not used yet", "used once", "", ""]
