"""A file that people own is replaced whole, or stays as it was."""

import os

import pytest

from hooks import in_place


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("old")
    return path


def test_the_file_holds_the_new_data_and_nothing_is_left_beside_it(path):
    in_place.write(path, b"new\n")

    assert path.read_bytes() == b"new\n"
    assert [*path.parent.iterdir()] == [path]


def test_it_may_be_read_by_whom_the_old_one_could(path):
    path.chmod(0o640)
    in_place.write(path, b"new")

    assert path.stat().st_mode & 0o777 == 0o640


def test_a_new_file_may_be_read_by_all(tmp_path):
    in_place.write(tmp_path / "b.md", b"new")

    assert (tmp_path / "b.md").stat().st_mode & 0o777 == in_place.FOR_ALL


def test_what_is_there_stays_where_the_disk_is_full(path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        in_place.write(path, b"new")

    assert path.read_text() == "old"
    assert [*path.parent.iterdir()] == [path]


def test_a_new_file_is_begun_whole_or_not_at_all_and_never_over_another(path, monkeypatch):
    def full(_):
        raise OSError(28, "No space left on device")

    other = path.with_name("b.md")
    in_place.begin(other, b"new")
    assert other.read_bytes() == b"new"

    with pytest.raises(FileExistsError):
        in_place.begin(path, b"new")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        in_place.begin(path.with_name("c.md"), b"new")

    assert path.read_text() == "old"
    assert sorted(path.parent.iterdir()) == [path, other]
