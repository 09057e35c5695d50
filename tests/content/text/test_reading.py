"""How a text reads: sentences, reading age, acronyms, and titles that hide who acted."""

import pytest

from hooks.content.text import reading

EASY = ["We met at the old mill.", "It was cold, and we had tea."] * 10
HARD = [
    "Organisations established comprehensive interdisciplinary collaboration arrangements."
] * 20


def test_sentences_are_those_of_paragraphs_and_items_with_their_places():
    found = list(
        reading.sentences("## A heading. Here\n\nOne. Two\nlines.\n\n| A. B. |\n\n- Item. End.")
    )

    assert [(each.text.strip(), each.index, each.column) for each in found] == [
        ("One.", 2, 1), ("Two\nlines.", 2, 6), ("- Item.", 7, 1), ("End.", 7, 9),
    ]  # fmt: skip


def test_short_words_in_short_sentences_are_for_younger_readers():
    easy, hard = reading.reading_age(EASY), reading.reading_age(HARD)

    assert easy is not None
    assert hard is not None
    assert easy < 10 < 30 < hard


def test_an_address_is_not_read():
    linked = [each.replace("mill", "[mill](https://example.org/establishment)") for each in EASY]

    assert reading.reading_age(linked) == pytest.approx(reading.reading_age(EASY), abs=0.2)


def test_of_few_words_nothing_is_said():
    assert reading.reading_age(HARD[:3]) is None


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("A kitchen was opened", "was opened"),
        ("The hall is being rebuilt and sold", ""),
        ("Homes are newly built", "are newly built"),
        ("Money WAS SPENT on lunch", "WAS SPENT"),
        ("What was hard", ""),
        ("Neighbours opened a kitchen", ""),
        ("The bus is red", ""),
    ],
)
def test_a_title_that_says_what_was_done_and_not_by_whom(title, said):
    assert reading.passive(title) == said


def test_a_sentence_in_capitals_holds_no_acronyms():
    body = "WELL, PEOPLE IN THE TOWN, AND OTHERS, WERE LONELY. NOBODY CAME.\nThe VCSE, PCT, JSNA."

    assert [found for _, _, found in reading.acronyms(body)] == ["VCSE", "PCT", "JSNA"]


def test_an_acronym_is_told_at_its_first_use_and_no_number_of_a_king_or_address_is_one():
    body = "Henry VIII and `XML` met [PDF](https://a.org/JSNA).\nThe VCSE and the VCSE."

    assert list(reading.acronyms(body)) == [(0, 27, "PDF"), (1, 5, "VCSE")]
