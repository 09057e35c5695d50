"""Two builds of one tree are byte for byte the same, at any time and in any place."""

import shutil
import subprocess
import sys


def built(root, **env):
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(root / "mkdocs.yml")]
    path = {"PATH": "/usr/bin:/bin", "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, check=True, capture_output=True, env={**path, **env})
    files = (path for path in (root / "site").rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in files}


def test_two_builds_of_one_tree_are_the_same(hub, tmp_path_factory):
    root = hub()
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "copy"
    shutil.copytree(root, elsewhere)

    first, second = built(root, PYTHONHASHSEED="1"), built(elsewhere, PYTHONHASHSEED="2")

    assert len(first) > 40
    assert first == second


def test_the_build_date_comes_from_the_newest_story(hub):
    feed = built(hub())["site/feed_rss_created.xml"].decode()

    assert "<lastBuildDate>Mon, 09 Mar 2026" in feed


def test_a_given_build_date_is_kept(hub):
    feed = built(hub(), SOURCE_DATE_EPOCH="1700000000")["site/feed_rss_created.xml"].decode()

    assert "<lastBuildDate>Tue, 14 Nov 2023" in feed
