"""The body of a story has the sections of its kind, or turns of people who are named."""

import pytest

from hooks.content.body.body import check_headings, headings
from hooks.content.body.sections import check_sections, disguised
from hooks.content.story import Person
from tests.growing import MOST, doubled

WANTED = ("Arrival", "Middle", "Leaving")
ORDER = "the order is: Arrival, Middle, Leaving"
NO_MIDDLE = (
    f"s.md:10:1: there is no section `Middle`; add `## Middle` and what there is to say; {ORDER}"
)
GOOD = "## Arrival\n\nIn.\n\n## Middle\n\nOn.\n\n## Leaving\n\nOut."
PEOPLE = (Person(name="Ann Oak", role="Gardener"), Person(name="Bo Elm", role="Neighbour"))
TALK = "**Ann Oak:** On poles.\n\nAnd on strings.\n\n**Bo Elm**: Not so."


def headed(body):
    return [str(problem) for problem in check_headings("s.md", body, 10)]


def sectioned(body):
    return [
        str(problem)
        for problem in sorted(check_sections("s.md", body, 10, WANTED, disguised(body, WANTED)))
    ]


def test_headings_have_a_line_a_level_and_words():
    assert list(headings("## One\n\ntext\n### Two  words ##\n#hash\n####### seven")) == [
        (0, 2, "One"),
        (3, 3, "Two  words"),
    ]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("One\n===\n\nTwo\n---", [(0, 1, "One"), (3, 2, "Two")]),
        ("One\n-\nText", [(0, 2, "One")]),
        ("## One\nTwo\n---", [(0, 2, "One"), (1, 2, "Two")]),
        ("One\n---\nTwo\n---", [(0, 2, "One"), (2, 2, "Two")]),
        ("Text\nmore\n---", []),
        ("\n---\n", []),
        ("One\n--- two", []),
    ],
)
def test_a_line_that_is_underlined_is_a_heading_where_a_paragraph_begins(body, found):
    assert list(headings(body)) == found


def test_a_heading_in_a_code_fence_is_none():
    assert list(headings("```\n# a remark\n## another\n```\n~~~\n# third\n~~~")) == []


@pytest.mark.parametrize(
    "body",
    ["", "Text only.", "## One\n### Two\n#### Three\n## Four", "## One\n### Two\n## One\n### Two"],
)
def test_headings_that_go_down_one_level_at_a_time_are_good(body):
    assert headed(body) == []


@pytest.mark.parametrize(
    ("body", "problems"),
    [
        (
            "Text.\n# Kent",
            [
                "s.md:11:1: a heading of level 1 stands in the text; "
                "write `## Kent`; the title comes from the front matter"
            ],
        ),
        ("### Kent", ["s.md:10:1: the heading jumps from level 1 to 3; write `## Kent`"]),
        (
            "## Kent\n\n#### Beans",
            ["s.md:12:1: the heading jumps from level 2 to 4; write `### Beans`"],
        ),
        (
            "#### Kent\n###### Beans",
            [
                "s.md:10:1: the heading jumps from level 1 to 4; write `## Kent`",
                "s.md:11:1: the heading jumps from level 4 to 6; write `##### Beans`",
            ],
        ),
    ],
    ids=["level 1", "begins too low", "jumps", "jumps twice"],
)
def test_a_heading_of_the_wrong_level_is_told_with_the_right_one(body, problems):
    assert headed(body) == problems


@pytest.mark.parametrize(
    "body",
    ["# Kent", "# Kent #", "#Kent", "Kent\n===="],
    ids=["plain", "closed", "tight", "underlined"],
)
def test_a_heading_of_level_1_is_told_however_it_is_written(body):
    assert [problem[:10] for problem in headed(body)] == ["s.md:10:1:"]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("# The **Bean** year", "s.md:10:1: a heading of level 1 stands in the text; "
            "write `### The **Bean** year` below a section, or take it out; "
            "the title comes from the front matter"),
        ("# Beans.", "s.md:10:1: the story's title stands in the text again; "
            "take this line out: the title comes from the front matter"),
        ("## One\n\nx\n\n**beans**\n===", "s.md:14:1: the story's title stands in the text again; "
            "take this line out: the title comes from the front matter"),
        ("### One", "s.md:10:1: the heading jumps from level 1 to 3; "
            "write it as `### One` below a section"),
        ("## One\n\n#### Two", "s.md:12:1: the heading jumps from level 2 to 4; write `### Two`"),
    ],
)  # fmt: skip
def test_in_a_text_of_sections_no_other_heading_of_level_2_is_asked_for(body, told):
    found = check_headings("s.md", body, 10, title="Beans", parted=True)

    assert [str(problem) for problem in found] == [told]


def test_the_title_in_a_conversation_is_told_as_such():
    [problem] = check_headings("s.md", "# Beans", 10, title="Beans")

    assert problem.rule == "title-in-text"


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("## One\n\nWe dug.\n---\n\nMore.", [13]),
        ("We dug!\n-", [11]),
        ("**Ann Oak:** We dug\n---", [11]),
        ("One\n---", []),
        ("## One.\n\nWe dug.\n\n---", []),
        ("We dug.\nAnd dug.\n---", []),
    ],
)
def test_hyphens_right_below_a_sentence_are_told(body, lines):
    found = list(check_headings("s.md", body, 10))

    assert [(each.line, each.rule) for each in found] == [
        (line, "underlined-text") for line in lines
    ]


def test_a_sentence_with_hyphens_below_is_no_section_and_leaves_none_empty():
    assert sectioned(GOOD.replace("On.", "On.\n---")) == []


def test_a_line_that_begins_with_a_hash_is_told_where_it_stands():
    assert headed("## Kent\n\n#beans are in.") == [
        "s.md:12:1: `#` at the start of a line makes a heading of level 1; "
        "put words before it, or write `\\#beans are in.`"
    ]


def test_a_long_line_does_not_hold_up_the_check():
    assert doubled(lambda wide: [*headings("## a" + " " * wide + "b")], 800) < MOST


def test_the_sections_of_the_kind_in_their_order_are_good():
    assert sectioned(GOOD) == []


@pytest.mark.parametrize(
    "body",
    [
        GOOD.replace("On.", "On.\n\n### A part\n\nMore."),
        "An opening.\n\n" + GOOD,
        GOOD.replace("On.", "```\n## Not a section\n```"),
        GOOD.replace("## Middle", "## Middle ##"),
    ],
    ids=["parts of a section", "words before", "code", "closed heading"],
)
def test_what_is_no_section_does_not_count_as_one(body):
    assert sectioned(body) == []


def test_a_missing_section_is_told_where_the_body_begins():
    assert sectioned(GOOD.replace("## Middle\n\n", "")) == [NO_MIDDLE]


@pytest.mark.parametrize("body", ["", "Text only.", "### A part\n\nText."])
def test_a_body_without_sections_misses_every_one(body):
    assert [problem.split("; ")[0] for problem in sectioned(body)] == [
        "s.md:10:1: there is no section `Arrival`",
        "s.md:10:1: there is no section `Leaving`",
        "s.md:10:1: there is no section `Middle`",
    ]


@pytest.mark.parametrize("times", [1, 2])
def test_a_section_that_stands_more_than_once_is_told_once(times):
    assert sectioned(GOOD + "\n\n## Leaving\n\nAgain." * times) == [
        "s.md:18:1: the section `Leaving` stands twice; keep one"
    ]


@pytest.mark.parametrize(
    ("written", "fix"),
    [
        ("Midle", "did you mean `## Middle`?"),
        ("middle", "did you mean `## Middle`?"),
        ("Middle:", "did you mean `## Middle`?"),
        ("MIDDLE", "did you mean `## Middle`?"),
        ("2. Middle", "did you mean `## Middle`?"),
    ],
)
def test_a_misspelt_section_is_told_with_the_one_that_was_meant(written, fix):
    assert sectioned(GOOD.replace("## Middle", f"## {written}")) == [
        f"s.md:14:1: `{written}` is not one of the sections; {fix}"
    ]


def test_a_heading_that_is_no_section_leaves_one_missing():
    assert sectioned(GOOD.replace("## Middle", "## Rain")) == [
        NO_MIDDLE,
        f"s.md:14:1: `Rain` is not one of the sections; within a section write `### Rain`; {ORDER}",
    ]


def test_headings_with_names_of_their_own_are_told_with_the_section_in_whose_place_they_stand():
    body = GOOD.replace("## Arrival", "## How it began").replace("## Middle", "## Rain")

    assert [problem.split("`")[1:4:2] for problem in sectioned(body)] == [
        ["How it began", "## Arrival"],
        ["Rain", "## Middle"],
    ]
    assert len(sectioned(body.replace("## Rain", "## Rain\n\nIt rained.\n\n## Sun"))) == 5


@pytest.mark.parametrize("answer", ["N/A", "**n/a.**", "- tbc", "?"])
def test_a_section_with_a_sign_for_an_answer_is_empty(answer):
    told = sectioned(GOOD.replace("On.", answer))

    assert [problem.split("; ")[0] for problem in told] == [
        "s.md:14:1: the section `Middle` is empty"
    ]


@pytest.mark.parametrize("answer", ["Nothing.", "None.", "Nothing is known."])
def test_that_there_was_nothing_is_an_answer(answer):
    assert sectioned(GOOD.replace("On.", answer)) == []


@pytest.mark.parametrize(
    "written",
    [
        "# Middle",
        "### middle",
        "**Middle**",
        "**Middle:**",
        "__Midle__",
        "#Middle",
        "Middle\n===",
        "Middle",
        "MIDDLE: ",
        "2. Middle",
        " ## Middle",
        "    ## Middle",
        "\t# Middle",
        "\\## Middle",
        "\\#\\# Middle",
        "> ## Middle",
        "- ## Middle",
        "&nbsp;## Middle",
        "<h2>Middle</h2>",
        '<h2 class="x"><b>Middle</b></h2>',
        "<p>Middle</p>",
    ],
)
def test_what_was_meant_for_a_section_is_told_once_in_its_line(written):
    body = GOOD.replace("## Middle", written)

    assert sectioned(body) == [
        "s.md:14:1: this is meant for the section `Middle` and is no heading of level 2; "
        "write `## Middle`"
    ]
    assert list(check_headings("s.md", body, 10, disguised(body, WANTED))) == []


@pytest.mark.parametrize(
    "written",
    ["Midle", "Middle\nOn.", "On.\nMiddle", "The middle", "```\n\nMiddle\n\n```", "- Middle"],
)
def test_a_plain_line_is_a_section_only_as_a_whole_paragraph_of_its_name(written):
    assert disguised(GOOD.replace("## Middle", written), WANTED) == {}


@pytest.mark.parametrize(
    "written", ["Middle", " ## Middle", "### Middle", "**Middle**", "**Ann:** Middle", "#beans"]
)
def test_where_no_section_is_missing_none_is_looked_for(written):
    assert disguised(f"{GOOD}\n\n{written}\n\nMore.", WANTED) == {}


def test_sections_out_of_order_are_told_once():
    assert sectioned("Text.\n\n## Leaving\n\nOut.\n\n## Arrival\n\nIn.\n\n## Middle\n\nOn.") == [
        f"s.md:12:1: the sections are in another order; {ORDER}"
    ]


@pytest.mark.parametrize(
    ("body", "line", "name"),
    [
        (GOOD.replace("In.", ""), 10, "Arrival"),
        (GOOD.replace("On.", "  \n\t"), 14, "Middle"),
        (GOOD.replace("Out.", ""), 18, "Leaving"),
    ],
)
def test_an_empty_section_is_told(body, line, name):
    assert sectioned(body) == [
        f"s.md:{line}:1: the section `{name}` is empty; "
        "write what is known, or say that nothing is known"
    ]


def test_of_two_lines_that_were_meant_for_one_section_the_first_is_it():
    assert disguised("**Arrival**\n\nIn.\n\n**Arrival**\n\nAgain.", WANTED) == {0: "Arrival"}
