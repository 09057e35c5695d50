"""Tables that are none, and what programs leave in a text, are told; honest text never."""

import pytest

from hooks.content.text import pasted, tables


def told(body):
    both = (*tables.check("s.md", body, 10), *pasted.check("s.md", body, 10))
    return [(each.line, each.rule) for each in both]


def advised(body):
    return [(index, column, each.rule) for index, column, each in pasted.advice(body)]


@pytest.mark.parametrize(
    ("body", "line", "rule"),
    [
        ("Figures:\n| Year | Meals |\n| --- | --- |\n| 2021 | 30 |", 11, "run-on-table"),
        ("Figures:\nYear | Meals\n--- | ---\n2021 | 30", 11, "run-on-table"),
        ("| Year | Meals |\n| 2021 | 30 |", 10, "no-divider-row"),
        ("Figures:\n| Year | Meals |\n| 2021 | 30 |", 11, "no-divider-row"),
        ("Year\tMeals\n2021\t30", 10, "tabs-between-words"),
        ("Figures:\nYear\tMeals\n2021\t30", 11, "tabs-between-words"),
        ("Year\tMeals\tCost", 10, "tabs-between-words"),
    ],
)
def test_a_table_that_markdown_does_not_take_for_one_is_told_where_it_begins(body, line, rule):
    assert told(body) == [(line, rule)]


def test_the_rows_to_write_are_given():
    bars = next(tables.check("s.md", "| A | B \\| C | D |\n| 1 | 2 | 3 |", 1))
    tabs = next(tables.check("s.md", "A \t`B`\n1\t2", 1))

    assert "`| --- | --- | --- |`" in bars.fix
    assert "this one `| A | `B` |`, and `| --- | --- |`" in tabs.fix


@pytest.mark.parametrize(
    "body",
    [
        "| Year | Meals |\n| --- | :-: |\n| 2021 | 30 |",
        "Year | Meals\n--- | ---\n2021 | 30",
        "Either | or\nand so on | and on",
        "1.\tOne\n2.\tTwo\n-\tThree\n-\tFour\n•\tFive\n•\tSix",
        "One\ttab\n\nand one\tmore",
        "\tindented\n\ttext",
        "```\na\tb\nc\td\n| a |\n| b |\n```",
        "`[insert x]` [insert](https://example.org/) [a [b] c] \\[[x]] [our] kitchen [added later]",
        "```\ncode\n```\n\n~~~\ncode\n```\n~~~",
    ],
)
def test_tables_and_brackets_of_honest_texts_are_left_alone(body):
    assert told(body) == []


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("They met.\n```", "open-fence"),
        ("They met:contentReference[oaicite:0]{index=0}.", "chat-citation"),
        ("They met 【4:0†source】.", "chat-citation"),
        ("[Insert challenges here]", "place-to-fill"),
        ("It is [Your Name] who met.", "place-to-fill"),
        ("It cost [TBC].", "place-to-fill"),
        ("See [[Derby]].", "double-brackets"),
        ("Lorem ipsum dolor sit amet.", "place-to-fill"),
        (r"They met.\n\nThey ate.", "line-end-as-text"),
        (r"They met:\n- Ann\n- Bo", "line-end-as-text"),
    ],
)
def test_what_a_program_left_is_told(body, rule):
    assert [each for _, each in told(body)] == [rule]


@pytest.mark.parametrize("body", ["LoReM ipsum dolor", "See [insert lorem ipsum here] and go."])
def test_a_sample_text_is_told_once_in_any_case(body):
    assert told(body) == [(10, "place-to-fill")]


@pytest.mark.parametrize("body", [r"C:\new and \\n\\n", r"`\n\n` and \n.", "[x] is done"])
def test_backslashes_and_boxes_of_honest_texts_are_left_alone(body):
    assert told(body) == []
    assert advised(body) == []


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("They ~~baked~~ cooked.", "suggested-change"),
        ("They ==really== cooked.", "suggested-change"),
        ("Sent from my iPhone", "mail-words"),
        ("> This e-mail and any attachments are confidential", "mail-words"),
    ],
)
def test_marks_over_words_and_lines_of_mail_are_advice(body, rule):
    assert [each for _, _, each in advised(body)] == [rule]


@pytest.mark.parametrize(
    "body", ["a == b and c == d", "~~20 people", "Title\n=====", "~ ~", "2~~3 4"]
)
def test_other_signs_of_that_kind_are_left_alone(body):
    assert advised(body) == []


def test_boxes_to_tick_are_one_piece_of_advice():
    assert advised("So:\n\n- [ ] soup\n- [x] bread") == [(2, 3, "task-box")]


def test_what_a_story_could_say_is_advice():
    assert advised("They met [1]. Then {++often++}.\n\nLet me know if you like it.") == [
        (0, 10, "lost-note"), (0, 20, "suggested-change"), (2, 1, "chat-words"),
    ]  # fmt: skip
    assert advised("They met [1].\n\n[1]: https://example.org/") == []
    assert advised("I let them know. See [a][1] and [^1].") == []
