"""The pages of messages name every rule, and are what the rules make them."""

from pathlib import Path

import pytest

from hooks.content.guide import read_guide
from hooks.faces import messages
from hooks.reports import MESSAGES, explained
from hooks.rules import RULES

ROOT = Path(__file__).parents[2]
PAGES = dict(messages.files())


@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_made_from_the_rules_as_they_stand(path):
    assert (ROOT / path).read_text(encoding="utf-8") == PAGES[path]


def test_every_rule_has_a_heading_where_a_report_leads():
    headings = {
        f"{path}#{name}"
        for path, text in PAGES.items()
        for name in read_guide(path.removeprefix("docs/"), text.encode()).headings
        if name not in ("Advice", "Errors")
    }

    assert headings == set(map(explained, RULES))


def test_the_list_leads_to_every_rule():
    guide = read_guide("contribute/messages.md", PAGES[MESSAGES].encode())

    assert guide.title == "What each message means"
    assert [name for name in RULES if f"- [{name}](" not in PAGES[MESSAGES]] == []


def test_no_value_is_left_to_be_filled_in():
    text = "".join(PAGES.values())

    assert "!q}" not in text
    assert "`…`" in text


def test_what_no_one_sees_is_shown_in_an_example():
    shown = messages.section(RULES["tab"]) + messages.section(RULES["hidden-character"])

    assert "[tab]- prevention" in shown
    assert "Neighbours\\u200b first" in shown
