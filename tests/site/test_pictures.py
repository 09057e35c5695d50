"""What is published of a picture: its pixels, beside the stories that show it."""

import logging
import tempfile
from pathlib import Path

import pytest

from hooks.building import darkroom
from hooks.content.files import picture
from hooks.mkdocs_adapter.pages import log
from tests.content.pictures import opened, saved
from tests.site.hubs import GARDENS, visit
from tests.site.test_refusal import make
from tests.site.test_serve import preview

SECRET = b"51.5033,-0.1276 secret"
PHOTO = saved("JPEG", (2000, 1000), comment=SECRET) + b"<script>" + SECRET
SEEN = visit("seen", "2026-05-01", image="{file: gate.jpg, alt: The gate}")
AGAIN = visit("again", "2026-05-02", image="{file: gate.jpg, alt: The same gate}")


@pytest.fixture
def photographed(hub):
    """Lays out a hub with a picture in it, and gives its folder."""

    def lay_out(files=SEEN, data=PHOTO, name="gate.jpg"):
        root = hub({**GARDENS, **files})
        (root / "stories/visits" / name).write_bytes(data)
        return root

    return lay_out


def test_the_pixels_are_published_and_nothing_else(photographed):
    root = photographed()

    assert make(root, "--strict").returncode == 0
    made = (root / "site/visits/seen/gate.jpg").read_bytes()
    everything = [path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()]
    assert opened(made).size == (1600, 800)
    assert made == picture.published("gate.jpg", PHOTO)
    assert not [data for data in everything if SECRET in data]


def test_each_story_has_its_picture_beside_it(photographed):
    root = photographed({**SEEN, **AGAIN})

    assert make(root).returncode == 0
    assert sorted(path.parent.name for path in (root / "site").rglob("gate.jpg")) == ["again", "seen"]  # fmt: skip


def test_a_story_with_another_name_has_its_picture_where_it_was_too(photographed):
    root = photographed(
        visit(
            "seen",
            "2026-05-01",
            image="{file: gate.jpg, alt: The gate}",
            aliases="[gate, chats/gate]",
        )
    )

    assert make(root, "--strict").returncode == 0
    found = sorted(
        path.parent.relative_to(root / "site").as_posix()
        for path in (root / "site").rglob("gate.jpg")
    )
    assert found == ["chats/gate", "visits/gate", "visits/seen"]


@pytest.mark.parametrize("name", ["unused.png", "evil.html", "evil.svg", "CNAME", "hooks.py"])
def test_nothing_else_of_the_folder_is_published(photographed, name):
    root = photographed()
    (root / "stories/visits" / name).write_bytes(saved())

    done = make(root)

    assert done.returncode == 1
    assert f"stories/visits/{name}:1:1: " in done.stderr
    assert "Traceback" not in done.stderr
    assert not (root / "site").exists()


def test_in_the_preview_a_story_with_a_bad_picture_is_left_out(photographed):
    site = preview(photographed(data=b"<svg/>"), lambda: None)

    assert "Visit seen" not in site.read("crops/beans/")
    assert "gate.jpg" not in "".join(site.files())


def test_a_preview_makes_each_picture_ready_once(photographed, monkeypatch):
    made, real = [], picture.published

    def published(path, data):
        made.append(path)
        return real(path, data)

    monkeypatch.setattr(picture, "published", published)
    root = photographed({**SEEN, **AGAIN})
    other = (root / "stories/visits/gate.jpg").write_bytes
    smaller = saved("JPEG", (300, 200))
    site = preview(root, lambda: None, lambda: None, lambda: other(smaller), lambda: None)

    assert made == ["stories/visits/gate.jpg"] * 2
    assert (site.folder / "visits/seen/gate.jpg").read_bytes() == real("gate.jpg", smaller)


def test_a_picture_that_goes_away_during_the_build_is_left_out_with_a_word(photographed, caplog):
    root = photographed()
    real = darkroom.ready

    def ready(root, path):
        (root / path).unlink()
        return real(root, path)

    with pytest.MonkeyPatch.context() as patch, caplog.at_level(logging.ERROR, log.name):
        patch.setattr(darkroom, "ready", ready)
        site = preview(root, lambda: None)

    assert "gate.jpg" not in "".join(site.files())
    assert [r.getMessage() for r in caplog.records] == [
        "Left out: stories/visits/gate.jpg:1:1: it went away while it was being read; run the command again"
    ]


def test_pictures_wait_in_a_folder_that_no_one_else_may_read():
    made = darkroom.folder()

    assert made.parent == Path(tempfile.gettempdir())
    assert made.stat().st_mode & 0o077 == 0
