"""Whose reviews there are, and under what name."""

import dataclasses
import datetime as dt

import pytest

from hooks.knowledge import reviews
from tests.make import story

DAY = dt.date(2026, 6, 30)


def owned(stem, owner, day=DAY):
    return dataclasses.replace(story(stem), owner=owner, review_by=day)


def test_a_name_counts_in_any_case_and_nobody_comes_last():
    found = reviews.by_owner(
        [owned("a", ""), owned("b", "editor"), owned("c", "Editor"), owned("d", "Archivist")], None
    )

    assert [(owner, len(each)) for owner, each in found.items()] == [
        ("Archivist", 1), ("editor", 2), ("", 1),
    ]  # fmt: skip


def test_a_story_without_a_day_has_no_review():
    assert reviews.by_owner([owned("a", "Editor", None)], DAY) == {}


@pytest.mark.parametrize(
    ("owner", "slug"), [("Chief Editor", "chief-editor"), ("", "nobody"), ("Редактор", "owner-")]
)
def test_an_owner_in_any_script_has_an_address(owner, slug):
    assert reviews.slug(owner).startswith(slug)
    assert reviews.slug(owner) == reviews.slug(owner)
