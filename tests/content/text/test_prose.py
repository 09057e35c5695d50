"""Links are found where a reader would find them, each with its place and its sentence."""

import pytest

from hooks.content.text.prose import LONGEST_SENTENCE, lines_outside_code, links, plain


def targets(body):
    return [link.target for link in links(body)]


def sentences(body):
    return [link.sentence for link in links(body)]


def test_a_link_has_its_target_place_and_sentence():
    (link,) = links("\nThe gate was open. See [the wall](wall.md#top) first. Rain.", first_line=9)

    assert (link.target, link.line, link.column) == ("wall.md#top", 10, 35)
    assert link.sentence == "See the wall first."


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("[a](b.md)", (1, 5)),
        ("# A [a](b.md)", (1, 9)),
        ("\n[a](b.md)", (2, 5)),
        ("One\ntwo [a](b.md)", (2, 9)),
        ("\n\nOne\ntwo [a](b.md)", (4, 9)),
        ("- one\n- [a](b.md)", (2, 7)),
        ("\n[a\nb](c.md)", (3, 4)),
        ("\n[a](<b.md>)", (2, 6)),
        ("```\ncode\n```\n[a](b.md)", (4, 5)),
        ("\n`code` [a](b.md)", (2, 12)),
        ("\n🌱 [a](b.md)", (2, 7)),
    ],
)
def test_a_link_is_told_at_the_line_and_column_of_its_target(body, place):
    assert [(link.line, link.column) for link in links(body)] == [place]


def test_every_link_of_a_line_is_found():
    found = links("\n[a](b.md) and [c](d.md)\n[e](f.md)")

    assert [(link.target, link.line, link.column) for link in found] == [
        ("b.md", 2, 5),
        ("d.md", 2, 19),
        ("f.md", 3, 5),
    ]


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("[a](../chats/b.md)", "../chats/b.md"),
        ('[a](b.md "Title")', "b.md"),
        ("[a]( b.md )", "b.md"),
        ("[a \\] b](c.md)", "c.md"),
        ("**[a](b.md)**", "b.md"),
        ("| [a](b.md) | c |", "b.md"),
        ('[a](b.md "Title (of it)")', "b.md"),
        ("[a](https://example.org/Bath_(city))", "https://example.org/Bath_(city)"),
        ("[![a](b.png)](c.md)", "c.md"),
        ("[a](b c.md)", "b c.md"),
        ("[a](<b c.md>)", "b c.md"),
        ('[a]( b c.md  "Title" )', "b c.md"),
    ],
)
def test_every_way_to_write_a_link_in_a_line_is_found(body, target):
    assert targets(body) == [target]


@pytest.mark.parametrize(
    "body",
    [
        "![a](b.png)",
        "[a] (b.md)",
        "[a]",
        "[a][b]",
        "\\[a](b.md)",
    ],
    ids=["picture", "space between", "brackets", "reference", "escaped"],
)
def test_what_only_looks_like_a_link_is_none(body):
    assert targets(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "`[a](b.md)`",
        "``[a](b.md)` ``",
        "```\n[a](b.md)\n```",
        "~~~\n[a](b.md)\n~~~",
        "  ```text\n[a](b.md)\n  ```",
        "````\n```\n[a](b.md)\n````",
        "~~~\n```\n[a](b.md)\n~~~",
    ],
)
def test_a_link_in_code_is_none(body):
    assert targets(body) == []


@pytest.mark.parametrize(
    "body",
    ["```\ncode\n```\n\n[a](b.md)", "`code`\n\n[a](b.md)", "```code``` here.\n\n[a](b.md)"],
    ids=["fence", "inline", "inline with three marks"],
)
def test_a_link_after_code_is_found(body):
    assert targets(body) == ["b.md"]


def test_code_in_a_line_is_blanked_so_that_columns_stay():
    assert list(lines_outside_code("a `b` c\n```\nd\n```\ne")) == [(0, "a     c"), (4, "e")]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("One. See [a](b.md) now. Two.", "See a now."),
        ("See [a](b.md)", "See a"),
        ("One. A [wall](b.md) stood. Two.", "A wall stood."),
        ("One. [A wall](b.md) stood. Two.", "A wall stood."),
        ("One. **A** [wall](b.md) stood.", "A wall stood."),
        ("Is it? See [a](b.md)! Yes.", "See a!"),
        ("“One.” “See [a](b.md).” Two.", "“See a.”"),
        ("See the\nlong [a](b.md)\nway. Two.", "See the long a way."),
        ("One.\n\nSee [a](b.md).\n\nTwo.", "See a."),
        ("- one\n- see [a](b.md)\n- two", "see a"),
        ("1. one\n2. see [a](b.md). Two.", "see a."),
        (
            "| Place | Story |\n| --- | --- |\n| Kent | See [a](b.md). New |\n| Fife | None |",
            "Kent; See a. New",
        ),
        ("| R\\|D | [a](b.md)|", "R|D; a"),
        ("It cost 3.5 million, says [a](b.md).", "It cost 3.5 million, says a."),
        ("Trees, e.g. pears, in [a](b.md).", "Trees, e.g. pears, in a."),
        ("## Problem\nSee [a](b.md).", "See a."),
        ("> One\n> see [a](b.md).", "One see a."),
        ("Run `make` and see [a](b.md).", "Run make and see a."),
    ],
)
def test_a_link_stands_in_one_sentence(body, sentence):
    assert sentences(body) == [sentence]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("See [a](b.md). See [c](d.md).", ["See a.", "See c."]),
        ("[a](b.md) and [c](d.md). More.", ["a and c.", "a and c."]),
        ("See [One. Two](b.md) now. More.", ["See One. Two now."]),
        ("One. [A](b.md), [c. D](d.md). More.", ["A, c. D.", "A, c. D."]),
        ("[a](b.md). No. [C](d.md)? [E](f.md)", ["a.", "C?", "E"]),
    ],
)
def test_each_link_has_the_sentence_that_it_stands_in(body, found):
    assert sentences(body) == found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("**Bold** and *thin*", "Bold and thin"),
        ("__Bold__ and _thin_", "Bold and thin"),
        ("See [the wall](a.md)", "See the wall"),
        ("![A wall](a.png) here", "A wall here"),
        ("## A heading", "A heading"),
        ("> A quotation", "A quotation"),
        ("- An item", "An item"),
        ("12. An item", "An item"),
        ("  Two   spaces\n", "Two spaces"),
        ("2020 was wet", "2020 was wet"),
        ("a-b and #c", "a-b and #c"),
        ("See [**the** wall](a.md)", "See the wall"),
        ("the file old_pear_tree", "the file old_pear_tree"),
    ],
)
def test_plain_text_has_no_marks_of_markdown(text, words):
    assert plain(text) == words


def test_a_long_sentence_is_cut_between_words():
    (sentence,) = sentences("word " * 200 + "[a](b.md)")

    assert sentence.endswith("word …")
    assert LONGEST_SENTENCE - 10 < len(sentence) <= LONGEST_SENTENCE


def test_a_long_word_is_cut_too():
    (sentence,) = sentences("x" * 1000 + " [a](b.md)")

    assert sentence.endswith("x …")
    assert LONGEST_SENTENCE - 3 < len(sentence) <= LONGEST_SENTENCE


@pytest.mark.parametrize("size", [LONGEST_SENTENCE - 1, LONGEST_SENTENCE])
def test_a_sentence_of_the_longest_length_is_not_cut(size):
    words = "x" * (size - 2)

    assert sentences(f"{words} [a](b.md)") == [f"{words} a"]


def test_a_page_of_brackets_does_not_hold_up_the_check():
    assert links("[a](" * 20_000) == ()
