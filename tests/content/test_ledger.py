"""The file of published addresses: what a line may be, and that every other is told."""

import datetime as dt

import pytest

from hooks.content.ledger import Ledger, Told, as_text, read_ledger
from hooks.content.library import load
from hooks.content.syntax.events import SourceError
from tests.make import TAGS, VISIT

PATH = "stories/addresses.txt"
HUB = {"stories/tags.yml": TAGS, "stories/visits/pear-wall.md": VISIT}


def read(text):
    found = []
    data = text if isinstance(text, bytes) else text.encode()
    return dict(read_ledger(PATH, data, found).addresses), [str(problem) for problem in found]


def test_each_address_is_known_by_its_line():
    assert read("# For people.\n\n/\n/crops/\n/crops/feed.xml\n") == (
        {"": 3, "crops/": 4, "crops/feed.xml": 5}, []
    )  # fmt: skip


def test_two_branches_may_have_added_the_same_in_any_order_and_with_other_line_ends():
    assert read("/b/\r\n/a/\r\n/b/ \r\n") == ({"b/": 1, "a/": 2}, [])


@pytest.mark.parametrize("line", ["/Über-uns/", "/a_b/c.d/", "/two words/", "/a~b/"])
def test_an_address_of_a_hand_written_page_is_one(line):
    assert read(line) == ({line[1:]: 1}, [])


@pytest.mark.parametrize(
    "line",
    ["crops/", "https://e.example/", "//e.example/", "/a//b/", "/../b/", "/a/..", "/a/./b/", "/a?b", "/a<b>/", "/a\\b/", "<<<<<<< main", "======="],
)  # fmt: skip
def test_a_line_that_is_no_address_is_told(line):
    addresses, problems = read(f"/a/\n{line}\n/z/\n")

    assert addresses == {"a/": 1, "z/": 3}
    assert problems == [
        f"{PATH}:2:1: `{line}` is no address; write it like `/places/leeds/`, or take the line out"
    ]


def test_what_feeds_gave_out_stands_below_and_is_written_as_it_was_read():
    items = {"b": "visits/b/", "a/2026-04-01": "a/", "a": "a/"}
    told = Told("hub.example,2026", items, {"a": dt.date(2026, 3, 2)})
    text = as_text(["a/"], told)

    assert text.splitlines()[4:] == [
        "authority: hub.example,2026",
        "item: a of 2026-03-02 at /a/",
        "item: a/2026-04-01 at /a/",
        "item: b at /visits/b/",
    ]
    assert read_ledger(PATH, text.encode(), found := []) == Ledger({"a/": 3}, told)
    assert found == []


@pytest.mark.parametrize(
    "line", ["item: a", "item: A at /a/", "item: a at a/", "item: a at /../b/", "authority: hub", "item: a/b/c at /a/", "item: a of 2026-02-30 at /a/", "item: a of March at /a/"]
)  # fmt: skip
def test_a_line_that_feeds_did_not_give_out_is_told(line):
    assert len(read(line)[1]) == 1


@pytest.mark.parametrize("data", [b"/a/\n/\xe4/\n", "/a/".encode("utf-16")])
def test_a_ledger_that_is_not_text_is_told(data):
    with pytest.raises(SourceError):
        read(data)


def test_what_is_written_is_sorted_and_read_back():
    text = as_text(["b/", "", "a/feed.xml", "b/"])

    assert text.splitlines()[2:] == ["/", "/a/feed.xml", "/b/"]
    assert read(text) == ({"": 3, "a/feed.xml": 4, "b/": 5}, [])


@pytest.mark.parametrize("files", [{}, {PATH: ""}, {PATH: as_text([])}], ids=["none", "empty", "words only"])  # fmt: skip
def test_a_new_hub_needs_no_ledger(folder, files):
    library = load(folder({**HUB, **files}))

    assert (dict(library.ledger), library.problems) == ({}, ())


def test_a_ledger_that_cannot_be_read_is_told_beside_everything_else(folder):
    root = folder(HUB)
    (root / PATH).write_bytes(b"\xe4")

    assert [problem.path for problem in load(root).problems] == [PATH]


@pytest.mark.parametrize(
    "name", ["stories/visits/addresses.txt", "stories/Addresses.txt", "stories/addresses.text"]
)
def test_no_other_file_is_taken_for_it(folder, name):
    root = folder({**HUB, name: "/a/\n"})

    assert [problem.path for problem in load(root).problems] == [name]
    assert dict(load(root).ledger) == {}


def test_a_link_in_its_place_is_not_followed(folder):
    root = folder({**HUB, "elsewhere.txt": "/a/\n"})
    (root / PATH).symlink_to(root / "elsewhere.txt")

    assert ["symbolic link" in problem.message for problem in load(root).problems] == [True]
    assert dict(load(root).ledger) == {}
