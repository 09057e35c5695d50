"""Every message is a row of `hooks/rules.toml`, and its examples are true."""

import ast
import datetime as dt
import os
import re
from pathlib import Path

import pytest

from hooks import checking, rules
from hooks.content import library, story_loader
from hooks.content.files import files
from hooks.content.syntax.slip import Slip
from hooks.content.syntax.slips import explain
from hooks.publishing.markup import texts
from hooks.rules import RULES, fault, filled
from tests.rule_examples import example
from tests.sound import FRONT, PEOPLE, STORY, TAGS, TALK, TEXT, hub, story

TODAY = dt.date(2026, 11, 30)  # a week after the sound story was published
HOOKS = Path(rules.__file__).parent
MODULES = sorted(HOOKS.rglob("*.py"))
BY_ERROR = {  # what the machine says, which no file can make it say everywhere
    "file-gone": FileNotFoundError(2, "x"),
    "file-not-allowed": PermissionError(13, "x"),
    "file-unreadable": OSError(5, "Input/output error"),
}


def calls(name):
    """The calls of a function in all the code, each with the file."""
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == name:
                yield path.relative_to(HOOKS).as_posix(), node


def words(node):
    """The texts that stand in an expression."""
    return {n.value for n in ast.walk(node) if isinstance(n, ast.Constant)} - {None}


def lay(root, laid):
    for path, content in laid.items():
        if content is None:
            continue
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        if callable(content):
            content(root / path)
        else:
            data = content if isinstance(content, bytes) else content.encode()
            (root / path).write_bytes(data)
    return root


def told(root, laid):
    """The rules that the hub of these files breaks, each with its words."""
    checked = checking.check(lay(root, laid), today=TODAY)
    both = (*checked.problems, *checking.advice(checked, root))
    return {problem.rule: (problem.message, problem.fix) for problem in both}


def test_the_sound_hub_is_sound(tmp_path):
    assert told(tmp_path, hub()) == {}


def test_every_rule_that_code_names_is_in_the_file_and_every_rule_of_the_file_is_named():
    first = [node.args[0] for name in ("fault", "named") for _, node in calls(name)]
    literal = set().union(*(words(arg) for arg in first if not isinstance(arg, ast.Subscript)))
    variables = [arg for arg in first if isinstance(arg, ast.Name | ast.Attribute)]
    constants = set().union(*(words(ast.parse(path.read_text())) for path in MODULES))

    assert literal - {""} <= set(RULES)
    assert len(variables) < 12  # each comes from a table of `named`, or from two names above it
    assert set(RULES) - constants == set()


def test_only_rules_make_problems():
    assert {path for path, _ in calls("Problem")} == {"rules.py"}


@pytest.mark.parametrize("name", RULES)
def test_the_wrong_example_breaks_the_rule_and_the_right_one_breaks_none(
    name, tmp_path, monkeypatch
):
    rule = RULES[name]
    if name in BY_ERROR:
        return check_error(name)
    if name == "slow-file":
        monkeypatch.setattr(story_loader, "SECONDS", 0.01)
        monkeypatch.setattr(story_loader, "read_any", endless)
        assert set(told(tmp_path, hub())) == {name}
        return None
    if name == "slow-vocabulary":
        monkeypatch.setattr(library, "SECONDS", 0.01)
        monkeypatch.setattr(library, "read_vocabulary", endless)
        assert set(told(tmp_path, hub())) == {name}
        return None
    if name == "slow-loss":
        monkeypatch.setattr(texts, "PLACING", 0.02)
    if name == "no-folder":
        assert set(told(tmp_path, {})) == {name}
        return None
    wrong = told(tmp_path / "wrong", example(rule, "wrong"))

    assert name in wrong
    assert pattern(rule.message).fullmatch(wrong[name][0])
    assert any(pattern(fix).fullmatch(wrong[name][1]) for fix in (rule.fix, rule.near) if fix)
    right = told(tmp_path / "right", example(rule, "right"))
    assert {
        each for each in right if RULES[each].level == "error" or rule.level == "advice"
    } == set()
    return None


def test_the_question_of_a_section_and_the_turn_of_an_example_are_prompts(tmp_path):
    asked = TAGS.replace(
        "hard]\n",
        "hard]\n    prompts: [What was wrong?, Who did it?, What came?, What failed?]\n",
        1,
    )
    text = TEXT.replace("Neighbours called.", "Who did it?")
    talk = story(
        FRONT.replace("leeds-first", "ann").replace("title: ", "title: Ann ") + PEOPLE,
        "**Ann Oak:** Write what was said.",
    )
    root = lay(tmp_path, hub({"stories/tags.yml": asked, STORY: story(text=text), TALK: talk}))
    found = checking.advice(checking.check(root, today=TODAY))

    assert [(problem.path, problem.line, problem.rule) for problem in found] == [
        (STORY, 16, "prompt-left"), (TALK, 12, "prompt-left"),
    ]  # fmt: skip


def endless(*given):
    while True:
        pass


def check_error(name):
    assert files.unreadable("s.md", BY_ERROR[name]).rule == name


def pattern(template):
    """What the words look like when they are filled in."""
    return re.compile(re.sub(r"\\\{[a-z_]+(?:!q)?\\\}", ".*", re.escape(template)), re.DOTALL)


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_is_written_as_all_others_are(rule):
    assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", rule.name)
    assert rule.level in ("error", "advice")
    assert rule.why.endswith(".")
    assert rule.why.count(". ") == 0
    assert not rule.message.endswith(".")
    assert max(len(rule.asked), len(rule.asked_near)) <= 79


def test_a_value_is_filled_in_once_and_quoted_where_the_rule_says():
    given = {"a": "{b}", "b": "x" * 70}

    assert filled("{a} and {b!q}", given) == "{b} and `" + "x" * 59 + "…`"
    assert filled("{kind: e-mail}", given) == "{kind: e-mail}"


def test_a_rule_that_is_not_there_or_a_value_that_is_missing_is_a_bug():
    with pytest.raises(KeyError):
        fault("no-such-rule")
    with pytest.raises(KeyError):
        fault("missing-key", key="title")


def test_a_key_that_no_rule_has_is_refused():
    with pytest.raises(TypeError):
        rules.read('[a]\nmessage = "b"\nfix = "c"\nwhy = "d"\nwrong = "e"\nright = "f"\nsize = 1')


def test_yaml_that_nobody_foresaw_is_told_in_the_parsers_words():
    slip = explain(["a"], Exception("a new complaint"))

    assert isinstance(slip, Slip)
    assert slip.fault.rule == "unreadable-front-matter"
    assert "a new complaint" in slip.fault.message
    assert os.linesep not in slip.fault.fix
