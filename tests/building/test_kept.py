"""What a build finds of earlier ones it does not make again, and nothing it cannot trust."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from hooks.building import filing, kept
from hooks.building.kept import Kept
from tests.conftest import ROOT


def grow(root: Path, files: dict[str, tuple[str, str]]) -> set[str]:
    """A build of these files, each with its key, that takes the site's place; what it made."""
    made: set[str] = set()
    site, place = root / "site", root / "next"
    one = Kept(place, site, root / "shelf")

    def work():
        for name, (key, text) in files.items():
            one.write(name, key, lambda name=name, text=text: made.add(name) or text.encode())

    _, *found = one.during(work)()
    one.add(*found)
    one.sweep()
    unread = one.unread()
    assert unread.keys() == files.keys() - made
    one.save({"a/feed.xml": ("own", "older")})
    if site.exists():
        site.rename(root / "old")
    place.rename(site)
    if (root / "old").exists():
        (root / "old").rename(place)
    return made


def found(root: Path) -> dict[str, str]:
    site = root / "site"
    return {p.relative_to(site).as_posix(): p.read_text() for p in site.rglob("*") if p.is_file()}


ONE = {"a/feed.xml": ("1", "feed"), "a/b/index.html": ("1", "page"), "index.html": ("1", "home")}
OTHER = {**ONE, "a/b/index.html": ("2", "new page")}


def texts(files: dict[str, tuple[str, str]]) -> dict[str, str]:
    return {name: text for name, (_, text) in files.items()}


def test_only_what_changed_is_made_from_the_second_build_on(tmp_path):
    assert grow(tmp_path, ONE) == ONE.keys()
    assert grow(tmp_path, ONE) == set()
    assert grow(tmp_path, OTHER) == {"a/b/index.html"}
    assert found(tmp_path) == texts(OTHER)
    assert grow(tmp_path, OTHER) == set()
    assert grow(tmp_path, ONE) == {"a/b/index.html"}
    assert found(tmp_path) == texts(ONE)


def test_two_makers_of_one_file_are_told_unless_they_make_the_same(tmp_path):
    one = Kept(tmp_path / "next", tmp_path / "site", tmp_path / "shelf")
    pieces = [
        one.during(lambda key=key: one.write("a/feed.xml", key, lambda: key.encode()))
        for key in ("1", "1", "2")
    ]
    (_, *first), (_, *same), (_, *other) = [piece() for piece in pieces]
    one.add(*first)
    one.add(*same)

    with pytest.raises(ValueError, match="two things want"):
        one.add(*other)


def test_the_site_that_stands_is_not_written_into(tmp_path):
    grow(tmp_path, ONE)
    grow(tmp_path, ONE)  # both folders have the same files now
    page = tmp_path / "site/a/b/index.html"
    assert page.samefile(tmp_path / "next/a/b/index.html")

    Kept(tmp_path / "next", tmp_path / "site", tmp_path / "shelf").write(
        "a/b/index.html", "2", lambda: b"new page"
    )

    assert page.read_text() == "page"
    assert (tmp_path / "next/a/b/index.html").read_text() == "new page"


def test_what_comes_out_as_it_was_keeps_its_time(tmp_path):
    grow(tmp_path, ONE)
    before = {p: p.stat().st_mtime_ns for p in (tmp_path / "site").rglob("*.html")}

    for keys in ("2", "3", "4"):  # everything is made anew, in one folder and in the other
        assert grow(tmp_path, {name: (keys, text) for name, (_, text) in ONE.items()}) == ONE.keys()

    assert {p: p.stat().st_mtime_ns for p in (tmp_path / "site").rglob("*.html")} == before
    assert found(tmp_path) == texts(ONE)


def test_where_the_site_grows_in_its_own_place_all_is_as_elsewhere(tmp_path):
    site, shelf = tmp_path / "site", tmp_path / "shelf"
    one = Kept(site, site, shelf)
    for key, text in (("1", b"a"), ("1", b"a"), ("2", b"a"), ("3", b"b")):
        one.write("x/y.html", key, lambda text=text: text)
        one.sweep()
        one.settle({})
        assert (site / "x/y.html").read_bytes() == text


TOUCHED = {
    "written into": lambda path: path.write_text("evil"),
    "replaced by one of the same size": lambda path: (path.unlink(), path.write_text("evil")),
    "taken away": lambda path: path.unlink(),
    "replaced by a folder": lambda path: (
        path.unlink(),
        path.mkdir(),
        (path / "x").write_text("x"),
    ),
    "replaced by a link": lambda path: (path.rename(path.with_name("x")), path.symlink_to("x")),
    "without its folder": lambda path: shutil.rmtree(path.parent),
    "below a file": lambda path: (shutil.rmtree(path.parent), path.parent.write_text("x")),
}


@pytest.mark.parametrize("folder", ["site", "next"])
@pytest.mark.parametrize("touched", TOUCHED)
def test_what_somebody_touched_is_made_anew(tmp_path, touched, folder):
    grow(tmp_path, ONE)
    grow(tmp_path, OTHER)
    grow(tmp_path, ONE)
    for name in ("next", "site") if folder == "site" else ("next",):
        path = tmp_path / name / "a/b/index.html"
        if name == folder or touched != "written into":  # which spoils what is linked to it too
            TOUCHED[touched](path)

    grow(tmp_path, ONE)
    grow(tmp_path, ONE)

    assert found(tmp_path) == texts(ONE)


def test_what_the_site_will_not_have_is_taken_away_with_empty_folders(tmp_path):
    grow(tmp_path, ONE)
    grow(tmp_path, ONE)
    (tmp_path / "next/stray/er").mkdir(parents=True)
    (tmp_path / "next/stray/link").symlink_to(tmp_path)
    (tmp_path / "next/x.html").write_text("x")

    grow(tmp_path, {"index.html": ("1", "home")})

    assert [p.name for p in (tmp_path / "site").rglob("*")] == ["index.html"]
    assert tmp_path.is_dir()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"format": 0, "files": {}}', '{"format": 1}']
)
def test_a_damaged_note_is_as_good_as_none(tmp_path, text):
    grow(tmp_path, ONE)
    for note in (tmp_path / "shelf").iterdir():
        note.write_text(text)

    assert grow(tmp_path, ONE) == ONE.keys()


def test_a_cache_that_cannot_be_written_only_makes_the_next_build_longer(tmp_path):
    (tmp_path / "shelf").write_text("a file")

    assert grow(tmp_path, ONE) == ONE.keys()
    assert grow(tmp_path, ONE) == ONE.keys()
    assert found(tmp_path) == texts(ONE)


def test_a_file_system_without_links_makes_it_anew(tmp_path, monkeypatch):
    def refuse(*given):
        raise OSError("no links")

    grow(tmp_path, ONE)
    monkeypatch.setattr(os, "link", refuse)

    assert grow(tmp_path, ONE) == ONE.keys()
    assert grow(tmp_path, ONE) == set()


def test_what_a_feed_says_is_known_of_the_folder(tmp_path):
    grow(tmp_path, ONE)
    one = Kept(tmp_path / "next", tmp_path / "site", tmp_path / "shelf")
    for name, (key, _) in ONE.items():
        one.write(name, key, bytes)

    assert one.unread() == {
        "a/feed.xml": ["own", "older"],
        "a/b/index.html": None,
        "index.html": None,
    }


def test_only_some_folders_are_known_of(tmp_path):
    for number in range(kept.MOST + 3):
        (tmp_path / f"{number}").mkdir()
        one = Kept(tmp_path / f"{number}", tmp_path / "none", tmp_path / "shelf")
        one.save({})

    notes = list((tmp_path / "shelf").iterdir())
    assert len(notes) == kept.MOST
    assert all(json.loads(note.read_text())["files"] == {} for note in notes)


def test_another_build_may_clear_the_cache_at_the_same_time(tmp_path, monkeypatch):
    def gone(path):
        raise FileNotFoundError(path)

    monkeypatch.setattr(os.path, "getmtime", gone)

    assert grow(tmp_path, ONE) == ONE.keys()
    assert grow(tmp_path, ONE) == set()


def test_a_folder_of_which_nothing_is_known_goes_with_the_build(tmp_path):
    (tmp_path / "site").mkdir()
    Kept(tmp_path / "next", tmp_path / "site", tmp_path / "shelf").discard()
    assert not (tmp_path / "next").exists()

    grow(tmp_path, ONE)
    grow(tmp_path, ONE)
    Kept(tmp_path / "next", tmp_path / "site", tmp_path / "shelf").discard()
    assert (tmp_path / "next/index.html").is_file()


def test_a_folder_that_another_process_has_just_made_is_not_taken_away(tmp_path, monkeypatch):
    """Between the attempt to write a file and the look at what is in the way."""
    lexists = os.path.lexists

    def late(path):
        if Path(path).name == "b":
            (tmp_path / "a/b").mkdir(parents=True, exist_ok=True)
            (tmp_path / "a/b/other").write_text("other")
        return lexists(path)

    monkeypatch.setattr(os.path, "lexists", late)
    filing.fresh(f"{tmp_path}/a/b/mine", lambda path: filing.written(path, b"mine"))

    assert sorted(path.name for path in (tmp_path / "a/b").iterdir()) == ["mine", "other"]


def test_a_file_that_does_not_fit_is_told_of(tmp_path):
    """A system may take a part of what is written, and say so only by how much it took."""
    code = (
        "import resource, sys; from hooks.building import filing;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10));"
        f"filing.written({f'{tmp_path}/x'!r}, b'x' * 100)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=False
    )

    assert done.returncode == 1
    assert "File too large" in done.stderr


def test_a_file_may_become_a_folder_and_a_folder_a_file(tmp_path):
    grow(tmp_path, {"a": ("1", "file"), "b/c/d": ("1", "deep")})
    grow(tmp_path, {"a": ("1", "file"), "b/c/d": ("1", "deep")})

    grow(tmp_path, {"a/b": ("1", "deep"), "b": ("1", "file")})

    assert found(tmp_path) == {"a/b": "deep", "b": "file"}


def test_a_file_that_goes_away_while_it_is_looked_at_is_left_out(tmp_path, monkeypatch):
    for name in ("gone", "here"):
        (tmp_path / name).write_text(name)
    entries = sorted(os.scandir(tmp_path), key=lambda entry: entry.name)
    (tmp_path / "gone").unlink()
    monkeypatch.setattr(filing.os, "scandir", lambda folder: entries)

    assert [name for name, *_ in filing.measured(str(tmp_path), len(str(tmp_path)) + 1)] == ["here"]
