"""What a person did when YAML cannot be read is told in plain words, with its cure."""

import time

import pytest

from hooks.content.syntax.reader import MOST_SLIPS
from hooks.content.syntax.source import read_document
from hooks.problems import Problem
from tests.content.reading import document, lines, told, values

COLON = "a colon followed by a space stands inside this value; put the whole value in double quotes"
NO_COLON = "a key has no colon; write `key: value`, with a colon and a space after the key"
INDENT = (
    "this line is indented as if it belonged to the one before; "
    "begin the line at the same column as the other keys"
)
SPACE = "there is no space after the colon; write `title: Plums`"
CURLY = (
    "these quotation marks are curly, and YAML knows straight ones; "
    'type the marks anew: `title: "Plums: old"`; '
    "or put straight ones around them, if they belong to the text"
)
END = (
    "this value ends with a quotation mark that none begins; "
    'put one before the value too, or take this one out: `"Plums"`'
)
AFTER = (
    "something stands after the closing quotation mark; put one pair of them around the whole value"
)
UNEVEN = (
    "this line begins at another column than the lines it belongs to; "
    "begin it where they begin: count the spaces"
)
QUOTE = "this quotation mark is never closed; add the same mark at"
BRACKET = "this bracket is never closed; add `]` after the last item of the list"
TAB = "a tab stands here; use spaces in place of the tab"
SIGN = "at the start of a value has a meaning in YAML; put the value in double quotes"


def typed(problem):
    """What the problem says to type."""
    return problem.fix.split(": `", 1)[1].removesuffix("`")


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        (["title: Plums: a story"], f'2:13: {COLON}: `title: "Plums: a story"`'),
        (["title: Plums:"], f'2:13: {COLON}: `title: "Plums:"`'),
        (["title: x", 'id: A "b": c'], f'3:10: {COLON}: `id: "A \\"b\\": c"`'),
        (["people:", "  - name: Ann: Bo"], f'3:14: {COLON}: `- name: "Ann: Bo"`'),
        (["tags:", "\t- a"], f"3:1: {TAB}"),
        (["sources:", "  - title: a", "\tpublisher: b"], f"4:1: {TAB}"),
        (["sources:", "  - title: a", "    date: c", "\tpublisher: b"], f"5:1: {TAB}"),
        (["tags:", "  \t- a"], f"3:3: {TAB}"),
        (['title: "Plums', "summary: x"], f'2:8: {QUOTE} its end: `title: "Plums"`'),
        (['title: "Plums  ', "summary: x"], f'2:8: {QUOTE} its end: `title: "Plums"`'),
        (["title: Plums: a # old"], f'2:13: {COLON}: `title: "Plums: a" # old`'),
        (["title: 'Plums", "summary: x"], f"2:8: {QUOTE} its end: `title: 'Plums'`"),
        (['title: "Plums', "  and pears"], f"2:8: {QUOTE} the end of the value"),
        (["summary: x", "title: 'Plums"], f"3:8: {QUOTE} the end of the value"),
        (["tags: [a, b", "summary: x"], f"2:7: {BRACKET}"),
        (["title: x", "tags: [a, b"], f"3:7: {BRACKET}"),
        (["title: x", "tags: ["], f"3:7: {BRACKET}"),
        (["tags: [a, ", "title: x"], f"2:7: {BRACKET}"),
        (["title", "summary: x"], f"2:1: {NO_COLON}"),
        (["date: x", "just words", "id: y"], f"3:1: {NO_COLON}"),
        (["summary: x", "title"], f"3:1: {NO_COLON}"),
        (["title:Plums", "summary: x"], f"2:1: {SPACE}"),
        (["summary: x", "title:Plums"], f"3:1: {SPACE}"),
        (["title:Plums"], f"2:1: {SPACE}"),
        (["title: x", "https://plums.example"], f"3:1: {NO_COLON}"),
        (["title: “Plums: old”"], f"2:14: {CURLY}"),
        (["title: “Plums old”"], f"2:8: {CURLY.replace(': old', ' old').replace('title: ', '')}"),
        (['title: Plums"'], f"2:8: {END}"),
        (['title: "Plums" are old'], f'2:16: {AFTER}: `title: "\\"Plums\\" are old"`'),
        (["facts:", "  - label: A", "   value: b"], f"4:4: {UNEVEN}"),
        (["facts:", "  - label: A", "     value: b"], f"4:1: {UNEVEN}"),
        (["facts:", "  - a", " - b"], f"4:2: {UNEVEN}"),
        (["title: x", "  summary: y"], f"3:1: {INDENT}"),
        (["title: x", "date: y", "", "   summary: z"], f"5:1: {INDENT}"),
        (["title: @home"], f'2:8: `@` {SIGN}: `title: "@home"`'),
        (["title: `x`"], f'2:8: a backtick {SIGN}: `title: "`x`"`'),
        (["title: %x"], f'2:8: `%` {SIGN}: `title: "%x"`'),
        (["crops:", "  - @home or away"], f'3:5: `@` {SIGN}: `- "@home or away"`'),
        (
            ["title: a\x01b"],
            "2:9: here stands a control character (U+0001); delete it and type the place anew",
        ),
    ],
)
def test_a_slip_is_told_once_with_its_place_and_its_cure(front, problem):
    assert lines(document(*front)) == [f"s.md:{problem}"]


@pytest.mark.parametrize(
    ("front", "place", "typed"),
    [
        (["title: 'Ann's kitchen'"], "2:13", '''title: "Ann's kitchen"'''),
        (["title: 'Ann's kitchen"], "2:13", '''title: "Ann's kitchen"'''),
        (['title: "Ann "of" Kent"'], "2:14", r'title: "Ann \"of\" Kent"'),
        (['title: "Ann" and "Bo"'], "2:14", r'title: "\"Ann\" and \"Bo\""'),
        (["title: 'Ann' and 'Bo'"], "2:14", """title: "'Ann' and 'Bo'\""""),
        (['title: "Ann, Bo", they said "so"'], "2:17", r'title: "\"Ann, Bo\", they said \"so\""'),
        (['title: "Ann",'], "2:13", 'title: "Ann"'),
        (["title: 'Ann' ;"], "2:14", "title: 'Ann'"),
        (['"title": "Ann",'], "2:15", '"title": "Ann"'),
        (['crops: "beans", "plums"'], "2:8", "crops: [beans, plums]"),
        (["crops: 'beans' and Old plums"], "2:8", 'crops: [beans, "Old plums"]'),
        (["title: **A kitchen** in Derby"], "2:8", 'title: "A kitchen in Derby"'),
        (["title: *A kitchen* in Derby"], "2:8", 'title: "A kitchen in Derby"'),
        (["**title:** A"], "2:1", "title: A"),
        (["**title**: A"], "2:1", "title: A"),
        (["@title: A"], "2:1", "title: A"),
        (["title: - A"], "2:8", "title: A"),
        (["summary: > We met"], "2:10", 'summary: "We met"'),
        (["summary: [Derby] asked: why"], "2:10", 'summary: "[Derby] asked: why"'),
        (["summary: {a} b"], "2:10", 'summary: "{a} b"'),
        (["summary: {a} b\t"], "2:10", 'summary: "{a} b"'),
        (["summary: & N"], "2:10", 'summary: "& N"'),
        (["summary: ]a"], "2:10", 'summary: "]a"'),
        (["crops: [,]"], "2:9", "crops: []"),
        (["crops: [a,, b]"], "2:11", "crops: [a, b]"),
        (["crops: [a] and b"], "2:8", "crops: [a, b]"),
        (["crops: [a]]"], "2:8", "crops: [a]"),
        (["crops: [{name: *Ann*, role: x}]"], "2:16", 'crops: [{name: "Ann", role: x}]'),
        ([" title: A", "id: b"], "2:1", "title: A"),
        (["title: A", "  in Derby: b"], "3:11", 'title: "A in Derby: b"'),
        (["title: A", "  of", "  Derby: b", "  c", "id: d"], "4:8", 'title: "A of Derby: b c"'),
    ],
)
def test_a_sign_is_told_with_the_whole_line_to_type(front, place, typed):
    told_lines = lines(document(*front))

    assert [line.split(": ")[0] for line in told_lines] == [f"s.md:{place}"]
    assert told_lines[0].endswith(f"`{typed}`")
    assert told(document(typed, "period: x")) == []


@pytest.mark.parametrize(
    ("front", "typed"),
    [
        (["  - name: Ann Oak, role: Cook"], "- {name: Ann Oak, role: Cook}"),
        (["  - name: Oak, Ann, role: Cook: soup"], '- {name: "Oak, Ann", role: "Cook: soup"}'),
        (["  - label: Meals, value: 2,400"], '- {label: Meals, value: "2,400"}'),
        (["  - file: a.jpg, alt:"], "- {file: a.jpg, alt: }"),
        (
            ["  - title: A, url: https://plums.example/a, date: May 2024"],
            "- {title: A, url: https://plums.example/a, date: May 2024}",
        ),
        (
            ["  - name: Ann; role: Cook", "    organisation: Plums", "  - name: Bo"],
            "- {name: Ann, role: Cook, organisation: Plums}",
        ),
        (["  - title: Plums, date: a story", "    date: May"], '- title: "Plums, date: a story"'),
        (["  - title: Plums, pears: a story"], '- title: "Plums, pears: a story"'),
        (["  - name: Ann, role: x, role: y"], '- name: "Ann, role: x, role: y"'),
    ],
)
def test_keys_of_an_entry_on_one_line_are_told_with_braces_around_them(front, typed):
    found = told(document("people:", *front))

    assert [problem.line for problem in found] == [3]
    assert found[0].fix.endswith(f": `{typed}`")


@pytest.mark.parametrize(
    ("front", "typed"),
    [
        (
            "consent: state: given, kind: written, review_by: 2028-11-23",
            "consent: {state: given, kind: written, review_by: 2028-11-23}",
        ),
        ("consent: state: given", "consent: {state: given}"),
        ("people: [name: Ann Oak, role: Cook]", "people: [{name: Ann Oak, role: Cook}]"),
        ("people: [name: Ann Oak]", "people: [{name: Ann Oak}]"),
        ("title: date: May", 'title: "date: May"'),
        ("title: Plums, date: May", 'title: "Plums, date: May"'),
    ],
)
def test_keys_of_an_entry_on_the_line_of_its_own_key_are_told_with_braces(front, typed):
    problem = told(document(front))[0]

    assert problem.fix.endswith(f": `{typed}`")
    assert told(document(typed)) == []


@pytest.mark.parametrize("sign", ["-", "– ", "—", "• ", "•", "·\xa0", "* ", "+ ", "1. ", "2) "])
@pytest.mark.parametrize("indent", ["", "  "])
def test_each_item_of_a_list_with_another_sign_is_told_with_a_dash_and_a_space(sign, indent):
    found = []
    front = ["crops:", f"{indent}{sign}beans", f"{indent}{sign}plums", "id: x"]
    crops, name = read_document("s.md", document(*front), found).front.pairs

    assert [problem.rule for problem in found] == ["star-in-list"] * 2
    assert [problem.fix[-9:] for problem in found] == ["`- beans`", "`- plums`"]
    assert [item.text for item in crops[1].nodes] == ["beans", "plums"]
    assert name[1].text == "x"


@pytest.mark.parametrize("sign", ["– ", "-", "• ", "* ", "1. "])
@pytest.mark.parametrize("first", [0, 1])
def test_each_entry_of_a_list_with_another_sign_is_told_and_read(sign, first):
    found, signs = [], [sign, sign] if first == 0 else ["- ", sign]
    rows = [[f"  {each}name: Ann", f"  {' ' * max(2, len(each))}role: x"] for each in signs]
    data = document("people:", *rows[0], *rows[1])
    people = read_document("s.md", data, found).front.pairs[0][1]

    assert [problem.line for problem in found] == [3, 5][first:]
    assert [len(entry.pairs) for entry in people.nodes] == [2, 2]


@pytest.mark.parametrize(
    "front",
    [
        ["crops: •beans", "  -plums"],
        ["people:", "  name: Ann", "  role: – x"],
        ["crops:", "  - –beans", "  - -2"],
        ["crops:", "  [a,", "  –b]"],
    ],
)
def test_a_sign_in_a_value_begins_no_line_of_a_list(front):
    assert told(document(*front)) == []


def test_each_item_of_a_list_with_stars_is_told_with_a_dash():
    assert lines(document("crops:", "  * beans", "  * plums")) == [
        "s.md:3:3: this line of a list begins with `*`; begin it with a dash and a space: `- beans`",
        "s.md:4:3: this line of a list begins with `*`; begin it with a dash and a space: `- plums`",
    ]


def test_a_list_that_begins_on_the_line_of_its_key_moves_down():
    assert lines(document("crops: - beans", "  - plums")) == [
        "s.md:2:8: a dash stands after the colon, as if a list began there; "
        "go to a new line before the dash, and write there `  - beans`"
    ]


def test_spaces_of_another_kind_are_told_where_they_stand_and_read_past():
    found, odd = [], "\xa0\xa0- name: Ann"
    front = read_document("s.md", document("people:", odd, " \u3000  role: x"), found).front

    assert [(problem.line, problem.column, problem.rule) for problem in found] == [
        (3, 1, "odd-space"),
        (4, 2, "odd-space"),
    ]
    assert "no-break space" in found[0].message
    assert len(front.pairs) == 1


@pytest.mark.parametrize(
    ("line", "place", "where", "typed"),
    [
        ("title:\xa0Plums", "2:7", "after the colon (no-break space)", "title: Plums"),
        ("title: \u2009Plums", "2:8", "after the colon (thin space)", "title: Plums"),
        ("-\xa0title:\xa0Plums", "2:2", "after the dash (no-break space)", "- title: Plums"),
        ("- \xa0title: Plums", "2:3", "after the dash (no-break space)", "- title: Plums"),
    ],
)
def test_a_space_of_another_kind_is_told_after_a_colon_and_a_dash(line, place, where, typed):
    assert lines(document(line))[0] == (
        f"s.md:{place}: a space of another kind stands {where}; "
        f"delete it, and type an ordinary one: `{typed}`"
    )


def test_a_space_of_another_kind_may_stand_in_a_value():
    assert values(document("title: Plums:\xa0old")) == {"title": "Plums:\xa0old"}


@pytest.mark.parametrize(
    ("front", "wrong"),
    [
        pytest.param('title: "C:\\docs"', "never closed", id="an unknown escape"),
        pytest.param("people: [{name: A: b, role: c}]", "never closed", id="a colon in a list"),
        pytest.param("image: {file: a", "`]`", id="an open brace"),
    ],
)
def test_a_slip_is_not_told_as_another_one(front, wrong):
    assert wrong not in lines(document(front))[0]


@pytest.mark.parametrize("written", ["Plums: x", "@home", "`x`", "%x", 'A "b": c', '@a "b"'])
def test_what_a_slip_says_to_type_can_be_read(written):
    problem = told(document(f"title: {written}"))[0]

    assert told(document(typed(problem))) == []


@pytest.mark.parametrize("written", ["Plums: x", "@home", "`x`", "%x", "C:\\new: x"])
def test_what_a_slip_says_to_type_means_what_was_written(written):
    problem = told(document(f"title: {written}"))[0]

    assert values(document(typed(problem))) == {"title": written}


def test_a_tab_inside_a_value_is_no_slip():
    assert [problem.line for problem in told(document("title: Old\tpears", "id: a: b"))] == [3]


def test_several_slips_in_one_file_are_all_told():
    front = ["title: Plums: x", "tags:", "\t- a", "id: @y", "period: 1: 2", "id: z", "date: *d"]
    found = sorted(told(document(*front)))

    assert [(problem.line, problem.column) for problem in found] == [
        (2, 13),
        (4, 1),
        (5, 5),
        (6, 10),
        (7, 1),
        (8, 7),
    ]


def test_the_slips_of_other_files_do_not_end_the_reading_of_this_one():
    before = [Problem("other.md", line, 1, "wrong", "right") for line in range(MOST_SLIPS + 1)]

    assert [p.line for p in told(document("title: A: b", "id: C: d"), before)] == [2, 3]


def test_a_file_of_nothing_but_slips_comes_to_an_end():
    front = [f"key{number}: a: b" for number in range(1000)]

    assert len(told(document(*front))) == MOST_SLIPS + 1


@pytest.mark.parametrize("front", ["crops: [a] and {}!", "crops: [a]{}!", "crops: x,{}!", "* {}*"])
def test_a_long_run_of_spaces_does_not_hold_up_the_reading(front):
    begin = time.process_time()
    told(document(front.format(" " * 50_000)))

    assert time.process_time() - begin < 1
