"""What a title or label stands under in a list from A to Z, and in which order."""

import pytest

from hooks.publishing.page_kinds.alphabet import MOST, heading, id_of, letter, letters, order
from hooks.publishing.views.pagination import slices


@pytest.mark.parametrize(
    ("text", "under", "called"),
    [
        ("Leeds", "L", "l"),
        ("leeds", "L", "l"),
        ("“Leeds” said", "L", "l"),
        ("Éire", "E", "e"),
        ("2,000 calls", "0–9", "digits"),
        ("£5 a head", "0–9", "digits"),
        ("Привет", "П", "п"),
        ("…", "Other signs", "signs"),
    ],
)
def test_a_title_stands_under_its_first_letter_or_digit(text, under, called):
    assert (heading(letter(text)), id_of(letter(text))) == (under, called)


def test_case_accents_and_signs_do_not_change_the_order():
    titles = ["Zeal", "éclair", "“East”", "elm", "Earl’s", "9 lives", "…"]

    assert sorted(titles, key=order) == [
        "…", "9 lives", "Earl’s", "“East”", "éclair", "elm", "Zeal",
    ]  # fmt: skip


def test_a_letter_leads_to_the_first_page_that_has_it():
    ways = letters(slices(["an", "ax", "bay", "by"], "list/", 3), "list/", str)

    assert [(way.label, way.address) for way in ways] == [("A", "list/#a"), ("B", "list/#b")]
    assert letters(slices(["an", "ax", "bay"], "list/", 2), "list/", str)[1].address == "list/2/#b"


@pytest.mark.parametrize("number", [0, 1, MOST, MOST + 1, 20 * MOST])
def test_no_list_of_letters_is_longer_than_it_may_be_and_it_begins_with_the_first(number):
    titles = [chr(0x4E00 + each) for each in range(number)]
    ways = letters(slices(titles, "list/"), "list/", str)

    assert len(ways) == min(number, len(ways)) <= MOST
    assert [way.label for way in ways[:1]] == titles[:1]
