"""A tag that is named by its number is told with the tag that was meant."""

import pytest

from hooks import checking
from tests.sound import STORY, TAGS, front, hub, story

PLANTS = """\
  - name: plant
    field: plants
    label: Plant
    plural: Plants
    address: plants
    note: What grows.
    shared: also with
    closed: true
    data: [{name: bed, kind: text, required: true}]
    tags:
"""
NAMES = ("Fig", "Plum", "Pear", "Kale", "Leek", "Chard", "Beet")
BEDS = ["grants"] * 3 + ["prevention"] * 4  # three that belong to one tag of another facet, four


def vocabulary(beds=BEDS, closed="true"):
    tags = "".join(
        f"      - {{label: {name}, slug: {name.lower()}, note: A plant., bed: {bed}}}\n"
        for name, bed in zip(NAMES, beds, strict=True)
    )
    return TAGS + PLANTS.replace("closed: true", f"closed: {closed}") + tags


def told(folder, plants, themes="volunteering", **other):
    keys = front(f"plants: {plants}\nthemes: [{themes}]")
    root = folder(hub({"stories/tags.yml": vocabulary(**other), STORY: story(keys)}))
    return [(problem.rule, problem.fix) for problem in checking.check(root).problems]


@pytest.mark.parametrize(
    ("plant", "meant"),
    [
        ("2", "`plum` or `leek`"),
        ("4", "`beet`"),
        ("the third plant", "`pear` or `chard`"),
        ("Grants 2", "`plum`"),
        ("grants2", "`plum`"),
        ("2nd of Early action", "`leek`"),
        ("prevention, plant no. 3", "`chard`"),
    ],
)
def test_the_tags_of_each_tag_are_counted_by_themselves(folder, plant, meant):
    assert told(folder, f'["{plant}"]') == [("tag-by-number", f"did you mean {meant}?")]


def test_what_the_story_is_filed_under_says_which_list_is_counted(folder):
    told_of = told(folder, "[1, third]", "grants")

    assert told_of == [
        ("tag-by-number", "did you mean `fig`?"),
        ("tag-by-number", "did you mean `pear`?"),
    ]


def test_a_list_of_its_own_is_counted_from_its_first_tag(folder):
    assert told(folder, "[7]", beds=["north"] * 7) == [("tag-by-number", "did you mean `beet`?")]


@pytest.mark.parametrize("plant", ["5", "0", "2026", "1 and 2", "no. 2 of Xanadu", "Grants 4", "²"])
def test_a_number_that_no_tag_has_is_told_as_before(folder, plant):
    assert [rule for rule, _ in told(folder, f'["{plant}"]')] == ["not-listed"]


def test_a_list_that_may_grow_has_no_numbers(folder):
    assert [rule for rule, _ in told(folder, "[2]", closed="false")] == ["unknown-tag"]
