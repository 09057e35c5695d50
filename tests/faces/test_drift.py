"""What is made from the table and the vocabulary is in the repository as it would be made now."""

import errno
import shutil
from pathlib import Path

import pytest

from hooks.__main__ import main
from hooks.content import library
from hooks.faces import every, json_schema

MADE_BY = json_schema.MADE
ROOT = Path(__file__).parent.parent.parent
MADE = every.files(
    library.load(ROOT).vocabulary, (ROOT / every.TEMPLATE).read_text(encoding="utf-8")
)


@pytest.mark.parametrize("path", MADE)
def test_a_file_is_as_it_would_be_made(path):
    assert (ROOT / path).read_text(encoding="utf-8") == MADE[path], f"{path}: run `make schema`"


def test_nothing_else_lies_among_them():
    there = {
        path.relative_to(ROOT).as_posix()
        for folder in (".schema", every.FORMS)
        for path in (ROOT / folder).iterdir()
    }

    assert there - set(MADE) == set(), "run `make schema`"


def test_the_command_writes_what_changed_and_takes_out_what_is_gone(tmp_path, capsys):
    for folder in ("stories", "hooks/faces"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / ".schema").mkdir()
    (tmp_path / ".schema/essay.json").write_text(json_schema.written({"$comment": MADE_BY}))
    code = main(["schema", str(tmp_path)])
    first = capsys.readouterr().out
    main(["schema", str(tmp_path)])

    assert code == 0
    assert first.startswith(f"{len(MADE)} files made, {len(MADE)} of them changed.\n")
    assert capsys.readouterr().out.startswith(f"{len(MADE)} files made, 0 of them changed.\n")
    assert first.endswith("Taken out:\n  .schema/essay.json\n")
    assert not (tmp_path / ".schema/essay.json").exists()
    assert {path: (tmp_path / path).read_text(encoding="utf-8") for path in MADE} == MADE


def test_the_command_leaves_files_that_somebody_else_wrote(tmp_path, capsys):
    for folder in ("stories", "hooks/faces"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    own = (f"{every.FORMS}/bug.yml", ".schema/mine.json")
    for path in own:
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text("{}")
    main(["schema", str(tmp_path)])

    assert [(tmp_path / path).read_text() for path in own] == ["{}", "{}"]
    assert "Taken out" not in (told := capsys.readouterr().out)
    assert not any(path in told for path in own)


def test_a_vocabulary_that_cannot_be_read_makes_nothing(tmp_path, capsys):
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories/tags.yml").write_text("kinds: []\n")

    assert main(["schema", str(tmp_path)]) == 1
    assert "stories/tags.yml:1:8: `kinds` is empty" in capsys.readouterr().out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["stories"]


def test_what_the_system_refuses_is_told_and_leaves_whole_files(tmp_path, capsys, monkeypatch):
    def full(path, data):
        raise OSError(errno.ENOSPC, "No space left on device", str(path))

    for folder in ("stories", "hooks/faces"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.setattr("hooks.in_place.write", full)

    assert main(["schema", str(tmp_path)]) == 1
    assert "The system refuses that (No space left on device): " in capsys.readouterr().err


def test_without_the_prose_of_the_page_nothing_is_made(tmp_path, capsys):
    shutil.copytree(ROOT / "stories", tmp_path / "stories")

    assert main(["schema", str(tmp_path)]) == 1
    assert f"{every.TEMPLATE}:1:1: it went away" in capsys.readouterr().out
