"""Old names: what may be one, and what is said of anything else."""

import pytest

from hooks.content.syntax.source import read_data
from hooks.content.tagging.former import read_former
from hooks.content.values.record import Record


def read(written):
    """The names that front matter gives, and what is told."""
    found = []
    front = read_data("a.md", f"aliases: {written}".encode(), found)
    names = read_former(Record("a.md", front, found, "the story"), "aliases")
    return names, [str(problem) for problem in found]


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("old", ("old",)),
        ("[old, older]", ("old", "older")),
        ("[old, old, /old/]", ("old",)),
        ("[visits/old]", ("visits/old",)),
        ("[/visits/old/]", ("visits/old",)),
        ("[2024-walk]", ("2024-walk",)),
    ],
)
def test_a_slug_and_an_address_are_old_names_with_or_without_slashes_around(written, names):
    assert read(written) == (names, [])


@pytest.mark.parametrize(
    ("written", "shown", "fix"),
    [
        ("[Old Name]", "Old Name", "aliases: [old-name]"),
        ("[Visits/Old Name]", "Visits/Old Name", "aliases: [visits/old-name]"),
        ("[visits/old.md]", "visits/old.md", "aliases: [visits/old-md]"),
        ("[visits//old]", "visits//old", "aliases: [visits/old]"),
        ("[../old]", "../old", "aliases: [old]"),
        ("[visits/2]", "visits/2", "aliases: [old-name]"),
        ("[//e.example/x]", "//e.example/x", "aliases: [e-example/x]"),
        ("['javascript:x']", "javascript:x", "aliases: [javascript-x]"),
        ("['/']", "/", "aliases: [old-name]"),
        ("[юг]", "юг", "aliases: [old-name]"),
    ],
)
def test_what_was_never_an_address_is_told_with_what_to_write(written, shown, fix):
    names, problems = read(written)

    assert names == ()
    assert [problem.partition(": ")[2] for problem in problems] == [
        f"`aliases` holds `{shown}`, which was never an address of the hub; write `{fix}`"
    ]


def test_a_name_longer_than_any_address_is_told():
    assert "was never an address" in read("x" * 201)[1][0]
    assert read("x" * 200)[1] == []
