"""What a site depends on beside its stories: all that mkdocs.yml asks for, and not where it lies."""

import shutil

import pytest
from mkdocs.config import load_config

from hooks.mkdocs_adapter import site
from tests.conftest import CONFIG


def mark(root, settings=CONFIG):
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return site.mark_of(root, load_config(str(root / "mkdocs.yml")))


def test_a_project_that_was_moved_is_the_same(hub, tmp_path_factory):
    settings = CONFIG + "watch: [stories]\n"
    root, elsewhere = hub(), tmp_path_factory.mktemp("elsewhere") / "copy"
    theme = CONFIG.partition("custom_dir: ")[2].partition("}")[0]
    shutil.copytree(theme, root / "theme")
    shutil.copytree(root, elsewhere)
    settings = settings.replace(theme, "theme")

    assert mark(root, settings) == mark(elsewhere, settings)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("exclude_docs: a.md\n", "exclude_docs: b.md\n"),
        ("exclude_docs: a.md\n", "exclude_docs: '!a.md'\n"),
        ("plugins: [rss: {length: 5}]\n", "plugins: [rss: {length: 6}]\n"),
        ("theme: {name: material, features: [a]}\n", "theme: {name: material, features: [b]}\n"),
        ("extra: {email: a@b.org}\n", "extra: {email: b@b.org}\n"),
    ],
)
def test_whatever_is_asked_for_makes_a_difference(hub, one, other):
    root, plain = hub(), CONFIG.replace("plugins: []\n", "")

    assert mark(root, plain + one) != mark(root, plain + other)
