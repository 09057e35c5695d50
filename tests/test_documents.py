"""The documents for those who work on the hub name what is there, and leave nothing out."""

import re
from pathlib import Path, PurePosixPath

import pytest

from hooks.content import library
from hooks.problems import named

ROOT = Path(__file__).parent.parent
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DOCUMENTS = ["README.md", "CONTRIBUTING.md", "SECURITY.md", "bench/README.md"]
TARGET = re.compile(r"^([a-z-]+):.*## ", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)[^)]*\)")
CODE = re.compile(r"```.*?```|`[^`]*`", re.DOTALL)


def targets():
    return set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))


@pytest.mark.own
def test_the_readme_tells_of_every_target():
    told = set(re.findall(r"\bmake ([a-z-]+)", (ROOT / "README.md").read_text(encoding="utf-8")))

    assert targets() - told == set()


@pytest.mark.own
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_target_that_is_named_is_there(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    named = re.findall(r"(?:`|^ *)make ([a-z]+(?:-[a-z]+)*)", text, re.MULTILINE)

    assert set(named) - targets() == set()


@pytest.mark.own
@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_link_to_a_file_leads_to_one(name):
    text = CODE.sub("", (ROOT / name).read_text(encoding="utf-8"))
    found = [(ROOT / name).parent / path for path in LINK.findall(text)]

    assert [path for path in found if not path.exists()] == []


@pytest.mark.own
def test_the_readme_shows_a_message_as_the_check_tells_it(tmp_path):
    name = "stories/case-studies/leeds.md"
    story = (ROOT / "stories/case-studies/bradford-local-spend.md").read_text(encoding="utf-8")
    wrong = re.sub(r"^themes: .*", "themes: [prevension]", story, flags=re.MULTILINE)
    (tmp_path / name).parent.mkdir(parents=True)
    (tmp_path / name).write_text(wrong, encoding="utf-8")
    (tmp_path / "stories/tags.yml").write_bytes((ROOT / "stories/tags.yml").read_bytes())

    told = [named(one) for one in library.load(tmp_path).problems if one.rule == "unknown-tag"]

    assert len(told) == 1
    assert f"```text\n{told[0]}\n```" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_module_of_the_hooks_has_its_place_in_the_table():
    rows = re.findall(r"^\| (`.*?) \|", CONTRIBUTING, re.MULTILINE)
    named = [name for row in rows for name in re.findall(r"`([a-z_*]+)/?`", row)]
    there = {path.stem for path in (ROOT / "hooks").glob("*.py")} - {"__init__"}
    rooms = {path.parent.name for path in (ROOT / "hooks").glob("*/__init__.py")}

    assert {one for one in there | rooms if not any(map(PurePosixPath(one).match, named))} == set()
    assert {
        n for n in named if not any(PurePosixPath(one).match(n) for one in there | rooms)
    } == set()
