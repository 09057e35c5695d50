"""A link whose words are a web address leads to the site that they name."""

import time

import pytest

from hooks.content.body.link_words import elsewhere


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("[https://gov.uk/x](https://evil.example/)", (0, 1, "gov.uk", "evil.example")),
        ("One.\n\nSee [gov.uk](https://evil.example).", (2, 5, "gov.uk", "evil.example")),
        ("[at www.gov.uk/a b](<https://gov.uk.evil.example/>)", (0, 1, "gov.uk", "gov.uk.evil.example")),
        ("[**https://a.gov.uk**](https://gov.uk/)", (0, 1, "a.gov.uk", "gov.uk")),
        ("[https://ann@gov.uk](HTTPS://www.Evil.example/)", (0, 1, "gov.uk", "evil.example")),
        ("[https://gov.uk][1]\n\n[1]: https://evil.example/", (0, 1, "gov.uk", "evil.example")),
        ("[https://gov.uk]\n\n[HTTPS://gov.uk]: <https://evil.example/>", (0, 1, "gov.uk", "evil.example")),
    ],
)  # fmt: skip
def test_words_that_name_another_site_are_told(body, told):
    assert list(elsewhere(body)) == [told]


@pytest.mark.parametrize(
    "body",
    [
        "[https://gov.uk/x](https://www.gov.uk/x/y)",
        "[gov.uk](https://www.gov.uk/)",
        "[https://gov.uk](https://assets.gov.uk/)",
        "[Booking.com](https://example.org/) and [Node.js](https://nodejs.org/)",
        "[The report](https://example.org/) at https://gov.uk",
        "[https://hub.example/places/](/places/)",
        "[team@gov.uk](mailto:team@gov.uk)",
        "`[https://gov.uk](https://evil.example/)`",
        "[https://gov.uk][1]",
        "<https://gov.uk/>",
    ],
)
def test_other_links_are_left_alone(body):
    assert list(elsewhere(body)) == []


@pytest.mark.parametrize("text", ["[www.", "[a.b](", "[a][1]\n[1]: ", "https://a.", "[1]:<"])
def test_no_text_holds_up_the_search(text):
    begin = time.process_time()
    list(elsewhere(text * (100_000 // len(text))))

    assert time.process_time() - begin < 1
