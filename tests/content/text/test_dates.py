"""A day is read as people write it only where no other day can be meant."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.content.text.dates import certain, last_of_month, likely, readings

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-23", "2026/11/23", "2026.11.23", "23 November 2026", "23 Nov 2026", "23 nov. 2026",
        "23rd November 2026", "23rd November, 2026", "November 23, 2026", "November 23rd 2026",
        "Monday, 23 November 2026", "Monday 23 November 2026", "23-Nov-2026", "23/11/2026", "23.11.2026",
        "23-11-2026", "11/23/2026", " 23 NOVEMBER 2026 ",
        "20261123", "2026 11 23", "2026_11_23", "2026-11-23T10:00:00Z", "2026-11-23 10:00",
        "2026-11-23T00:00:00.000+01:00", "23/11/2026 10:30", "23/11/2026, 10:30", "Mon, 23 Nov 2026",
        "23rd of November 2026", "2026\u201311\u201323", "2026\u201111\u201123", "2026\u221211\u221223",
        "\u201c2026-11-23\u201d", "'23 November 2026'", "2026-11-23,", "23 November 2026.", "2026-11-23;", "23\u00a0November\u00a02026",
    ],
)  # fmt: skip
def test_a_day_that_can_be_only_one(text):
    assert certain(text) == "2026-11-23"


@pytest.mark.parametrize(
    ("text", "day"),
    [("2026-1-5", "2026-01-05"), ("1 Sept 2026", "2026-09-01"), ("5/5/2026", "2026-05-05"), ("1st May 2026", "2026-05-01"), ("29 February 2028", "2028-02-29")],
)  # fmt: skip
def test_a_short_form_is_written_out(text, day):
    assert certain(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "3/11/2026", "03-11-2026", "12/1/2026", "23/11/26", "November 2026", "2026", "soon", "",
        "30 February 2026", "2026-02-30", "2026-13-01", "2026-11/23", "0/0/2026", "00-00-2026", "23 Novel 2026",
        "2026-23-11", "23 Nov '26", "23.11.26", "23112026", "00001123", "2026-11-23T25", "2026-11-23 or so",
        "23 Marchy 2026", "23 November 2026 or later", "٢٣ November 2026", "31/31/2026", "13/13/2026",
    ],
)  # fmt: skip
def test_what_is_no_day_or_could_be_another_one(text):
    assert certain(text) is None


@given(DAYS)
def test_what_comes_out_names_the_day_that_went_in(day):
    written = f"{day.day} {day:%B} {day.year}"

    assert certain(written) == certain(day.isoformat()) == day.isoformat()
    assert certain(f"{day.day}/{day.month}/{day.year}") in (None, day.isoformat())


@pytest.mark.parametrize(
    ("text", "last"), [("2026-02-30", "2026-02-28"), ("2026-12-32", None), ("2026-13-05", None), ("2026-13-32", None)]
)  # fmt: skip
def test_the_last_day_is_of_a_month_that_there_is(text, last):
    assert last_of_month(text) == last


@pytest.mark.parametrize(
    "text",
    [
        "2026-23-11",
        "23 Nov 26",
        "23rd Nov '26",
        "23rd Nov \u201926",
        "23-Nov-26",
        "23 November 2026",
    ],
)
def test_a_day_that_is_likely_is_offered(text):
    assert likely(text) == "2026-11-23"


@pytest.mark.parametrize("text", ["2026-31-02", "31 Feb 26", "soon", "٢٣ Nov 26", "2026-13-13T1"])
def test_what_no_day_is_like(text):
    assert likely(text) is None


@pytest.mark.parametrize(
    ("text", "both"),
    [
        ("3/4/2026", ("2026-04-03", "2026-03-04")),
        ("5.6.26", ("2026-06-05", "2026-05-06")),
        ("27.11.26", ("2026-11-27", "2027-11-26")),
        ("3\u20134\u20132026", ("2026-04-03", "2026-03-04")),
        ("4/4/2026", None), ("27.11.99", None), ("27.11.2026", None), ("3/4/202", None),
    ],
)  # fmt: skip
def test_numbers_that_could_be_two_days_are_offered_as_both(text, both):
    assert readings(text) == both
