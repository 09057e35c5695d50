"""Words for a picture that say nothing are told; words that say little are the author's."""

import pytest

from hooks.knowledge.alt_texts import says_nothing


@pytest.mark.parametrize(
    ("alt", "is_empty"),
    [
        ("image", True),
        ("A photo.", True),
        ("Street-market", True),
        ("street_market.jpg", True),
        ("IMG_2041.HEIC", True),
        ("", False),
        ("A photo of the street market", False),
        ("The market. See plan.jpg", False),
    ],
)
def test_a_word_for_any_picture_and_the_name_of_a_file_say_nothing(alt, is_empty):
    assert says_nothing(alt, "stories/visits/street-market.jpg") == is_empty
