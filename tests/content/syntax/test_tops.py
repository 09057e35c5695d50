"""What other programs put around a story is told once, and the story read as if it were not there."""

import pytest

from hooks import checking
from tests.sound import TAGS, TEXT, hub, story
from tests.test_rules import lay

SOUND = story()
QUOTED = "".join(f"> {line}\n".replace("> \n", ">\n") for line in SOUND.split("\n"))
INDENTED = "".join(f"    {line}\n" for line in SOUND.split("\n"))
FRONT, _, BODY = SOUND.removeprefix("---\n").partition("---\n")
AROUND_ALL = f"```markdown\n{SOUND}```\n"
AROUND_FRONT = f"```yaml\n---\n{FRONT}---\n```\n{BODY}"
CHATTED = f"Here is your story:\n\n```\n{SOUND}```\n"
TWO = f"{SOUND}\n---\n{FRONT}---\n{BODY}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (QUOTED, (1, "sign-before-lines", "take it out of every line, so that line 1 is `---`")),
        (INDENTED, (1, "sign-before-lines", "take it out of every line, so that line 1 is `---`")),
        (AROUND_ALL, (1, "backticks-around", "delete line 1 and line 26")),
        (AROUND_FRONT, (1, "backticks-around", "delete line 1 and line 10")),
        (CHATTED, (3, "backticks-around", "delete lines 1 to 3 and line 28")),
        (SOUND.replace("---\n", "\\---\n", 1), (1, "odd-first-line", "write `---` in its place")),
        (SOUND.replace("---\n", "“---”\n", 1), (1, "odd-first-line", "write `---` in its place")),
        (
            f"---\n{FRONT}---\n\n---\n{FRONT}---\n{BODY}",
            (10, "front-matter-twice", "keep one of the two: here it is the lines 10 to 17"),
        ),
        (TWO, (26, "second-story", "move it, from this line on, into a file of its own")),
        (
            f"{TEXT}\n\n---\n{FRONT}---\n",
            (17, "front-matter-last", "move it, lines 17 to 24, to the top of the file"),
        ),
    ],
)
def test_one_mistake_around_a_story_is_one_message(told, text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Some people were lonely.",
        '{\n  "title": "Neighbours"\n}',
        "| title | Neighbours |\n| --- | --- |\n| date | 2026-11-23 |",
    ],
)
def test_without_front_matter_nothing_else_is_asked_for(told, text):
    assert [rule for _, rule, _ in told(text)] == ["no-front-matter"]


def test_a_story_in_a_block_of_code_is_no_second_one(told):
    assert told(f"{SOUND}\n```\n---\n{FRONT}---\n```\n") == []


def test_without_front_matter_what_is_wrong_in_the_text_is_told(told):
    text = "From: Ann <ann.oak@no-such-neighbours.org.uk>\nTo: us\nSubject: Our street\n\n[a](b.md)"

    assert [rule for _, rule, _ in told(text)] == ["mail-header", "e-mail", "dead-link"]


def test_a_section_that_lacks_is_told_where_others_are_there(told):
    rules = [rule for _, rule, _ in told(TEXT.replace("## What was hard\n\n", ""))]

    assert rules == ["no-front-matter", "missing-section"]


def conflict(one, other):
    """What git writes where it cannot tell which of two versions is meant."""
    return f"<<<<<<< HEAD\n{one}\n=======\n{other}\n>>>>>>> main\n"


def test_two_versions_that_git_left_are_one_message_for_each_place(told):
    keys = SOUND.replace("id: leeds-first\n", conflict("id: leeds-first", "id: leeds"))
    text = SOUND.replace("Neighbours called.\n", conflict("Neighbours called.", "They called."))
    both = keys.replace("Money was short.\n", conflict("Money was short.", "It was hard."))
    says = (
        "keep the lines of one version, and delete those of the other and the lines {}, {} and {}"
    )

    assert told(keys) == [(5, "merge-conflict", says.format(5, 7, 9))]
    assert told(text) == [(16, "merge-conflict", says.format(16, 18, 20))]
    assert [line for line, _, _ in told(both)] == [5, 28]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (
            "stories/tags.yml",
            TAGS.replace("    label: Theme\n", conflict("    label: Theme", "    label: Topic")),
        ),
        (
            "stories/addresses.txt",
            conflict("/stories/", "/themes/"),
        ),
    ],
)
def test_two_versions_of_another_file_are_one_message(path, text, tmp_path):
    checked = checking.check(lay(tmp_path, hub({path: text})))

    assert [problem.rule for problem in checked.problems] == ["merge-conflict"]


def test_a_row_of_equals_signs_is_no_version(told):
    assert told(SOUND.replace("Neighbours called.", "Neighbours called.\n\n=======")) == []
