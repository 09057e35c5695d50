"""Whoever speaks in a conversation is named, and no words stand under somebody else's name."""

import pytest

from hooks.content.body.speaker_lines import Listed, listed
from hooks.content.body.turns import check_turns, speakers
from hooks.content.story import Person
from hooks.content.syntax.nodes import Items, Scalar
from tests.growing import MOST, doubled

PEOPLE = (Person(name="Ann Oak", role="Gardener"), Person(name="Bo Elm", role="Neighbour"))
TALK = "**Ann Oak:** On poles.\n\nAnd on strings.\n\n**Bo Elm**: Not so."


def spoken(body, people=PEOPLE):
    return [str(problem) for problem in check_turns("s.md", body, 10, Listed(people, "  "))]


def taken_for_turns(body, people=PEOPLE):
    """Line and rule of all that looks like a turn and is none."""
    return [(each.line, each.rule) for each in check_turns("s.md", body, 10, Listed(people, "  "))]


def test_a_talk_of_named_people_is_good():
    assert spoken(TALK) == []


@pytest.mark.parametrize(
    ("body", "turns"),
    [
        (TALK, [(0, "Ann Oak"), (4, "Bo Elm")]),
        ("**Ann Oak :** Yes.", [(0, "Ann Oak")]),
        ("**Ann Oak** : Yes.", [(0, "Ann Oak")]),
        ("They met.\n**Ann Oak:** Yes.", []),
        ("**Ann Oak** laughed.", []),
        ("They said **Ann Oak:** once.", []),
        ("```\n\n**Ann Oak:** Yes.\n```", []),
        ("## Begin\n**Ann Oak:** Yes.", [(1, "Ann Oak")]),
    ],
    ids=[
        "paragraphs",
        "space inside",
        "space outside",
        "inside a paragraph",
        "bold without a colon",
        "inside a line",
        "code",
        "under a heading",
    ],
)
def test_a_turn_begins_a_paragraph_with_a_name_in_bold_and_a_colon(body, turns):
    assert list(speakers(body)) == turns


@pytest.mark.parametrize("body", ["", "They met.", "```\n**Ann Oak:** Yes.\n```"])
def test_a_talk_in_which_nobody_speaks_is_told(body):
    assert spoken(body) == [
        "s.md:10:1: nobody speaks in this conversation; "
        "begin a paragraph with the speaker: `**Ann Oak:** What was said`"
    ]


def test_a_talk_without_people_is_told_with_a_name_to_put_in():
    assert spoken("They met.", people=())[0].endswith("`**Name:** What was said`")


@pytest.mark.parametrize(
    ("name", "fix"),
    [
        ("Ann Oaks", "did you mean `Ann Oak`?"),
        ("ann oak", "did you mean `Ann Oak`?"),
        ("AO", "did you mean `Ann Oak`?"),
        ("A.O.", "did you mean `Ann Oak`?"),
        (
            "Cy Ash",
            "add this line at the end of the list under `people:`, and fill it in: "
            "`  - {name: Cy Ash, role: …}`",
        ),
    ],
)
def test_a_speaker_who_is_not_among_the_people_is_told(name, fix):
    assert spoken(f"{TALK}\n\n**{name}:** Yes.") == [
        f"s.md:16:3: `{name}` is not in `people`; {fix}"
    ]


def test_an_unknown_speaker_is_told_at_the_first_turn_as_one_line_mends_all():
    problems = spoken("**Cy:** One.\n\n**Ann Oak:** Two.\n\n**Cy:** Three.\n\n**Di:** Four.")

    assert [problem[:10] for problem in problems] == ["s.md:10:3:", "s.md:16:3:"]


def test_a_speaker_whose_name_is_a_slip_is_told_at_every_turn():
    problems = spoken("**Ann Oaks:** One.\n\n**Ann Oak:** Two.\n\n**Ann Oaks:** Three.")

    assert [problem[:10] for problem in problems] == ["s.md:10:3:", "s.md:14:3:"]


LOOKS = [
    "Ann Oak: And we grew.",
    "Ann: And we grew.",
    "Elm: And we grew.",
    "ANN OAK: And we grew.",
    "Ann Oaks: And we grew.",
    "AO: And we grew.",
    "A.O.: And we grew.",
    "Ann Oak (gardener): And we grew.",
    "Q: And then?",
    "__Ann Oak:__ And we grew.",
    "*Zoe Ash:* No.",
    "***Ann Oak:*** No.",
    "**_Ann Oak:_** No.",
    "**Ann Oak** - And we grew.",
    "**Ann Oak** – And we grew.",
    "**Ann Oak** (gardener): And we grew.",
    "**Ann Oak**\nAnd we grew.",
    "- **Ann Oak:** And we grew.",
    "**Ann Oak: **And we grew.",
    "** Ann Oak:** And we grew.",
    "** Zoe Ash:** And we grew.",
    "**Ann Oak: And we grew.",
    "**Ann Oak;** And we grew.",
    "**Ann Oak.** And we grew.",
    "Ann Oak (00:45): And we grew.",
    "[00:02] Ann Oak: And we grew.",
    "00:02:45 Ann Oak: And we grew.",
    "[00:02] **Ann Oak: **And we grew.",
    "Ann Oak  00:45\nAnd we grew.",
    "00:45 Ann Oak\nAnd we grew.",
    "<b>Ann Oak:</b> And we grew.",
    '<p class="x"><strong>Ann Oak</strong>: And we grew.',
    "\\*\\*Ann Oak:\\*\\* And we grew.",
    "> **Ann Oak:** And we grew.",
    "    **Ann Oak:** And we grew.",
    "\t**Ann Oak:** And we grew.",
    "Ann Oak:And we grew.",
]
PARAGRAPHS = [
    "**Ann Oak** And we grew.",
    "**Ann Oak** “And we grew.”",
    "<b>Ann Oak</b> And we grew.",
    "Ann Oak\nAnd we grew.",
    "Ann Oak – And we grew.",
]


@pytest.mark.parametrize("line", LOOKS)
def test_a_line_that_looks_like_a_turn_is_told_where_it_stands(line):
    assert taken_for_turns(f"{TALK}\n\n{line}") == [(16, "unmarked-turn")]
    assert taken_for_turns(f"{TALK}\n{line}") == [(15, "unmarked-turn")]


@pytest.mark.parametrize("line", PARAGRAPHS)
def test_a_whole_name_that_opens_a_paragraph_like_a_turn_is_told(line):
    assert taken_for_turns(f"{TALK}\n\n{line}") == [(16, "unmarked-turn")]


def test_who_answers_is_told_where_somebody_asks():
    asked = "Q: And then?\n\nA: We grew.\n\nInterviewee: Much."
    told = [(16, "unmarked-turn"), (18, "unmarked-turn"), (20, "unmarked-turn")]

    assert taken_for_turns(f"{TALK}\n\n{asked}") == told
    assert taken_for_turns(f"{TALK}\n\n{asked.replace('Q:', 'B:')}") == []


@pytest.mark.parametrize(
    "line",
    [
        "Note: the roles are those held then.",
        "Two things: time and money.",
        "*Note:* the roles are those held then.",
        "*An old saying:* many hands.",
        "__The Work Of Many Hands:__ it grew.",
        "- **Time:** more than they had.",
        "**Ann Oak** laughed.",
        "**Ann** And we grew.",
        "**Ann Oak, Bo Elm** and the others.",
        "Ann Oak",
        "Ann Oak – the gardener – came too.",
        "Ann Oak (2019) said: no.",
        "Ann Oak; Bo Elm; and the others.",
        "Ann Oak, Bo Elm: all of them.",
        "> The gardener: an old play",
        "[00:45] Note: a pause.",
        "Ann Oak said: no.",
        "Ann - the gardener - came too.",
        "See https://example.org/: it is there.",
        "```\nAnn Oak: And we grew.\n```",
        "## After\n\n- Ann Oak: gardener then",
    ],
)
def test_a_line_that_only_has_a_colon_is_no_turn(line):
    assert taken_for_turns(f"{TALK}\n\n{line}") == []


def test_very_many_lines_that_look_like_turns_do_not_hold_up_the_check():
    people = [Person(name=f"Ann Oak{number}", role="Gardener") for number in range(20)]

    def look(many: int) -> None:
        taken_for_turns(f"{TALK}\n\n" + "Ann Oaks: x\n\n" * many, people)

    assert doubled(look, 2_500) < MOST


def test_who_is_named_by_half_a_name_is_told_with_the_whole():
    assert spoken(f"{TALK}\n\nBo: Yes.") == [
        "s.md:16:1: this looks like the words of `Bo Elm`, and would not be shown under "
        "that name; put an empty line before it, and begin it with the name in bold and nothing "
        "before: `**Bo Elm:** What was said`"
    ]


def test_a_name_that_is_like_another_is_not_changed():
    assert "`**Bo Elms:** What was said`" in spoken(f"{TALK}\n\nBo Elms: Yes.")[0]


def test_half_a_name_that_two_people_have_is_left_as_it_is():
    both = (*PEOPLE, Person(name="Ann Ash", role="Baker"))

    assert "`**Ann:** What was said`" in spoken(f"{TALK}\n\nAnn: Yes.", both)[0]


@pytest.mark.parametrize("name", ["Bo Elm", "Bob"])
def test_a_turn_without_an_empty_line_before_it_is_told(name):
    assert spoken(f"{TALK}\n**{name}:** Yes.") == [
        f"s.md:15:1: the words of `{name}` begin in the middle of a paragraph, and would stand "
        "under whoever speaks before; "
        f"put an empty line before this line, and begin it with `**{name}:**`"
    ]


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("They met.\n**Ann Oak:** Yes.", [(11, "glued-turn")]),
        ("They met. **Ann Oak:** Yes. **Bo Elm**: No.", [(10, "glued-turn"), (10, "glued-turn")]),
        ("**Ann Oak:** Yes. **Bo Elm:** No.", [(10, "glued-turn")]),
        ("**Ann Oak:** She had **peas:** and more.", []),
        ("They met.\n\nAnn Oak: Yes.", [(12, "unmarked-turn")]),
        ("They met.\n**Ann Oak:** Yes.\n\n**Bo Elm:** No.", [(11, "glued-turn")]),
        ("Ann Oak: a gardener.\n\n**Bo Elm:** No.", []),
        ("Ann Oak: We grew.\n\n**Bo Elm:** No.", [(10, "unmarked-turn")]),
        ("Ann Oak: “We grew.”\n\n**Bo Elm:** No.", [(10, "unmarked-turn")]),
        ("**Ann Oak: **We grew.\n\n**Bo Elm:** No.", [(10, "unmarked-turn")]),
        ("Ann Oak 00:45\nWe grew.\n\n**Bo Elm:** No.", [(10, "unmarked-turn")]),
        ("Interviewer: Jo Ash\n\n**Bo Elm:** No.", []),
        ("- Ann Oak: Gardener\n\n**Bo Elm:** No.", []),
        ("**Ann Oak** Gardener\n\n**Bo Elm:** No.", []),
        ("Bo: Neighbour.\n\n**Bo Elm:** No.", []),
    ],
)
def test_before_the_first_turn_only_a_whole_name_with_a_sentence_is_told(body, told):
    assert taken_for_turns(body) == told


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ("people:\n- name: Ann Oak", "- {name: Cy Ash, role: …}"),
        ("people:\n    - name: Ann Oak", "    - {name: Cy Ash, role: …}"),
        (
            "people:\n    [{name: Ann Oak}]",
            'people: [{name: Ann Oak, role: Gardener, organisation: "A: b"}, '
            "{name: Cy Ash, role: …}]",
        ),
    ],
)
def test_the_line_for_a_speaker_is_written_as_the_list_there_is(written, line):
    ann = Person(name="Ann Oak", role="Gardener", organisation="A: b")
    column = len(written.split("\n")[1]) - len(written.split("\n")[1].lstrip()) + 1

    names = Items((Scalar("Ann Oak", 2, column),), 2, column)

    [(_, told)] = listed([ann], names, written).unknown([(0, "Cy Ash")])
    assert told.fix.endswith(f": `{line}`")


def test_without_a_list_the_line_begins_one():
    [(_, told)] = listed([], Scalar("", 1, 9), "people:").unknown([(0, "Cy: Ash")])

    assert told.fix.endswith('`people: [{name: "Cy: Ash", role: …}]`')


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("**Ann Oak:**", [10]),
        ("**Ann Oak**: \n\n**Bo Elm:** Not so.", [10]),
        ("**Bo Elm:** Not so.\n\n**Ann Oak:**\n\n## Later\n\nThey left.", [12]),
        ("**Ann Oak:**\nOn poles.", []),
        ("**Ann Oak:**\n\nOn poles.", []),
        ("**Ann Oak:**\n\n```\ncode\n```", []),
    ],
)
def test_a_turn_in_which_nothing_is_said_is_told(body, lines):
    assert taken_for_turns(body) == [(line, "empty-turn") for line in lines]
