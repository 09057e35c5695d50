"""Two builds of one tree are byte for byte the same, at any time and in any place."""

import shutil
import subprocess
import sys

from tests.site.hubs import PEAR, TAGS


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


def test_a_given_build_date_is_the_day_of_the_build(hub):
    root = hub({"stories/visits/pear-wall.md": PEAR.replace("updated: 2026-03-09\n", "")})
    (root / "docs/crops/fruit.md").unlink()
    (root / "stories/tags.yml").write_text(TAGS.replace(", guidance: crops/fruit.md", ""))
    made = built(root, SOURCE_DATE_EPOCH="1771200000")  # 16 February 2026

    assert "site/chats/bean-talk/index.html" in made
    assert "site/visits/pear-wall/index.html" not in made
