"""Marks of which Markdown makes nothing are told, and those that it knows are not."""

import pytest

from hooks.content.body.leftover import check
from tests.growing import MOST, doubled


def told(body):
    return [(each.line, each.column, each.rule) for each in check("s.md", body, 10)]


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("See [](https://example.org/).", (10, 5, "empty-link")),
        ("See [ ](/themes/).", (10, 5, "empty-link")),
        ("See [the report][1].", (10, 5, "no-reference")),
        ("See [the report][].\n\n[a report]: https://example.org/", (10, 5, "no-reference")),
        ("One.\n\nSo they said[^2].\n\n[^1]: Then.", (12, 13, "no-reference")),
        ("We **cooked.", (10, 4, "open-bold")),
        ('A <img alt="a" src="https://a.example/b" />', (10, 3, "picture-in-text")),
        ("<IMG\tSRC='a.jpg'>", (10, 1, "picture-in-text")),
        ("**a** and\nthe **b", (11, 5, "open-bold")),
        ("- **a**\n- b**", (11, 4, "open-bold")),
        ("`a\nb` **b", (11, 4, "open-bold")),
        ("a ***b", (10, 3, "open-bold")),
        ("One.\n\n    Two.", (12, 1, "indented-text")),
        ("One.\n\n\tTwo.\n\tThree.", (12, 1, "indented-text")),
        ("    **Two** (“three”)", (10, 1, "indented-text")),
        ("## One\n    Two.", (11, 1, "indented-text")),
        ("- a\n\nOne.\n\n    Two.", (14, 1, "indented-text")),
    ],
)
def test_what_would_be_shown_as_it_stands_is_told(body, problem):
    assert told(body) == [problem]


@pytest.mark.parametrize(
    "body",
    [
        "![](street.jpg) \\[](a)",
        "`<img src=a>` <img alt=src> <image src=a>",
        "[the report][1]\n\n[1]: https://example.org/",
        "[The  Report][] and [it][the report]\n\n[the report]: https://example.org/",
        "So they said[^2].\n\n[^2]: Then.",
        "It was so[1][2].",
        "`[a][b]` and `**` and \\**.",
        "[a] [b] and [sic].",
        "**a** and **b\nc** and ***d*** and **e *f***",
        "***\n\n**a**",
        "| **a** | b |\n| - | - |\n| **c** | **d** |",
        "```\n**\n```",
        "One\n    two.",
        "- a\n\n    b\n\n    c",
        "1. a\n\n    b",
        "So[^1].\n\n[^1]: a\n\n    b",
        "```\n\n    a\n```",
        "   Three spaces.",
        "One.\n\n    one(two)",
    ],
)
def test_what_markdown_knows_is_left_alone(body):
    assert told(body) == []


def test_what_to_type_is_told_for_a_link_and_for_a_note():
    link, note = check("s.md", "[the report][1] says[^a] so.", 10)

    assert link.fix == "write the address in round brackets: `[the report](https://…)`"
    assert note.fix == "write the note on a line of its own at the end: `[^a]: What it says`"


@pytest.mark.parametrize(
    "text",
    ["<img src=a ", "<img a ", "[a", "[](", "[a][b", "[^a", "**", "*\\", "    a\n\n", "[a]: "],
)
def test_no_text_holds_up_the_search(text):
    assert doubled(lambda size: told(text * (size // len(text))), 50_000) < MOST
