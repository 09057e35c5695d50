"""The form says of a draft what the command line says of the file that it makes, word for word."""

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from hooks import checking
from tests.browser.conftest import ROOT
from tests.browser.drafts import CASES, draft

pytestmark = pytest.mark.own

WRITE = """async cases => {
  const [{check}, {draftOf}, {story, pathOf}] = await Promise.all(
    ["check", "draft", "story"].map(name => import(`../../js/tell/${name}.js`)));
  const data = await (await fetch("rules.json")).json();
  return cases.map(flat => {
    const draft = draftOf(flat, data);
    const faults = check(draft, data).map(({message, fix}) => `${message}; ${fix}`);
    return {path: pathOf(draft, data), text: story(draft, data).text, faults};
  });
}"""


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the hub's own vocabulary and no story."""
    root = tmp_path_factory.mktemp("told")
    (root / "stories").mkdir()
    shutil.copy(ROOT / "stories" / "tags.yml", root / "stories")
    shutil.copytree(ROOT / "docs", root / "docs")
    return root


@pytest.fixture(scope="module")
def told(hub: Path, browser: Browser, address: str) -> dict[str, tuple[list[str], list[str]]]:
    """For each case what the form says, and what the real check says of the file it wrote."""
    page = browser.new_page()
    page.goto(address + "contribute/tell/")
    written = page.evaluate(WRITE, [draft(name) for name in CASES])
    page.close()
    for each in written:
        path = hub / each["path"]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(each["text"], encoding="utf-8")
    problems = checking.check(hub).problems
    return {
        name: (
            each["faults"],
            [f"{p.message}; {p.fix}" for p in problems if p.path == each["path"]],
        )
        for name, each in zip(CASES, written, strict=True)
    }


@pytest.mark.parametrize("name", CASES)
def test_the_form_says_what_the_command_line_says(told, name):
    by_form, by_check = told[name]

    assert sorted({*by_form}) == sorted({*by_check})


def test_the_cases_break_rules_and_keep_them(told):
    clean = {name for name, (_, by_check) in told.items() if not by_check}

    assert clean == {name for name in CASES if name.startswith("sound")}
