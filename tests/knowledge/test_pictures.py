"""Every story's picture is there, and every picture is some story's."""

import pytest

from hooks.content.library import Library
from hooks.content.story import Image
from hooks.knowledge import pictures as checked
from hooks.problems import Problem
from tests.make import story

WALL, GATE = "stories/visits/wall.jpg", "stories/visits/gate.png"
NOWHERE = "put it beside the story (png, jpg or webp)"
UNUSED = "1:1: no story uses this picture; take it out, or name it in the `image` of a story"


def seen(stem, file):
    return story(stem, image=Image(file=file, alt="A wall"))


def told(*stories, pictures=(), bad=()):
    problems = tuple(Problem(path, 1, 1, "wrong", "mend it") for path in bad)
    library = Library(stories=stories, pictures=frozenset(pictures), problems=problems)
    return sorted(str(problem) for problem in checked.check(library, stories))


@pytest.mark.parametrize(
    ("file", "where"),
    [
        (WALL, "is not there"),
        ("stories/wall.jpg", "is not there"),
        ("/etc/passwd", "lies outside `stories/`"),
        ("docs/wall.jpg", "lies outside `stories/`"),
        ("../wall.jpg", "lies outside `stories/`"),
        ("..", "lies outside `stories/`"),
        ("storiesx/wall.jpg", "lies outside `stories/`"),
    ],
)
def test_a_picture_that_is_not_among_the_stories_is_told(file, where):
    assert told(seen("pear", file)) == [
        f"stories/visits/pear.md:1:1: the picture `{file}` {where}; {NOWHERE}"
    ]


def test_a_picture_named_as_on_a_computer_of_ones_own_is_told_with_its_name_alone():
    assert told(seen("pear", "stories/visits/C:\\Users\\Ann\\wall.jpg")) == [
        "stories/visits/pear.md:1:1: the picture's file is named as on a computer of your own; "
        "put it beside the story, and write its name alone: `file: wall.jpg`"
    ]


def test_a_picture_that_is_not_there_is_told_at_the_line_that_names_it():
    made = story("pear", image=Image(file=WALL, alt="A wall"), image_line=7)

    assert told(made) == [
        f"stories/visits/pear.md:7:1: the picture `{WALL}` is not there; {NOWHERE}"
    ]


def test_a_picture_that_no_story_uses_is_told():
    assert told(seen("pear", WALL), story("plum"), pictures=[WALL, GATE]) == [f"{GATE}:{UNUSED}"]


def test_a_picture_that_is_meant_by_a_slip_is_not_told_as_unused():
    assert told(seen("pear", "stories/visits/wal.jpg"), pictures=[WALL]) == [
        "stories/visits/pear.md:1:1: the picture `stories/visits/wal.jpg` is not there; "
        "did you mean `file: wall.jpg`?"
    ]


@pytest.mark.parametrize(
    ("file", "typed"),
    [
        ("stories/visits/stories/visits/wall.jpg", "wall.jpg"),  # the whole path, as GitHub has it
        ("stories/visits/Wall.jpg", "wall.jpg"),
        ("stories/visits/pictures/gate.jpg", "../gate.jpg"),
    ],
)
def test_what_to_type_for_a_picture_is_its_way_from_the_story(file, typed):
    found = told(seen("pear", file), pictures=[WALL, "stories/gate.jpg"])

    assert any(each.endswith(f"is not there; did you mean `file: {typed}`?") for each in found)


def test_a_picture_named_by_a_web_address_is_told_as_that():
    assert told(seen("pear", "stories/visits/https:/example.org/wall.jpg")) == [
        "stories/visits/pear.md:1:1: the picture is named by a web address; "
        "save it, put the file beside the story, and write its name alone: `file: wall.jpg`"
    ]


def test_a_picture_is_not_called_unused_where_a_text_holds_it():
    assert told(story("pear", body="![A wall](wall.jpg)"), pictures=[WALL]) == []


def test_a_picture_is_not_called_unused_where_the_image_of_a_story_cannot_be_read():
    wrong = Problem("stories/visits/pear.md", 7, 8, "`image` holds one value", "write an entry")
    library = Library(pictures=frozenset([WALL]), problems=(wrong,))

    assert [*checked.check(library, [story("pear", image_line=7)])] == []


def test_two_stories_may_use_one_picture():
    assert told(seen("pear", WALL), seen("plum", WALL), pictures=[WALL]) == []


@pytest.mark.parametrize("bad", [WALL, "stories/visits", "stories"])
def test_what_is_told_where_the_picture_lies_is_not_told_again(bad):
    assert told(seen("pear", WALL), bad=[bad]) == []


def test_a_problem_elsewhere_hides_nothing():
    assert len(told(seen("pear", WALL), bad=["stories/vis", f"{WALL}.md"])) == 1


def test_while_a_story_cannot_be_read_no_picture_is_called_unused():
    assert told(story("pear"), pictures=[WALL], bad=["stories/visits/plum.md"]) == []
    assert told(seen("pear", ""), pictures=[WALL]) == []
    assert told(story("pear"), pictures=[WALL], bad=[story("pear").path]) == [f"{WALL}:{UNUSED}"]
