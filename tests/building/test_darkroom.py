"""The shelf on which a build leaves its pictures for the next."""

import os
import time

import pytest

from hooks.building import darkroom
from hooks.building.darkroom import Shelf


class Making:
    """Makes a picture, and counts how often."""

    def __init__(self, data=b"picture"):
        self.data, self.times = data, 0

    def __call__(self):
        self.times += 1
        return self.data


def names(place):
    return sorted(path.name for path in place.iterdir())


def test_a_picture_is_made_once_for_all_builds(tmp_path):
    making = Making()
    first = Shelf(tmp_path / "a/b").take("key", making)
    second = Shelf(tmp_path / "a/b").take("key", making)

    assert first == second
    assert second.read_bytes() == b"picture"
    assert making.times == 1


@pytest.mark.parametrize("damage", [b"", b"pictur", b"picturE", b"picture and more"])
def test_a_picture_that_was_changed_is_made_anew(tmp_path, damage):
    making = Making()
    path = Shelf(tmp_path).take("key", making)
    path.write_bytes(damage)

    assert Shelf(tmp_path).take("key", making).read_bytes() == b"picture"
    assert making.times == 2


def test_one_that_goes_away_during_a_build_is_made_anew(tmp_path):
    shelf, making = Shelf(tmp_path), Making()
    shelf.take("key", making)
    again = Shelf(tmp_path)
    shelf.take("key", making).unlink()

    assert again.take("key", making).read_bytes() == b"picture"


def test_what_cannot_be_made_leaves_nothing(tmp_path):
    assert Shelf(tmp_path).take("key", lambda: None) is None
    assert names(tmp_path) == []


def test_the_oldest_that_no_build_used_go(tmp_path, monkeypatch):
    monkeypatch.setattr(darkroom, "SPARE", 2)
    for n in range(5):
        path = Shelf(tmp_path).take(str(n), Making(b"%d" % n))
        os.utime(path, (1000 + n, 1000 + n))
    shelf = Shelf(tmp_path)
    shelf.take("0", Making())
    shelf.clear_up()

    assert [name[0] for name in names(tmp_path)] == ["0", "3", "4"]


def test_half_a_picture_goes_once_no_build_can_still_be_writing_it(tmp_path):
    for name, age in (("old.png.1.part", 7200), ("new.png.1.part", 60)):
        (tmp_path / name).write_bytes(b"half")
        os.utime(tmp_path / name, (time.time() - age,) * 2)
    Shelf(tmp_path).clear_up()

    assert names(tmp_path) == ["new.png.1.part"]


def test_where_nothing_can_be_kept_the_pictures_last_as_long_as_the_process(tmp_path):
    (tmp_path / "file").write_text("in the way")

    path = Shelf(tmp_path / "file" / "cards").take("key", Making())

    assert path.parent == darkroom.folder()
