"""Text that came to harm is told where it stands, and honest text never."""

import pytest

from hooks.content.text import garbled
from hooks.content.text.damage import TAG, check
from tests.growing import MOST, doubled


def told(body):
    return [(each.line, each.column, each.rule) for each in check("s.md", body, 10)]


def letters(text):
    return [(each.line, each.column, each.fix) for each in garbled.check("s.md", text)]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("The partners were:\n- one\n- two", 11),
        ("The partners were:\n- one", 11),
        ("**The partners were:**\n* one", 11),
        ("The partners were many\nand:\n1. one\n2. two", 12),
        ("We met\n- one\n- two", 11),
        ("## What was done\nThe partners were:\n- one", 12),
        ("- a\n\nAnd:\n- one", 13),
    ],
)
def test_a_list_without_an_empty_line_before_it_is_told_where_it_begins(body, line):
    assert told(body) == [(line, 1, "run-on-list")]


@pytest.mark.parametrize(
    "body",
    [
        "The partners were:\n\n- one\n- two",
        "- one:\n- two\n  - three",
        "1. one:\n2. two",
        "## The partners:\n- one\n- two",
        "The partners\n---\n- one\n- two",
        "We met\n- it was raining - and left",
        "It was in\n2012. Then it ended.",
        "> They said:\n> - one\n> - two",
        "```\na:\n- one\n- two\n```",
        "Above:\n- - -",
        "- one:\n\n    And:\n    - two\n    - three",
    ],
)
def test_a_list_that_is_one_and_a_dash_in_a_text_are_left_alone(body):
    assert told(body) == []


def test_each_sign_that_is_no_hyphen_is_told_with_the_line_to_write():
    found = list(check("s.md", "• one\n  ▪two\n- three • four", 10))

    assert [(each.line, each.column) for each in found] == [(10, 1), (11, 3)]
    assert found[0].fix == "write `- one`, and put an empty line before the first item"


@pytest.mark.parametrize(
    ("body", "cured"),
    [
        ("– one\n– two", ["- one", "- two"]),
        ("We had:\n— one\n— two", ["- one", "- two"]),
        ("-pots\n-**pans**", ["- pots", "- **pans**"]),
        ("1) pots\n2) pans", ["1. pots", "2. pans"]),
        ("- pots\n-pans", ["- pans"]),
        ("\\- pots\n\\- pans", ["- pots", "- pans"]),
        ("1\\. pots\n2\\. pans", ["1. pots", "2. pans"]),
        ("\\* pots alone, and 1\\. pans", []),
        ("– pots\n1) pans", []),
        ("– pots\n\n– pans", []),
        ("One\n– two – and\nthree", []),
        ("It was\n-5 degrees, and then\n-3.", []),
        ("2012) was late", []),
        ("```\n-a\n-b\n```", []),
    ],
)
def test_two_lines_in_a_row_that_begin_like_a_list_are_told_with_those_to_write(body, cured):
    found = [
        each.fix.split("`")[1] for each in check("s.md", body, 10) if each.rule == "bullet-sign"
    ]

    assert found == cured


@pytest.mark.parametrize(
    "link",
    [
        "[the kitchen] (https://example.org/a)",
        "(the kitchen)[https://example.org/a]",
        "[the kitchen](https://example.org/a",
        "[the kitchen](https://example.org/a and more",
        "[the kitchen](https://example.org/a and more (of it).",
    ],
)
def test_a_link_that_is_none_is_told_with_the_link_that_was_meant(link):
    found = list(check("s.md", f"See {link}", 10))

    assert [(each.line, each.column, each.fix) for each in found] == [
        (10, 5, "write `[the kitchen](https://example.org/a)`")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "See [the kitchen](https://example.org/a_(b)) and [it](<https://example.org>).",
        'See [the kitchen](https://example.org/a "A name").',
        "See [the kitchen](https://example.org/my page) and more.",
        'See [the kitchen](https://example.org/a\n"A name").',
        "He [the cook] (then in Derby) said so.",
        "It (the kitchen)[^1] is there.",
        "See (here)[https://example.org/](https://example.org/).",
        "Type `[words] (https://example.org/)`.",
    ],
)
def test_brackets_of_other_kinds_are_left_alone(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("<www.example.org/a>", "write `<https://www.example.org/a>`"),
        ("<https:evil.example>", "write `<https://evil.example>`"),
        ("<example.org/a>", "write `<https://example.org/a>`"),
        (
            "<https:x>",
            "write the whole address, as a browser shows it above the page, or take the signs out",
        ),
    ],
)
def test_an_address_between_angle_brackets_that_is_no_link_is_told(written, fix):
    assert [(each.rule, each.column, each.fix) for each in check("s.md", f"At {written}.", 10)] == [
        ("bare-address", 4, fix)
    ]


@pytest.mark.parametrize(
    "text",
    ["<https://example.org>", "<http://example.org>", "<Ann>", "<a b.org>", "`<www.example.org>`"],
)
def test_other_angle_brackets_are_left_alone(text):
    assert told(text) == []


def test_letters_of_a_wrong_encoding_are_told_with_those_that_were_meant():
    assert letters("plain\ncafÃ© (Ã©) itâ€™s Â£5 \ufffd â€\x9d") == [
        (2, 4, "type `é` in its place"),
        (2, 14, "type `’` in its place"),
        (2, 19, "type `£` in its place"),
        (2, 23, "type the place anew"),
        (2, 25, "type `”` in its place"),
    ]


def test_letters_of_other_languages_are_left_alone():
    assert letters("SÃO PAULO, Âge, château, à la carte, £5, “it’s” – €3, naïve") == []


@pytest.mark.parametrize(
    ("text", "is_tag"),
    [
        ("<b>", True),
        ("a<br/>", True),
        ("<!-- x", True),
        ("</div>", True),
        ("<a href='x'>", True),
        ("1 < 2 > 1", False),
        ("<name of a place>", False),
        ("<https://example.org>", False),
    ],
)
def test_html_is_known_by_its_names(text, is_tag):
    assert bool(TAG.search(text)) is is_tag


def test_the_end_of_a_sentence_is_no_part_of_an_address():
    (found,) = check("s.md", "See [the kitchen](https://example.org/a.b.", 10)

    assert found.fix == "write `[the kitchen](https://example.org/a.b).`"


@pytest.mark.parametrize(
    "text", ["[a", "(a)[", "[a](https://e", "<b ", "<www.a", "<a.", "- a\n", "-a\n", "Ã", "• "]
)
def test_no_text_holds_up_the_search(text):
    assert doubled(lambda size: told(text * (size // len(text))), 50_000) < MOST
    assert doubled(lambda many: TAG.search(text * many), 10_000) < MOST
