"""The hub knows every story, tag and page, and who links to whom."""

import pytest

from hooks.content.guide import Guide
from hooks.content.library import Library
from hooks.content.story import Link
from hooks.knowledge.hub import Backlink, build
from tests.make import facet, key, story, tag, vocabulary


def made(*stories, words=None, pages=()):
    return build(Library(stories=stories, vocabulary=words or vocabulary(), guides=tuple(pages)))


def link(target, sentence="See it."):
    return Link(target=target, sentence=sentence, line=1, column=1)


def linking(stem, *targets):
    return story(stem, links=tuple(link(target) for target in targets))


def stems(stories):
    return [each.stem for each in stories]


def test_stories_come_newest_first_and_then_by_id_which_no_new_name_of_a_file_changes():
    same = story("z", day=1, id="a"), story("b", day=1, id="b")
    hub = made(same[1], story("old"), story("new", day=2), same[0])

    assert stems(hub.stories) == ["new", "z", "b", "old"]


def test_the_hub_does_not_depend_on_the_order_in_which_stories_were_read():
    first, second = linking("a", "b.md"), story("b", "crop/beans", "county/kent")
    words = vocabulary()

    assert made(first, second, words=words) == made(second, first, words=words)


def test_the_stories_of_a_kind_come_newest_first():
    hub = made(
        story("a"),
        story("b", day=1, kind="chat"),
        story("c", day=2),
        story("d", day=3, kind="chat"),
    )

    assert stems(hub.of_kind("visit")) == ["c", "a"]
    assert stems(hub.of_kind("chat")) == ["d", "b"]


def test_a_kind_without_stories_has_none():
    assert made(story("a")).of_kind("chat") == ()


def test_the_stories_of_a_tag_are_those_of_narrower_tags_too_newest_first():
    hub = made(
        story("a", "crop/fruit"), story("b", "crop/apples", day=1), story("c", "crop/beans", day=2)
    )

    assert stems(hub.tagged(key("crop/fruit"))) == ["b", "a"]
    assert stems(hub.tagged(key("crop/apples"))) == ["b"]
    assert hub.tagged(key("county/kent")) == ()


def test_directly_below_a_tag_are_its_narrower_tags_in_the_order_of_the_vocabulary():
    crop = facet(
        "crop",
        "fruit",
        tag("crop", "pears", broader="fruit"),
        tag("crop", "cox", broader="apples"),
        tag("crop", "apples", broader="fruit"),
    )
    below = made(words=vocabulary(crop)).below

    assert below == {
        key("crop/fruit"): (key("crop/pears"), key("crop/apples")),
        key("crop/pears"): (),
        key("crop/cox"): (),
        key("crop/apples"): (key("crop/cox"),),
    }


def test_only_facets_that_say_why_relate_stories():
    words = vocabulary(facet("crop", "beans"), facet("county", "kent", shared=""))

    assert made(words=words).relating == {"crop"}


def test_the_hub_gives_the_address_of_a_story_and_of_a_tag():
    hub = made(story("a"))

    assert hub.address(hub.stories[0]) == "visits/a/"
    assert hub.tag_address(key("county/kent")) == "counties/kent/"


def test_a_page_knows_who_links_to_it_and_in_which_sentence():
    hub = made(story("a", title="First", links=(link("b.md#top", "See the second."),)), story("b"))

    assert hub.backlinks == {"visits/b/": (Backlink("visits/a/", "First", "See the second."),)}


def test_a_page_that_links_twice_is_named_once_by_its_first_sentence():
    links = (link("b.md", "One."), link("/visits/b/", "Two."), link("b.md#top", "Three."))
    hub = made(story("a", links=links), story("b"))

    assert [row.sentence for row in hub.backlinks["visits/b/"]] == ["One."]


def test_links_come_from_stories_and_hand_written_pages_sorted_by_address():
    page = Guide("about.md", "About", (link("visits/c.md"), link("crops/beans.md")))
    hub = made(linking("b", "c.md"), linking("a", "c.md"), story("c"), pages=[page])

    assert [row.address for row in hub.backlinks["visits/c/"]] == [
        "about/",
        "visits/a/",
        "visits/b/",
    ]
    assert [row.title for row in hub.backlinks["crops/beans/"]] == ["About"]


def test_a_link_to_a_tag_or_a_hand_written_page_is_known_there():
    page = Guide("about.md", "About", ())
    hub = made(linking("a", "/crops/beans/", "../../docs/about.md"), pages=[page])

    assert sorted(hub.backlinks) == ["about/", "crops/beans/"]


@pytest.mark.parametrize(
    "target",
    ["https://example.org/", "mailto:a@example.org", "gone.md", "a.md", "/visits/a/", "a.md#top"],
)
def test_a_link_off_the_site_nowhere_or_to_itself_is_no_link_to_a_page(target):
    assert made(linking("a", target)).backlinks == {}


def test_a_link_that_counts_for_nothing_does_not_hide_the_next():
    hub = made(linking("a", "https://example.org/", "gone.md", "a.md", "b.md"), story("b"))

    assert list(hub.backlinks) == ["visits/b/"]


@pytest.mark.parametrize("target", ["#top", "#a:b"])
def test_a_link_inside_a_page_is_no_link_to_the_home_page(target):
    assert made(linking("a", target), pages=[Guide("index.md", "Home", ())]).backlinks == {}


def test_an_empty_library_makes_an_empty_hub():
    hub = build(Library())

    assert (hub.stories, hub.tags, hub.backlinks, hub.by_kind) == ((), {}, {}, {})
