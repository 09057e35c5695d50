"""The page of messages names every rule, and is what the rules make it."""

from pathlib import Path

from hooks.content.guide import read_guide
from hooks.faces import messages
from hooks.reports import MESSAGES
from hooks.rules import RULES

PAGE = Path(__file__).parents[2] / MESSAGES


def test_the_page_is_made_from_the_rules_as_they_stand():
    assert PAGE.read_text(encoding="utf-8") == messages.text()


def test_every_rule_has_a_heading_that_its_name_leads_to():
    guide = read_guide("contribute/messages.md", messages.text().encode())

    assert sorted(guide.headings) == sorted([*RULES, "Advice", "Errors"])
    assert guide.title == "What each message means"


def test_no_value_is_left_to_be_filled_in():
    assert "!q}" not in messages.text()
    assert "`…`" in messages.text()


def test_what_no_one_sees_is_shown_in_an_example():
    shown = messages.section(RULES["tab"]) + messages.section(RULES["hidden-character"])

    assert "[tab]- prevention" in shown
    assert "Neighbours\\u200b first" in shown
