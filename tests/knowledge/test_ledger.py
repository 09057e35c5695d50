"""What was published and is gone is told, with the line that brings it back."""

import dataclasses
import datetime as dt

import pytest

from hooks.content.guide import Guide
from hooks.content.library import Library
from hooks.content.tagging.meeting import Gaps
from hooks.knowledge.ledger import check_ledger
from hooks.problems import Problem
from tests.make import facet, kind, story, tag, vocabulary

GONE = "stories/addresses.txt:1:1: `/{}` was published and is gone; {}"
TAGS = "in stories/tags.yml"
WORDS = vocabulary(
    facet("crop", "apples", tag("crop", "plums", former=("prunes",))),
    facet("county", "kent", "fife", former=("shires",)),
)
PEAR = story("pear", aliases=("perry",), id="first-pear", title="An old wall of fruit")


def told(*published, stories=(PEAR,), words=WORDS, guides=(), problems=(), today=None):
    ledger = {address: line for line, address in enumerate(published, 1)}
    library = Library((), (), words, guides, ledger=ledger, problems=problems)
    return [str(problem) for problem in check_ledger(library, stories, today=today)]


@pytest.mark.parametrize(
    "address",
    [
        "stories/", "tags/", "vocabulary/", "crops/", "crops/plums/", "crops/plums/feed.xml",
        "crops/prunes/", "crops/prunes/feed.xml", "shires/", "shires/kent/", "shires/kent/feed.xml",
        "visits/", "visits/pear/", "visits/perry/", "feed_rss_created.xml",
        "stories/2/", "crops/plums/31/", "crops/prunes/4/", "shires/2/",
    ],
)  # fmt: skip
def test_what_is_a_page_a_feed_or_an_old_name_is_not_gone(address):
    assert told(address) == []


@pytest.mark.parametrize(
    "address",
    ["crops/plums/shires/ely/", "crops/plums/shires/ely/2/", "crops/plums/shires/ely/feed.xml"],
)
def test_the_page_of_two_tags_is_not_gone_where_one_went_for_good(address):
    there = vocabulary(
        facet("crop", tag("crop", "plums")),
        facet("county", "kent", former=("shires", "shires/ely")),
    )

    assert told(address, words=there) == []
    assert len(told(address, words=WORDS)) == 1


def test_a_hand_written_page_and_its_old_names_are_not_gone():
    about = Guide("about/us.md", "Us", (), aliases=("them",))

    assert told("", "about/us/", "about/them/", guides=(about, Guide("index.md", "", ()))) == []


@pytest.mark.parametrize(
    ("address", "fix"),
    [
        ("crops/plum/", f"write `former: [plum]` at the tag `plums` {TAGS}"),
        ("crops/plum/feed.xml", f"write `former: [plum]` at the tag `plums` {TAGS}"),
        ("shires/kentt/", f"write `former: [kentt]` at the tag `kent` {TAGS}"),
        ("crops/zinnias/", f"write `former: [zinnias]` at the tag of `crop` that took its place {TAGS}; if there is none, `former: [crops/zinnias]` at the facet"),
        ("visits/first-pear/", "write `aliases: [first-pear]` in stories/visits/pear.md"),
        ("visits/pears/", "write `aliases: [pears]` in stories/visits/pear.md"),
        ("visits/old-fruit-wall/", "write `aliases: [old-fruit-wall]` in stories/visits/pear.md"),
        ("visits/wet-fruit-yards/", f"write `aliases: [wet-fruit-yards]` in the story that it became; if it was taken back, bring its file back and write in it `retracted: {{date: …, reason: …}}`, its text may go; else `former: [visits/wet-fruit-yards]` at the kind `visit` {TAGS}"),
        ("chats/pear/", "write `aliases: [chats/pear]` in stories/visits/pear.md"),
        ("visits/zebra/", f"write `aliases: [zebra]` in the story that it became; if it was taken back, bring its file back and write in it `retracted: {{date: …, reason: …}}`, its text may go; else `former: [visits/zebra]` at the kind `visit` {TAGS}"),
        ("crop/", f"write `former: [crop]` at the facet `crop` {TAGS}"),
        ("chat/", f"write `former: [chat]` at the kind `chat` {TAGS}"),
        ("zebra/", "write `aliases: [zebra]` in the page of docs/ that it became"),
        ("help/zebra/", "write `aliases: [help/zebra]` in the page of docs/ that it became"),
        ("about/you/", "write `aliases: [about/you]` in docs/about/us.md"),
        ("old.json", "publish it again: programs and people ask for it by this name"),
    ],
)  # fmt: skip
def test_what_is_gone_is_told_with_the_line_to_add(address, fix):
    us = Guide("about/us.md", "About us and you", ())

    assert told(address, guides=(us,)) == [GONE.format(address, fix)]


def test_a_page_becomes_what_is_new_rather_than_what_was_there_beside_it():
    words = vocabulary(facet("crop", "pear-tree", "pears-and-trees"))

    assert told("crops/pear-trees/", "crops/pear-tree/", words=words) == [
        GONE.format("crops/pear-trees/", f"write `former: [pear-trees]` at the tag `pears-and-trees` {TAGS}")
    ]  # fmt: skip


def test_a_tag_that_went_into_one_that_was_there_is_told_too():
    assert told("crops/plum/", "crops/plums/", "crops/apples/") == [
        GONE.format("crops/plum/", f"write `former: [plum]` at the tag `plums` {TAGS}")
    ]


def test_a_tag_that_became_part_of_one_that_was_there_has_the_day_of_today():
    today = dt.date(2026, 12, 2)
    merged = GONE.format(
        "crops/plum/",
        f"write `merged: [{{slug: plum, since: 2026-12-02}}]` at the tag `plums` {TAGS}",
    )
    former = GONE.format("crops/plum/", f"write `former: [plum]` at the tag `plums` {TAGS}")

    assert told("crops/plum/", "crops/plums/", "crops/apples/", today=today) == [merged]
    assert told("crops/plum/", "crops/apples/", today=today) == [former]


@pytest.mark.parametrize(
    ("there", "written"),
    [
        (["crops/apples/", "crops/plums/"], "merged: [{slug: zinnias, since: 2026-12-02}]"),
        (["crops/plums/"], "former: [zinnias]"),
    ],
    ids=["no tag is new", "one is"],
)
def test_a_tag_like_no_other_became_part_of_one_unless_another_is_new(there, written):
    fix = f"write `{written}` at the tag of `crop` that took its place {TAGS}; if there is none, `former: [crops/zinnias]` at the facet"

    assert told("crops/zinnias/", *there, today=dt.date(2026, 12, 2)) == [
        GONE.format("crops/zinnias/", fix)
    ]


def test_a_tag_that_another_facet_has_now_was_filed_anew():
    fix = f"write `former: [crops/kent]` at the tag `kent` {TAGS}"

    assert told("crops/kent/", "crops/plums/") == [GONE.format("crops/kent/", fix)]
    assert told("crops/kent/", "counties/kent/") != [GONE.format("crops/kent/", fix)]


MOODS = ("moods/", "moods/glad/", "subscribe/moods/", "subscribe/moods/feeds.opml", "gaps/moods/",
         "gaps/least/moods/glad/")  # fmt: skip
CHATS = ("talks/", "talks/feed.json", "talks/feed.xml", "talks/pear/", "talks/2/")


def test_a_facet_that_is_gone_is_told_once_with_what_can_be_written():
    fix = f"write `former: [moods]` at the facet that took its place {TAGS}"
    words = vocabulary(facet("crop", "apples", former=("moods", "moods/glad")))

    assert told(*MOODS) == [GONE.format("moods/", fix)]
    assert told(*MOODS[:4], words=words) == []


def test_a_kind_that_is_gone_is_told_once_with_the_day_of_today():
    fix = f"write `merged: [{{slug: talks, since: 2026-12-02}}]` at the kind that took its place {TAGS}"
    words = vocabulary(facet("crop", "apples"), kinds=(kind("visit", former=("talks",)),))

    assert told(*CHATS, today=dt.date(2026, 12, 2)) == [GONE.format("talks/", fix)]
    assert told(*CHATS, words=words) == []


def test_a_page_is_told_once_with_its_feed_and_its_pages():
    assert len(told("crops/plum/", "crops/plum/2/", "crops/plum/feed.xml")) == 1


def test_a_tag_is_told_once_with_the_pages_it_had_with_others():
    pairs = ("crops/plum/counties/kent/", "crops/plum/shires/ely/", "crops/apples/counties/kentt/")
    published = ("crops/plum/", *pairs, *(f"{pair}feed.xml" for pair in pairs), "counties/kentt/")

    assert [each.split("`")[1] for each in told(*published, today=dt.date(2026, 12, 2))] == [
        "/crops/plum/", "/counties/kentt/",
    ]  # fmt: skip


def test_a_folder_is_told_once_with_all_below_it():
    many = ("plants/", *(f"plants/{n}x/" for n in range(9)), "plants/2/", "plants/1x/feed.xml")

    assert told(*many) == [
        GONE.format("plants/", "write `aliases: [plants]` in the page of docs/ that it became")
    ]


@pytest.mark.parametrize("path", ["stories/tours/lost.md", "stories/visits"])
def test_of_a_folder_that_has_the_name_of_before_or_is_none_no_story_is_told(path):
    words = vocabulary(facet("crop", "apples"), kinds=(kind("visit", former=("tours",)),))
    wrong = (Problem(path, 1, 1, "it cannot lie here", "move it"),)
    published = ("tours/lost/", "visits/lost/")

    assert told(*published, words=words, problems=wrong) == []
    assert len(told(*published, words=words)) == 2


def test_what_may_be_in_a_file_that_cannot_be_read_is_not_told():
    broken = (Problem("stories/visits/broken.md", 1, 1, "it is broken", "mend it"),)

    assert told("visits/lost/", problems=broken) == []
    assert len(told("visits/lost/", "crops/lost/", problems=broken)) == 1
    assert len(told("chats/lost/", problems=broken)) == 1


def test_what_is_gone_is_told_at_its_line():
    assert told("crops/", "crops/zinnias/")[0].startswith("stories/addresses.txt:2:1: ")


def test_a_hub_without_a_ledger_has_nothing_to_lose():
    assert told() == []


def test_very_many_that_are_gone_are_compared_with_few(monkeypatch):
    """The work grows with the number, not with its square."""
    compared = []
    nearest = "hooks.knowledge.likeness.nearest"
    monkeypatch.setattr(nearest, lambda name, known: compared.append(len(list(known))))
    stories = tuple(story(f"walk-{n}-new") for n in range(3000))

    assert len(told(*(f"visits/walk-{n}-old/" for n in range(3000)), stories=stories)) == 3000
    assert max(compared) <= 40


def test_a_table_of_gaps_is_not_gone():
    tabled = dataclasses.replace(WORDS, gaps=(Gaps(rows="crop", columns="county", word="in"),))

    assert told("gaps/counties/", "gaps/least/counties/", words=tabled) == []


def test_a_lost_story_is_not_one_that_was_published_though_its_name_is_nearer():
    there = (story("pear-tree"), story("pears-and-trees"))

    assert told("visits/pear-trees/", "visits/pear-tree/", stories=there) == [
        GONE.format("visits/pear-trees/", "write `aliases: [pear-trees]` in stories/visits/pears-and-trees.md")
    ]  # fmt: skip
