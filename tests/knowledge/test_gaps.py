"""A table of gaps counts the stories of every two tags, and is cut to what a page can bear."""

import pytest

from hooks.content.library import Library
from hooks.content.tagging.meeting import Gaps
from hooks.content.vocabulary import Vocabulary
from hooks.knowledge import gaps, hub
from tests.make import facet, key, kind, story, tag, vocabulary

CROPS = Gaps(rows="crop", columns="county", word="in")
COUNTY = facet(
    "county", "land", tag("county", "north", broader="land"), tag("county", "fife", broader="north"),
    tag("county", "south", broader="land"), tag("county", "kent", broader="south"), "isle",
)  # fmt: skip


def known(*stories, county=COUNTY):
    words = Vocabulary((kind("visit"),), (vocabulary().facets[0], county), (), (CROPS,))
    return hub.build(Library(stories=stories, vocabulary=words))


def table(*stories, columns=("county/fife", "county/kent"), county=COUNTY):
    made = known(*stories, county=county)
    return gaps.table(made, CROPS, [key(each) for each in columns], gaps.met(made, CROPS))


def rows(made):
    return {row.key.slug: (row.counts, row.total) for row in made.rows}


def test_the_columns_are_what_holds_the_narrowest_tags_and_tags_that_stand_alone():
    assert [each.slug for each in gaps.groups(known(), "county")] == ["north", "south", "isle"]


def test_without_narrower_tags_the_columns_are_the_tags():
    made = known(county=facet("county", "kent", "fife"))

    assert [each.slug for each in gaps.groups(made, "county")] == ["kent", "fife"]


def test_each_row_counts_its_stories_with_each_column_and_in_all():
    made = table(
        story("a", "crop/apples", "county/fife"),
        story("b", "crop/beans", "county/kent", "county/fife"),
        story("c", "crop/beans"),
    )

    assert rows(made) == {"fruit": ((1, 0), 1), "apples": ((1, 0), 1), "beans": ((1, 1), 2)}
    assert (made.empty, made.cells) == (2, 6)


def test_a_column_counts_the_stories_of_narrower_tags():
    made = table(story("a", "crop/beans", "county/fife"), columns=["county/north"])

    assert rows(made)["beans"] == ((1,), 1)


def test_the_rows_of_fewest_stories_come_first_and_keep_their_numbers():
    made = table(story("a", "crop/beans", "county/fife"), story("b", "crop/apples", "county/kent"))
    only = table(story("a", "crop/beans", "county/fife"))

    assert [row.key.slug for row in only.least_first().rows] == ["fruit", "apples", "beans"]
    assert rows(made.least_first()) == rows(made)


def test_the_columns_of_fewest_stories_come_first_and_keep_their_numbers():
    made = table(
        story("a", "crop/beans", "county/fife"),
        story("b", "crop/beans", "county/fife"),
        story("c", "crop/apples", "county/kent"),
        columns=["county/fife", "county/isle", "county/kent"],
    ).least_first()

    assert [column.slug for column in made.columns] == ["isle", "fife", "kent"]
    assert rows(made) == {
        "fruit": ((0, 0, 1), 1),
        "apples": ((0, 0, 1), 1),
        "beans": ((0, 2, 0), 2),
    }


@pytest.mark.parametrize(
    ("across", "down", "sizes"),
    [(2, 2, [(2, 2)]), (16, 2, [(15, 2), (1, 2)]), (2, 21, [(2, 20), (2, 1)])],
)
def test_a_large_table_is_cut_into_parts(across, down, sizes):
    keys = [key(f"county/n{number}") for number in range(across)]
    all_rows = tuple(gaps.Row(key(f"crop/c{n}"), tuple(range(across)), n) for n in range(down))
    parts = gaps.Table(tuple(keys), all_rows, {}).parts()

    assert [(len(part.columns), len(part.rows)) for part in parts] == sizes
    assert parts[-1].rows[-1].counts[-1] == across - 1
    assert all(len(row.counts) == len(part.columns) for part in parts for row in part.rows)
