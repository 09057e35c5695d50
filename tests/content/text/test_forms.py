"""What a slug, a day, a number and a web address look like, and what only looks like one."""

import datetime as dt

import pytest

from hooks.content.text.forms import day, decimal, is_slug, is_web_address, not_xml, slugged, whole


@pytest.mark.parametrize("text", ["pears", "pear-wall", "2020-21", "a", "b2", "20s"])
def test_a_slug_is_small_letters_digits_and_single_hyphens(text):
    assert is_slug(text)


@pytest.mark.parametrize(
    "text",
    ["", "Pears", "pear wall", "pear_wall", "pear--wall", "-pear", "pear-", "môn", "a\n", "a/b"],
)
def test_nothing_else_is_a_slug(text):
    assert not is_slug(text)


@pytest.mark.parametrize("text", ["2", "2026"])
def test_digits_alone_number_pages_and_are_no_slug(text):
    assert not is_slug(text)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Pear Wall", "pear-wall"),
        ("pear_wall", "pear-wall"),
        ("  --Pear--  wall!", "pear-wall"),
        ("Ynys Môn", "ynys-mon"),
        ("Food & drink", "food-and-drink"),
        ("R&D", "r-and-d"),
        ("ﬁgs №5", "figs-no5"),
        ("北", ""),
    ],
)
def test_the_nearest_slug_keeps_letters_digits_and_the_word_and(text, slug):
    assert slugged(text) == slug


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-11-23", dt.date(2026, 11, 23)),
        ("2024-02-29", dt.date(2024, 2, 29)),
        ("1999-12-31", dt.date(1999, 12, 31)),
    ],
)
def test_a_day_is_year_month_day(text, date):
    assert day(text) == date


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "0000-01-01",
        "26-01-01", "2026-1-1", "20260101", "2026-W01-1", "2026-01-01T10:00", "2026-01-01\n",
        " 2026-01-01", "23 November 2026", "01-02-2026", "٢٠٢٦-٠١-٠١", "",
    ],
)  # fmt: skip
def test_nothing_else_is_a_day(text):
    assert day(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [("53.65", 53.65), ("-1.78", -1.78), ("+2", 2.0), ("0", 0.0), ("0.0", 0.0), ("007", 7.0)],
)
def test_a_decimal_is_digits_with_a_sign_and_a_point(text, number):
    assert decimal(text) == number


@pytest.mark.parametrize(
    "text",
    ["", "north", "53,65", "1e3", "nan", "inf", "1_000", "0x1f", ".5", "5.", "--1", "1 ", "٣"],
)
def test_nothing_else_is_a_decimal(text):
    assert decimal(text) is None


@pytest.mark.parametrize(("text", "number"), [("1", 1), ("5", 5), ("10", 10)])
def test_a_whole_number_is_digits_from_one_up(text, number):
    assert whole(text) == number


@pytest.mark.parametrize("text", ["", "0", "-3", "2.5", "03", "inf", "1e3", "+1", "9" * 20, "٣"])
def test_nothing_else_is_a_whole_number(text):
    assert whole(text) is None


@pytest.mark.parametrize("text", ["", "Ynys Môn – 北 🌱", "a\tb\nc\r", "\u202e\u200b\u2028\x7f"])
def test_a_feed_may_hold_what_xml_may_hold(text):
    assert not_xml(text) == ""


@pytest.mark.parametrize("sign", ["\x00", "\x08", "\x0b", "\x1f", "\ud800", "\ufffe", "\uffff"])
def test_the_first_character_that_no_feed_may_hold_is_found(sign):
    assert not_xml(f"Pears\n{sign}\x01") == sign


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org",
        "https://example.org/a/b?c=d&e=f#g",
        "https://example.org:8080/",
        "https://example.org/Bath_(city)",
        "https://example.org/@gardener",
        "HTTPS://EXAMPLE.ORG/",
    ],
)
def test_a_web_address_is_https_and_names_a_host(text):
    assert is_web_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://xn--bcher-kva.example/",  # another alphabet, which may look like this one
        "", "example.org", "//example.org", "/pages/a", "http://example.org", "ftp://example.org",
        "mailto:a@example.org", "javascript:alert(1)", "data:text/html,x", "https:", "https://",
        "https:///path", "https:example.org", "https://localhost/", "https://[::1/",
    ],
)  # fmt: skip
def test_nothing_else_is_a_web_address(text):
    assert not is_web_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://user@example.org/",
        "https://user:word@example.org/",
        "https://:word@example.org/",
        "https://@example.org/",
    ],
)
def test_a_web_address_has_no_user_name_and_no_password(text):
    assert not is_web_address(text)


@pytest.mark.parametrize(
    "text", ["https://example.org:port/", "https://example.org:0/", "https://example.org:99999/"]
)
def test_the_port_of_a_web_address_is_a_port(text):
    assert not is_web_address(text)


@pytest.mark.parametrize(
    "sign", [" ", "\n", "\t", "\u2028", "\u00a0", "<", ">", '"', "\\", "`", "\x00", "\x01", "\x7f"]
)
def test_a_web_address_holds_no_space_no_quote_and_no_hidden_character(sign):
    assert not is_web_address(f"https://example.org/a{sign}b")
