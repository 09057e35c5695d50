"""The years of a story are those that its period names, and no others."""

import pytest

from hooks.knowledge.periods import Span, in_order, span
from tests.make import story


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2012 to 2021", Span(2012, 2021)),
        ("2020, by content", Span(2020, 2020)),
        ("late 2014 to 2017, then across the borough", Span(2014, 2017)),
        ("2017 to 2020, with a plan for 2030", Span(2017, 2020)),
        ("by July 2020", Span(2020, 2020)),
        ("2016-17 to 2022", Span(2016, 2022)),
        ("2015-16", Span(2015, 2016)),
        ("2015–16", Span(2015, 2016)),
        ("2015-12", Span(2015, 2015)),
        ("1980s to 2022", Span(1980, 2022, decade="1980s")),
        ("late 1990s to 2024", Span(1997, 2024, decade="Late 1990s")),
        ("Late 1990s", Span(1997, 1999, decade="Late 1990s")),
        ("mid-1990s onwards", Span(1994, 1996, is_open=True, decade="Mid 1990s")),
        ("early 1990s to 2001", Span(1990, 2001, decade="Early 1990s")),
        ("1995 to the early 2000s", Span(1995, 2003)),
        ("1990 to the 1990s", Span(1990, 1999, decade="1990s")),
        ("2015-12 to late 2014-15", Span(2014, 2015)),
        ("April 2012 onwards", Span(2012, 2012, is_open=True)),
        ("July 2022 and after", Span(2022, 2022, is_open=True)),
        ("since 1997", Span(1997, 1997, is_open=True)),
        ("1938 to 2022", Span(1938, 2022)),
        ("2022 to 1938", Span(1938, 2022)),
        ("1999-00", Span(1999, 2000)),
        ("1900-00", Span(1900, 1900)),
        ("date not shown; speaks of a target for 2020", None),
        ("date not shown", None),
        ("", None),
        ("for 20201 days, at 12:2020", None),
        ("last year (2019)", None),
    ],
)
def test_a_period_names_its_years(period, expected):
    assert span(period) == expected


def test_what_begins_first_comes_first_and_what_names_no_year_last():
    stories = [
        story("e"), story("d", period="1990s"), story("c", period="1990 to 2005"),
        story("b", period="1990"), story("a", period="2001"), story("f", period="1990"),
    ]  # fmt: skip

    assert [one.story.stem for one in in_order(stories)] == ["b", "f", "c", "d", "a", "e"]


def test_a_part_of_a_decade_comes_at_its_first_year_and_all_who_say_so_come_together():
    periods = (
        "late 1990s", "1999", "1996", "mid 1990s", "early 1990s", "1990s", "1997", "late 1990s to 1998",
        "early 1990s to 1991", "1990s to 2005", "1991",
    )  # fmt: skip
    stories = [story(f"s{n:02}", period=period) for n, period in enumerate(periods)]

    assert [one.span.begins for one in in_order(stories)] == [
        "1990s", "1990s", "Early 1990s", "Early 1990s", "1991", "Mid 1990s", "1996", "1997",
        "Late 1990s", "Late 1990s", "1999",
    ]  # fmt: skip


def test_a_decade_is_told_as_a_decade():
    assert [span(period).begins for period in ("1990s", "1990")] == ["1990s", "1990"]
