"""The live preview: a bad story is left out and says why; everything else stays up."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from tests.conftest import CONFIG, Built
from tests.site.hubs import PEAR, TAGS, visit

AGAIN = PEAR.replace("id: pear-wall", "id: again")
LOST = {"stories/visits/pear-wall.md": PEAR.replace("bean-talk.md", "bean-walk.md")}
PATIENCE = 30  # seconds; a bound on a hang, not a measure of speed


def preview(root, *rounds):
    """The site after each round of changes, built by one process as `serve` does."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root / "preview"))
    config.plugins.on_startup(command="serve", dirty=False)
    for change in rounds:
        change()
        mkdocs_build(config, serve_url="http://127.0.0.1:8000/")
    return Built(root / "preview")


def test_a_bad_story_is_left_out_and_its_address_says_what_is_wrong(hub):
    root = hub(visit("bad", "yesterday"))
    site = preview(root, lambda: None)

    assert "which is not a day" in site.read("visits/bad/")
    assert "Visit bad" not in site.read("crops/beans/")
    assert "Pears" in site.read("visits/pear-wall/")


@pytest.mark.parametrize(
    "name", ["index.md", "README.md", "Two words.md", "gate.png", "pear-wall.png", "\udce9.md"]
)
def test_a_bad_file_that_is_no_story_does_not_stop_the_preview(hub, name):
    root = hub()
    Path(root, "stories/visits", name).write_bytes(b"no story")

    site = preview(root, lambda: None)

    assert "Old pears" in site.read("visits/pear-wall/")


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        (
            {"stories/visits/2026/pear-wall.md": AGAIN.replace("../chats", "../../chats")},
            "Old pears",
        ),
        ({"stories/visits/2026/pear-wall.md": AGAIN}, "2026/pear-wall.md is left out"),
        (
            {"docs/plum.md": "---\naliases: [/visits/pear-wall]\n---\n\n# Plum\n", **LOST},
            "../plum/",
        ),
        ({"docs/visits/pear-wall.md": "---\ntitle: Mine\n---\n\nBy hand.\n"}, "By hand."),
        ({"docs/visits/pear-wall/index.md": "---\ntitle: Mine\n---\n\nBy hand.\n"}, "By hand."),
    ],
)
def test_of_two_that_want_one_address_the_preview_shows_the_first(hub, other, shown):
    site = preview(hub(other), lambda: None)

    assert shown in site.read("visits/pear-wall/")


def test_a_mended_story_comes_back(hub):
    root = hub(visit("bad", "yesterday"))
    site = preview(root, lambda: None, lambda: hub(visit("bad", "2026-01-01")))

    assert "Visit bad" in site.read("crops/beans/")


def test_a_broken_vocabulary_keeps_the_last_good_hub(hub):
    root = hub()
    site = preview(root, lambda: None, lambda: hub({"stories/tags.yml": TAGS + "  - ["}))

    assert "Pears" in site.read("counties/kent/")


def test_the_feeds_do_not_grow_from_build_to_build(hub):
    site = preview(hub(), lambda: None, lambda: None, lambda: None)

    assert site.read("feed_rss_created.xml").count("<item>") == 2


@contextmanager
def served(root):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
    process = subprocess.Popen(
        [*command, "-f", str(root / "mkdocs.yml")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        process.terminate()
        process.wait(PATIENCE)


def comes_to_hold(address, words):
    """Whether the page holds the words before patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                if words in answer.read().decode():
                    return True
        except OSError:
            pass
        time.sleep(0.1)
    return False


def test_a_saved_story_shows_in_the_preview(hub):
    root = hub({"mkdocs.yml": CONFIG + "watch: [stories]\n"})
    with served(root) as base:
        assert comes_to_hold(base + "visits/pear-wall/", "Old pears")
        story = root / "stories/visits/pear-wall.md"
        story.write_text(PEAR.replace("Old pears", "Young pears"), encoding="utf-8")

        assert comes_to_hold(base + "visits/pear-wall/", "Young pears")
