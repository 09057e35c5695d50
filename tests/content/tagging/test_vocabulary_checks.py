"""Names in the vocabulary are apart, and what they name is there."""

import time

import pytest

from hooks.content.syntax.source import read_data
from hooks.content.tagging.vocabulary_reader import read_vocabulary
from tests.make import TAGS


def read(text):
    """Every problem of the vocabulary that the text declares."""
    found = []
    read_vocabulary("tags.yml", read_data("tags.yml", text.encode(), found), found)
    return [str(problem) for problem in found]


def told(*tags):
    """What is told of a vocabulary with these two tags more, which stand on lines 25 and 26."""
    lines = [f"      - {{height: 1, note: More., {words}}}\n" for words in tags]
    return read(TAGS + "".join(lines))


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("slug: crab, label: APPLES", "APPLES"),
        ("slug: crab, label: Apple", "Apple"),
        ("slug: crab, label: Crab, synonyms: [Apples]", "Apples"),
        ("slug: crab, label: Crab, former: [apple]", "apple"),
    ],
)
def test_a_tag_that_is_nearly_another_is_told(tag, name):
    assert told(tag) == [
        f"tags.yml:25:1: the tag `{name}` is nearly the same as `apples`; "
        "make it a synonym of `apples`, or name it apart"
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Herbs & flowers", "Herbs and flowers"),
        ("Herbs & flowers", "HERBS & FLOWERS"),
        ("Herb garden", "Herb-gardens"),
        ("Herb garden", "herbs garden"),
        ("Ynys Môn", "Ynys Mon"),
    ],
    ids=["and", "case", "hyphen and plural", "plural of the first word", "accent"],
)
def test_names_that_look_alike_are_nearly_the_same(first, second):
    problems = told(f"slug: one, label: '{first}'", f"slug: two, label: '{second}'")

    assert problems == [
        f"tags.yml:26:1: the tag `{second}` is nearly the same as `one`; "
        "make it a synonym of `one`, or name it apart"
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Bus", "Bu"), ("Gas", "Ga"), ("Herb garden", "Garden herb"), ("Юг", "Север")],
    ids=["three letters", "short words", "another order", "not Latin"],
)
def test_names_that_differ_in_more_are_not_the_same(first, second):
    assert told(f"slug: one, label: {first}", f"slug: two, label: {second}") == []


def test_a_tag_may_repeat_its_own_names():
    assert told("slug: pear, label: Pear, synonyms: [pears], former: [pears]") == []


def test_two_facets_may_have_tags_of_the_same_name():
    county = TAGS.partition("facets:\n")[2].replace("crop", "county").replace("Crop", "County")

    assert read(TAGS + county) == []


@pytest.mark.parametrize(
    ("broader", "fix"),
    [
        ("fruits", "did you mean `fruit`?"),
        ("Fruit", "did you mean `fruit`?"),
        ("stones", "name a tag of the same facet"),
    ],
)
def test_a_broader_tag_must_be_there(broader, fix):
    assert told(f"slug: plum, label: Plum, broader: {broader}") == [
        f"tags.yml:25:1: the broader tag `{broader}` is not there; {fix}"
    ]


def test_a_broader_tag_may_come_later_in_the_file():
    assert told("slug: plum, label: Plum, broader: stone", "slug: stone, label: Stone") == []


def test_a_tag_is_not_broader_than_itself():
    assert told("slug: plum, label: Plum, broader: plum") == [
        "tags.yml:25:1: `plum` is broader than itself; take out one of the `broader` keys"
    ]


def test_every_tag_of_a_circle_is_told():
    problems = told(
        "slug: plum, label: Plum, broader: stone",
        "slug: stone, label: Stone, broader: plum",
    )

    assert problems == [
        "tags.yml:25:1: `plum` is broader than itself; take out one of the `broader` keys",
        "tags.yml:26:1: `stone` is broader than itself; take out one of the `broader` keys",
    ]


def test_a_tag_that_hangs_on_a_circle_is_not_a_part_of_it():
    problems = told(
        "slug: plum, label: Plum, broader: plum",
        "slug: damson, label: Damson, broader: plum",
    )

    assert [problem.split(": ")[1] for problem in problems] == [
        "`plum` is broader than itself; take out one of the `broader` keys"
    ]


def test_tags_whose_slugs_cannot_be_read_are_told_of_that_alone():
    found = told("slug: A b, label: Plum", "slug: C d, label: Stone")

    assert [problem.split(";")[1] for problem in found] == [
        " write `slug: a-b`",
        " write `slug: c-d`",
    ]


def nested(count):
    """What is told of that many tags more, each of which lies within the one before it."""
    tags = (f"slug: a-{n}, label: A {n}, broader: a-{n - 1}" for n in range(1, count))
    return told("slug: a-0, label: A 0", *tags)


def test_a_tag_lies_within_twenty_others_and_no_more():
    assert nested(21) == []
    assert nested(22) == [
        "tags.yml:46:1: `a-21` lies within more than 20 tags, each in the next; "
        "take out `broader` where a tag need not be gathered by another"
    ]


def test_tags_that_lie_within_very_many_do_not_hold_up_the_reading():
    begin = time.process_time()
    nested(2000)

    assert time.process_time() - begin < 2


def test_a_kind_can_require_only_what_a_story_has():
    assert read(TAGS.replace("    sections: [", "    required: [poeple]\n    sections: [")) != []


@pytest.mark.parametrize(
    "field",
    ["crops", "title", "sources", "kind", "address", "markdown", "image_file", "image_alt"],
)
def test_the_field_of_a_facet_is_no_other_key_of_a_story(field):
    facet = (
        "  - {name: county, label: County, plural: Counties, address: counties, note: Where.,\n"
        f"     field: {field}, tags: [{{label: Kent, slug: kent, note: South.}}]}}\n"
    )

    (problem,) = read(TAGS + facet)

    assert problem == f"tags.yml:26:13: the `field` `{field}` is taken; write another one"


@pytest.mark.parametrize("name", ["facet", "tag", "slug", "note", "address"])
def test_no_datum_of_a_tag_has_a_name_that_every_tag_has_in_the_open_data(name):
    assert read(TAGS.replace("name: family", f"name: {name}")) == [
        f"tags.yml:21:16: the `name` `{name}` is taken; write another one"
    ]


@pytest.mark.parametrize(
    ("written", "better"),
    [
        ('"@context"', "context"),
        ("die dörfer", "die_dorfer"),
        ("Crops", "crops"),
        ("two-words", "two_words"),
        ("2nd", "nd"),
        ("村", "a_name"),
    ],
)
def test_a_key_that_the_vocabulary_adds_is_small_letters_digits_and_underscores(written, better):
    wrong = "may hold small letters, digits and underscores, and begins with a letter"

    assert read(TAGS.replace("field: crops", f"field: {written}")) == [
        f"tags.yml:11:12: `field` {wrong}; write `field: {better}`"
    ]
    assert read(TAGS.replace("name: family", f"name: {written}")) == [
        f"tags.yml:21:16: `name` {wrong}; write `name: {better}`"
    ]


def test_two_facets_do_not_have_the_same_name():
    facet = (
        "  - {name: crop, label: County, plural: Counties, address: counties, note: Where.,\n"
        "     field: counties, tags: [{label: Kent, slug: kent, note: South.}]}\n"
    )

    assert read(TAGS + facet) != []


@pytest.mark.parametrize("name", ["q", "sort", "exact", "kind", "year"])
def test_no_facet_has_a_name_that_the_address_of_the_search_has(name):
    facet = (
        f"  - {{name: {name}, label: County, plural: Counties, address: counties, note: Where.,\n"
        "     field: counties, tags: [{label: Kent, slug: kent, note: South.}]}\n"
    )

    (problem,) = read(TAGS + facet)

    assert f"the `name` `{name}` is taken" in problem


@pytest.mark.parametrize("name", ["tags", "dictionary", "correction"])
def test_no_kind_has_a_name_that_a_file_or_label_made_for_the_hub_has(name):
    (problem,) = read(TAGS.replace("name: visit", f"name: {name}", 1))

    assert f"the `name` `{name}` is taken" in problem


@pytest.mark.parametrize("name", ["index", "readme"])
@pytest.mark.parametrize(
    ("written", "place"),
    [("address: visits", "5:14"), ("address: crops", "14:14"), ("slug: apples", "24:31")],
    ids=["a kind", "a facet", "a tag"],
)
def test_nothing_has_the_address_of_the_page_that_lists_a_folder(name, written, place):
    key = written.partition(":")[0]

    assert read(TAGS.replace(written, f"{key}: {name}")) == [
        f"tags.yml:{place}: the `{key}` `{name}` is taken; write another one"
    ]


def test_two_kinds_do_not_have_the_same_name():
    kind = "  - {name: visit, label: A, plural: As, address: as, note: B., body: turns}\n"

    assert read(TAGS.replace("facets:", f"{kind}facets:")) != []
