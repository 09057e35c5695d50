"""A day is read as people write it only where no other day can be meant."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hooks.content.dates import certain, last_of_month

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-23", "2026/11/23", "2026.11.23", "23 November 2026", "23 Nov 2026", "23 nov. 2026",
        "23rd November 2026", "23rd November, 2026", "November 23, 2026", "November 23rd 2026",
        "Monday, 23 November 2026", "Monday 23 November 2026", "23-Nov-2026", "23/11/2026", "23.11.2026",
        "23-11-2026", "11/23/2026", " 23 NOVEMBER 2026 ",
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
