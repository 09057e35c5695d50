"""What is wrong with the library as a whole is told, at the file where it can be cured."""

import dataclasses

import pytest

from hooks.content.guide import Guide
from hooks.content.ledger import Told
from hooks.content.library import Library, load
from hooks.content.story import Image, Link
from hooks.content.tagging.meeting import Gaps
from hooks.knowledge import checks, pictures
from hooks.knowledge.resolver import resolver_of
from tests.make import TAGS, VISIT, facet, kind, story, tag, vocabulary

TAGS_FILE = "stories/tags.yml"


def library(*stories, words=None, pages=(), **more):
    guides = tuple(Guide(path, "", ()) for path in pages)
    return Library(stories=stories, vocabulary=words or vocabulary(), guides=guides, **more)


def check(found):
    stories = (*found.stories, *found.drafts)
    resolver = resolver_of(stories, found.vocabulary, found.guides, "docs")
    return checks.check(found, resolver)


def told(*stories, **more):
    return [str(problem) for problem in check(library(*stories, **more))]


def linking(target, stem="pear", times=1):
    link = Link(target=target, sentence="See it.", line=12, column=7)
    return story(stem, links=(link,) * times)


def test_a_good_library_has_no_problem():
    assert told(story("a"), story("b"), linking("a.md"), pages=["index.md", "about.md"]) == []


def test_an_id_is_used_once():
    assert told(story("a", id="wall"), story("b", id="wall"), story("c", id="wall")) == [
        "stories/visits/b.md:1:1: the id `wall` belongs to stories/visits/a.md; write another id",
        "stories/visits/c.md:1:1: the id `wall` belongs to stories/visits/a.md; write another id",
    ]


def test_a_taken_id_is_told_in_its_own_line():
    assert told(story("a", id="wall"), story("b", id="wall", id_line=5))[0].startswith(
        "stories/visits/b.md:5:1: the id `wall`"
    )


def test_a_copy_of_a_story_is_told_that_the_id_is_taken_and_not_the_story():
    copy, own = story("a", id="wall"), story("wall")
    published, moved = story("z", id="wall"), story("z", id="wall", aliases=("before",))
    given, before = Told("", {"wall": "visits/z/"}), Told("", {"wall": "visits/before/"})

    assert told(copy, own)[0].startswith("stories/visits/a.md:1:1: the id `wall` belongs to")
    assert told(own, published, told=given)[0].startswith("stories/visits/wall.md:1:1: the id")
    assert told(own, moved, told=before)[0].startswith("stories/visits/wall.md:1:1: the id")


def test_a_draft_takes_part_in_the_check():
    assert told(story("a", id="wall"), drafts=(story("b", id="wall"),)) == [
        "stories/visits/b.md:1:1: the id `wall` belongs to stories/visits/a.md; write another id"
    ]


def test_two_stories_in_two_folders_do_not_share_an_address():
    first = story("pear", path="stories/visits/2025/pear.md", id="a")
    second = story("pear", path="stories/visits/2026/pear.md", id="b")

    assert told(first, second) == [
        "stories/visits/2026/pear.md:1:1: the address `/visits/pear/` belongs to "
        "stories/visits/2025/pear.md; rename one of the two"
    ]


def test_stories_of_two_kinds_may_have_the_same_file_name():
    talk = story("pear", kind="chat", path="stories/chats/pear.md", id="talk")

    assert told(story("pear"), talk) == []


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (
            vocabulary(facet("crop", "beans", address="visits", line=30)),
            "30:1: the address `/visits/` belongs to the kind `visit` (stories/tags.yml:1)",
        ),
        (
            vocabulary(kinds=(kind("visit", line=5), kind("chat", address="visits", line=14))),
            "14:1: the address `/visits/` belongs to the kind `visit` (stories/tags.yml:5)",
        ),
        (
            vocabulary(facet("crop", "beans"), facet("herb", "mint", address="crops", line=40)),
            "40:1: the address `/crops/` belongs to the facet `crop` (stories/tags.yml:1)",
        ),
        (
            vocabulary(facet("crop", "beans", address="tags")),
            "1:1: the address `/tags/` belongs to the hub",
        ),
        (
            vocabulary(facet("crop", "beans", address="stories")),
            "1:1: the address `/stories/` belongs to the hub",
        ),
    ],
    ids=["kind and facet", "two kinds", "two facets", "the list of tags", "the list of stories"],
)
def test_one_address_is_not_asked_for_twice_in_the_vocabulary(words, problem):
    assert f"{TAGS_FILE}:{problem}; rename one of the two" in told(words=words)


def test_a_tag_and_a_story_do_not_share_an_address():
    words = vocabulary(facet("crop", "beans", address="visits"))

    assert (
        "stories/visits/beans.md:1:1: the address `/visits/beans/` belongs to the tag `beans` "
        "(stories/tags.yml:9); rename one of the two"
    ) in told(story("beans"), words=words)


@pytest.mark.parametrize(
    ("page", "path"),
    [
        ("visits/pear.md", "stories/visits/pear.md"),
        ("counties/kent.md", TAGS_FILE),
        ("counties/kent/index.md", TAGS_FILE),
        ("crops/index.md", TAGS_FILE),
        ("visits.md", TAGS_FILE),
    ],
)
def test_a_hand_written_page_in_the_way_is_told(page, path):
    (problem,) = check(library(story("pear"), pages=[page]))

    assert (problem.path, problem.fix) == (path, "rename one of the two")
    assert page in problem.message


@pytest.mark.parametrize("page", ["counties/kent.md", "stories.md", "tags/index.md"])
def test_a_page_in_the_way_is_named_as_in_the_repository(page):
    (problem,) = told(pages=[page])

    assert f"docs/{page}" in problem


def test_a_page_in_the_way_of_the_hub_itself_is_told_at_the_page():
    assert told(pages=["stories.md"]) == [
        "docs/stories.md:1:1: the address `/stories/` belongs to the hub; rename one of the two"
    ]


def test_two_hand_written_pages_of_one_address_are_told():
    assert told(pages=["about.md", "about/index.md"]) == [
        "docs/about/index.md:1:1: the address `/about/` belongs to docs/about.md; rename one of "
        "the two"
    ]


@pytest.mark.parametrize(
    ("target", "fix"),
    [
        ("plum.md", "write the path of a story's file, or https://…"),
        ("javascript:alert(1)", "write the path of a story's file, or https://…"),
        ("/crops/beens/", "did you mean `/crops/beans/`?"),
        ("/crops/beans", "did you mean `/crops/beans/`?"),
        ("/Crops/Beans/", "did you mean `/crops/beans/`?"),
        ("/visits/paer/", "did you mean `/visits/pear/`?"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_with_the_address_that_was_meant(target, fix):
    assert told(linking(target)) == [
        f"stories/visits/pear.md:12:7: the link `{target}` leads nowhere; {fix}"
    ]


@pytest.mark.parametrize(
    ("target", "cured"),
    [
        ("https://example.org/my page", "https://example.org/my%20page"),
        ("https://example.org/a  b c", "https://example.org/a%20%20b%20c"),
    ],
)
def test_a_space_in_the_address_of_a_link_is_told_with_what_stands_for_it(target, cured):
    assert told(linking(target)) == [
        "stories/visits/pear.md:12:7: in the address of this link stands a space; copy the "
        f"address from the browser again, or write `%20` for each space: `{cured}`"
    ]


@pytest.mark.parametrize(
    ("target", "cured"),
    [("#What was hard", "#what-was-hard"), ("a.md#2 years on", "a.md#part-2-years-on")],
)
def test_a_space_behind_the_sign_of_a_heading_is_told_with_the_address_of_the_heading(
    target, cured
):
    assert told(linking(target), story("a")) == [
        "stories/visits/pear.md:12:7: behind the `#` of this link stands a space, and no heading "
        f"has one in its address; write `{cured}`"
    ]


def test_a_space_in_another_target_leads_nowhere():
    assert ["leads nowhere" in each for each in told(linking("my pear.md"))] == [True]


def test_of_very_many_links_that_lead_nowhere_the_first_get_a_guess(monkeypatch):
    monkeypatch.setattr(checks, "COMPARED", 50)
    found = told(linking("/crops/beens/", times=40))
    guesses = [line.endswith("did you mean `/crops/beans/`?") for line in found]

    assert len(found) == 40
    assert 1 < sum(guesses) < 10
    assert guesses == sorted(guesses, reverse=True)


def test_of_very_many_pictures_that_are_not_there_the_first_get_a_guess(monkeypatch):
    monkeypatch.setattr(pictures, "COMPARED", 50)
    there = [f"stories/visits/wall-{n}.png" for n in range(9)]
    lost = [
        story(f"s{n}", image=Image(file=f"stories/visits/wal-{n}.png", alt="x")) for n in range(9)
    ]
    found = told(*lost, pictures=there)

    assert sum("not there" in line for line in found) == 9
    assert sum("did you mean" in line for line in found) == 5


@pytest.mark.parametrize(
    "target",
    ["b.md", "/visits/b/", "/crops/beans/#top", "#top", "https://a.example", "../../docs/about.md"],
)
def test_a_link_that_leads_somewhere_is_good(target):
    assert told(linking(target), story("b"), pages=["about.md"]) == []


def test_a_story_may_link_to_a_draft():
    assert told(linking("b.md"), drafts=(story("b"),)) == []


def test_every_broken_link_is_told():
    links = tuple(Link(target="gone.md", sentence="", line=n, column=3) for n in (12, 9, 10))
    good = Link(target="b.md", sentence="", line=8, column=3)
    problems = check(library(story("a", links=(good, *links)), linking("gone.md", "b")))

    assert [(p.path, p.line) for p in problems] == [
        ("stories/visits/a.md", 9),
        ("stories/visits/a.md", 10),
        ("stories/visits/a.md", 12),
        ("stories/visits/b.md", 12),
    ]


def guided(page):
    """A vocabulary whose beans have the page as their guidance."""
    return vocabulary(facet("crop", tag("crop", "beans", guidance=page)))


def test_a_guidance_page_at_the_address_of_its_tag_is_good():
    assert told(words=guided("crops/beans.md"), pages=["crops/beans.md"]) == []


def test_a_guidance_page_that_is_missing_is_told_at_the_tag():
    assert told(words=guided("crops/beans.md")) == [
        "stories/tags.yml:9:1: the guidance page `crops/beans.md` is not there; "
        "add docs/crops/beans.md"
    ]


@pytest.mark.parametrize("page", ["beans.md", "crops/bean.md", "docs/crops/beans.md"])
def test_a_guidance_page_at_another_address_is_told_even_if_it_is_there(page):
    assert told(words=guided(page), pages=[page]) == [
        f"stories/tags.yml:9:1: the guidance of `beans` is `{page}`; "
        "write `guidance: crops/beans.md`"
    ]


@pytest.mark.parametrize(
    ("pictures", "fix"),
    [
        ([], "put it beside the story (png, jpg or webp)"),
        (["stories/visits/wal.jpg"], "did you mean `file: wal.jpg`?"),
    ],
)
def test_a_picture_that_is_not_there_is_told(pictures, fix):
    seen = story("pear", image=Image(file="stories/visits/wall.jpg", alt="A wall"))

    assert told(seen, pictures=frozenset(pictures)) == [
        "stories/visits/pear.md:1:1: the picture `stories/visits/wall.jpg` is not there; " + fix
    ]


def test_a_picture_that_is_there_is_good():
    seen = story("pear", image=Image(file="stories/visits/wall.jpg", alt="A wall"))

    assert told(seen, pictures=frozenset(["stories/visits/wall.jpg"])) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("id: pear-wall\n", ""), ("id: pear-wall", "id:"), ("id:", "image: {alt: A wall}\nid:")],
    ids=["no id", "empty id", "picture without a file"],
)
def test_what_a_draft_does_not_have_is_not_told_a_second_time(tmp_path, old, new):
    (tmp_path / "stories/visits").mkdir(parents=True)
    (tmp_path / "stories/tags.yml").write_text(TAGS)
    (tmp_path / "stories/visits/a.md").write_text(VISIT.replace(old, new))
    (tmp_path / "stories/visits/b.md").write_text(VISIT.replace(old, new).replace("l\nc", "l2\nc"))
    found = load(tmp_path)

    assert {problem.path for problem in found.problems} == {
        "stories/visits/a.md",
        "stories/visits/b.md",
    }
    assert check(found) == ()


def test_all_problems_come_sorted_by_file():
    words = guided("crops/beans.md")
    problems = check(
        library(story("z", id="x"), linking("gone.md"), story("b", id="x"), words=words)
    )

    assert [problem.path for problem in problems] == [
        "stories/tags.yml",
        "stories/visits/b.md",
        "stories/visits/pear.md",
    ]


@pytest.mark.parametrize("target", ["Pear.md", "paer.md", "../visits/Pear.md"])
def test_a_link_to_a_file_of_nearly_that_name_is_told_with_its_address(target):
    assert told(story("pear"), linking(target, "apple"))[0].endswith(
        "did you mean `/visits/pear/`?"
    )


def test_a_facet_does_not_take_the_address_of_a_table_of_gaps():
    words = vocabulary(facet("county", "kent"), facet("herb", "mint", address="gaps/counties"))
    tabled = dataclasses.replace(words, gaps=(Gaps(rows="herb", columns="county", word="in"),))

    assert told(words=words) == []
    assert told(words=tabled) == [
        f"{TAGS_FILE}:1:1: the address `/gaps/counties/` belongs to the hub; rename one of the two"
    ]
