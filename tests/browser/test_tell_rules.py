"""The form says of a draft what the command line says of the file that it makes, word for word.

Where a rule has words of its own for the form, the command line is made to say those.
"""

import re
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from hooks import checking
from hooks.problems import Problem
from hooks.publishing.tell.advice import USED
from hooks.rules import RULES
from tests.browser.conftest import ROOT
from tests.browser.drafts import ADVISED, CASES, TYPED, draft

pytestmark = pytest.mark.own

WRITE = """async cases => {
  const [{check}, {advise}, {draftOf}, {story, pathOf}] = await Promise.all(
    ["check", "advice", "draft", "story"].map(name => import(`../../js/tell/${name}.js`)));
  const [data, advised] = await Promise.all(
    ["rules", "advice"].map(async name => (await fetch(`${name}.json`)).json()));
  return cases.map(flat => {
    const draft = draftOf(flat, data);
    return {path: pathOf(draft, data), faults: check(draft, data),
      advice: advise(draft, data, advised), ...story(draft, data)};
  });
}"""
MISSING = re.compile(r"(?:the story|an entry of `(?P<group>\w+)`) has no `(?P<key>\w+)`")
WRITTEN = (*CASES, *ADVISED)
SOUND = [name for name in WRITTEN if name.startswith(("sound", "advice"))]
YAML = re.compile(r"`[a-z_]+: |[:,] [\[{]|front matter|tags\.yml")


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the hub's own vocabulary and no story."""
    root = tmp_path_factory.mktemp("told")
    (root / "stories").mkdir()
    shutil.copy(ROOT / "stories" / "tags.yml", root / "stories")
    shutil.copytree(ROOT / "docs", root / "docs")
    return root


@pytest.fixture(scope="module")
def form(browser: Browser, address: str):
    """What the form makes of drafts."""
    page = browser.new_page()
    page.goto(address + "contribute/tell/")
    yield lambda drafts: page.evaluate(WRITE, drafts)
    page.close()


@pytest.fixture(scope="module")
def written(form, hub: Path) -> dict[str, dict[str, object]]:
    """For each case its file, which lies in the hub now, and what the form says of it."""
    found = form([draft(name) for name in WRITTEN])
    for each in found:
        path = hub / each["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(each["text"], encoding="utf-8")
    return dict(zip(WRITTEN, found, strict=True))


@pytest.fixture(scope="module")
def in_file(written, hub: Path) -> tuple[Problem, ...]:
    """What the check says of all the files."""
    return checking.check(hub).problems


@pytest.fixture(scope="module")
def in_form(written, hub: Path) -> tuple[Problem, ...]:
    """The same in the words that the rules have for the form."""
    with pytest.MonkeyPatch.context() as patch:
        for name, rule in RULES.items():
            patch.setitem(RULES, name, rule.in_form)
        return checking.check(hub).problems


@pytest.fixture(scope="module")
def advice_in_form(written, hub: Path) -> tuple[Problem, ...]:
    """What the check advises, in the words that the rules have for the form."""
    with pytest.MonkeyPatch.context() as patch:
        for name, rule in RULES.items():
            patch.setitem(RULES, name, rule.in_form)
        return tuple(p for p in checking.advice(checking.check(hub)) if p.rule in USED)


def of(told: Iterable[Problem], path: str) -> list[Problem]:
    return [problem for problem in told if problem.path == path]


@pytest.mark.parametrize("name", CASES)
def test_the_form_says_what_the_command_line_says(written, in_form, name):
    by_form = [f"{told['message']}; {told['fix']}" for told in written[name]["faults"]]
    by_check = [f"{p.message}; {p.fix}" for p in of(in_form, written[name]["path"])]

    assert sorted({*by_form}) == sorted({*by_check})


@pytest.mark.parametrize("name", SOUND)
def test_the_form_advises_what_the_command_line_advises(written, advice_in_form, name):
    by_form = [f"{told['message']}; {told['fix']}" for told in written[name]["advice"]]
    by_check = [f"{p.message}; {p.fix}" for p in of(advice_in_form, written[name]["path"])]

    assert sorted(by_form) == sorted(by_check)
    assert {told["level"] for told in written[name]["advice"]} <= {"advice"}


def test_the_cases_bring_every_advice_that_the_form_knows(written):
    told = {each["rule"] for name in ADVISED for each in written[name]["advice"]}

    assert told == {*USED}
    assert written["advice on nothing"]["advice"] == []


@pytest.mark.parametrize("name", CASES)
def test_the_form_asks_at_its_own_question_for_what_is_missing(written, in_file, name):
    told = [each for each in written[name]["faults"] if each["rule"] == "missing-key"]
    by_form = {re.sub(r"\.\d+\.", ".", each["field"]) for each in told}
    matches = [MISSING.fullmatch(p.message) for p in of(in_file, written[name]["path"])]
    by_check = {".".join(filter(None, match.groups())) for match in matches if match}

    assert by_form == by_check


@pytest.mark.parametrize("name", CASES)
def test_the_form_shows_nobody_how_a_file_is_written(written, name):
    said = [f"{told['message']}; {told['fix']}" for told in written[name]["faults"]]

    assert [each for each in said if YAML.search(each)] == []


@pytest.mark.parametrize("name", TYPED)
def test_what_a_message_says_to_type_is_taken(form, name):
    question, changes = TYPED[name]
    before = {**draft("sound"), **changes}
    [[fault]] = [[t for t in each["faults"] if of_question(t, question)] for each in form([before])]
    offered = re.findall("`([^`]+)`", fault["fix"].removeprefix("write `%20` in its place: "))
    after = [{**before, question: value} for value in offered]

    assert offered
    assert [t for each in form(after) for t in each["faults"] if of_question(t, question)] == []


def of_question(fault: dict[str, str], question: str) -> bool:
    """Whether it is told at the question; of typed tags it is told above all their boxes."""
    return fault["field"] in (question, question.removesuffix(".0"))


def test_the_cases_break_rules_and_keep_them(written, in_file):
    clean = {name for name in WRITTEN if not of(in_file, written[name]["path"])}

    assert clean == {*SOUND}
