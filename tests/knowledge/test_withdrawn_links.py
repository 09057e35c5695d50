"""Whatever leads to a story that was taken back is told, in stories and hand-written pages."""

import pytest

from hooks import checking
from tests.site.hubs import GARDENS, PEAR
from tests.site.test_withdrawn import GONE

TALK = "stories/chats/bean-talk.md"


def found(root):
    checked = checking.check(root)
    return [
        (each.path, each.line, each.level)
        for each in checking.advice(checked)
        if each.rule == "leads-to-withdrawn"
    ]


@pytest.mark.parametrize(
    "target", ["../chats/bean-talk.md", "/chats/bean-talk/", "/chats/bean-talk/#how"]
)
def test_a_link_is_told_where_it_stands_however_it_is_written(hub, target):
    wall = PEAR.replace("../chats/bean-talk.md", target)
    root = hub({TALK: GONE, "stories/visits/pear-wall.md": wall})
    line = wall[: wall.index(target)].count("\n") + 1

    assert found(root) == [("stories/visits/pear-wall.md", line, "advice")]


def test_a_page_that_leads_there_is_told(hub):
    page = GARDENS["docs/crops/fruit.md"] + "\nAs [they say](../../stories/chats/bean-talk.md).\n"
    root = hub({TALK: GONE, "docs/crops/fruit.md": page})

    assert ("docs/crops/fruit.md", page.count("\n"), "advice") in found(root)


def test_without_a_withdrawal_nothing_is_told(hub):
    assert found(hub()) == []
