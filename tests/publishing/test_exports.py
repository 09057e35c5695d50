"""Open data: cells that no spreadsheet reckons with, and Markdown that is only text."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.content.history import Change
from hooks.content.library import Library
from hooks.content.story import Fact, Link, Person, Source
from hooks.faces import dictionary
from hooks.knowledge import hub as knowledge
from hooks.publishing import exports
from hooks.publishing.markup.plain_markdown import text
from hooks.publishing.metadata_nodes import About
from tests.make import FIRST_DAY, story, vocabulary

ABOUT = About("Gardens", "https://hub.example/", licence="https://example.org/licence")


def hub_of(*stories):
    return knowledge.build(Library(stories=tuple(stories), vocabulary=vocabulary(), problems=()))


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"), ("+44 20", "'+44 20"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"), ("\r=1", "'\r=1"), ("  =1", "'  =1"), ("＝1", "'＝1"),
        ("-1.5", "-1.5"), ("51.5", "51.5"), ("a=1", "a=1"), ("", ""), ("-1e5", "'-1e5"),
    ],
)  # fmt: skip
def test_a_cell_that_a_spreadsheet_would_reckon_with_begins_with_a_quote(cell, expected):
    assert exports.harmless(cell) == expected
    assert exports.is_harmless(expected)


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
def test_what_is_read_is_what_was_written_but_for_the_quote(cells):
    made = [exports.harmless(cell) for cell in cells]
    [row] = csv.reader(io.StringIO(exports.line(made), newline=""), strict=True)

    assert row == made
    assert all(map(exports.is_harmless, row))


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (1144900.0, "1144900"), (52.921834, "52.921834"), (4.0, "4"), (-0.00005, "-0.00005"),
        (123456789012345.0, "123456789012345"), (0.0, "0"),
    ],
)  # fmt: skip
def test_a_number_stands_in_a_cell_as_it_was_given(value, cell):
    assert exports.plain(value) == cell


def test_a_table_says_its_columns_first_and_is_marked_as_utf_8():
    lines = list(
        exports.table(
            hub_of(story("a", "crop/beans", title="=cmd()")),
            "stories",
            ["id", "title", "crops", "none"],
        )
    )

    assert lines == ['\ufeff"id","title","crops","none"\r\n', '"a","\'=cmd()","beans",""\r\n']


def test_the_document_is_one_json_of_all_stories():
    made = "".join(exports.document(hub_of(story("a", day=1), story("b")), {"name": "x"}))

    assert [one["id"] for one in json.loads(made)["stories"]] == ["a", "b"]
    assert json.loads("".join(exports.document(hub_of(), {"name": "x"})))["stories"] == []


@pytest.mark.parametrize("name", exports.LISTS)
def test_an_entry_of_the_document_has_the_columns_of_its_table_and_no_more(name):
    told = {
        "people": Person(name="Ann", role="Cook"),
        "key_facts": Fact(label="Walls", value="four"),
        "sources": Source(title="The wall", publisher="P", date="2020"),
        "changes": Change(date=FIRST_DAY, note="It fell.", line=7),
    }
    made = "".join(exports.document(hub_of(story("a", **{name: (told[name],)})), {"name": "x"}))
    (table,) = (each for each in dictionary.tables(vocabulary()) if each["name"] == name)
    columns = [field["name"] for field in table["schema"]["fields"]]

    assert ["story", *json.loads(made)["stories"][0][name][0]] == columns


def markdown(body, **changes):
    one = story("a", "crop/beans", body=body, **changes)
    return text(hub_of(one, story("b")), one, ABOUT)


def test_markdown_has_the_title_the_summary_the_text_and_the_sources():
    made = markdown(
        "\n## Arrival\n\nIn.\n",
        sources=(
            Source(title="The [wall]", publisher="P", date="2020", url="https://e.example/w"),
        ),
    )

    assert made.startswith("# Visit a\n\nA walk.\n\n- Visit, published 1 January 2026")
    assert (
        "\n- Crops: Beans\n- Licence: <https://example.org/licence>\n\n## Arrival\n\nIn.\n" in made
    )
    assert made.endswith("1. [The \\[wall\\]](<https://e.example/w>). P, 2020.\n")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("[b](b.md)", "[b](https://hub.example/visits/b/)"),
        ("[b](/crops/beans/#x)", "[b](https://hub.example/crops/beans/#x)"),
        ("[b](https://e.example/)", "[b](https://e.example/)"),
        ("[b][1]\n\n[1]: b.md", "[b][1]\n\n[1]: https://hub.example/visits/b/"),
        ("a <script>x</script> b", "a \\<script>x\\</script> b"),
        ("<https://e.example/>", "<https://e.example/>"),
        ("`<b>` [b](b.md)", "`<b>` [b](https://hub.example/visits/b/)"),
    ],
)  # fmt: skip
def test_links_are_whole_and_html_is_text(written, expected):
    link = Link(target="b.md", sentence="", line=1, column=1)

    assert expected in markdown(f"\n{written}\n", links=(link,))


def test_nothing_private_is_in_the_markdown():
    made = markdown("\nIn.\n", owner="Head of secrets", aliases=("old-name",))

    assert "secrets" not in made
    assert "old-name" not in made
