"""The pages of messages name every rule, and are what the rules make them."""

import pytest

from hooks.content.guide import read_guide
from hooks.faces import messages
from hooks.rule_pages import ALL, PAGES, explained
from hooks.rules import RULES
from tests.conftest import ROOT

MADE = dict(messages.files())


@pytest.mark.parametrize("path", MADE)
def test_a_page_is_made_from_the_rules_as_they_stand(path):
    assert (ROOT / path).read_text(encoding="utf-8") == MADE[path]


def test_every_rule_has_a_heading_on_one_page():
    guides = [read_guide(page.path, MADE[page.path].encode()) for page in PAGES]
    headings = [name for guide in guides for name in guide.headings]

    assert sorted({*headings} - {"Advice", "Errors"}) == sorted(RULES)
    assert all(headings.count(name) == 1 for name in RULES)


@pytest.mark.parametrize("name", RULES)
def test_the_list_leads_to_every_rule_where_it_is(name):
    path, _, anchor = explained(name).partition("#")

    assert anchor == name
    assert f"\n### {name}\n" in MADE[path]
    assert f"\n- [{name}]({path.removeprefix('docs/contribute/')}#{name}): " in MADE[ALL]


def test_a_name_that_is_no_rule_leads_to_the_list():
    assert explained("no-such-rule") == ALL


def test_no_value_is_left_to_be_filled_in():
    assert not any("!q}" in text for text in MADE.values())
    assert all("`…`" in text for text in MADE.values())


def test_what_no_one_sees_is_shown_in_an_example():
    shown = messages.section(RULES["tab"]) + messages.section(RULES["hidden-character"])

    assert "[tab]- prevention" in shown
    assert "Neighbours\\u200b first" in shown
