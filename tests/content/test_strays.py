"""A story that lies where nobody looks for one is told, and no other file is."""

import pytest

from hooks.content import library
from hooks.content.strays import is_asked
from tests.sound import FRONT, hub, story
from tests.test_rules import lay


def told(root, files):
    """Path and rule of all that is wrong with the library."""
    found = library.load(lay(root, hub(files)))
    return [(problem.path, problem.rule) for problem in found.problems]


@pytest.mark.parametrize(
    "path",
    ["my-story.md", "b.markdown", "case-studies/b.md", "interviews/north/b.md", "docs/b.md"],
)
def test_a_story_outside_the_folder_of_stories_is_told(path, tmp_path):
    assert told(tmp_path, {path: story(FRONT.replace("leeds-first", "b"))}) == [
        (path, "story-elsewhere")
    ]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("README.md", "# Ours\n\nid: a\nsummary: b\ndate: c\n"),
        ("CHANGELOG.md", "---\ntitle: Changes\ndate: 2026-11-23\n---\n\nid: a\nsummary: b\n"),
        ("docs/b.md", "---\ntitle: A page\nsummary: b\ndate: 2026-11-23\n---\n\n# A page\n"),
        ("case-studies/notes.md", "# Notes\n"),
        ("drafts/b.md", story()),
        (".notes.md", story()),
    ],
)
def test_other_pages_are_left_alone(path, text, tmp_path):
    assert told(tmp_path, {path: text}) == []


@pytest.mark.parametrize(
    ("path", "asked"),
    [
        ("my-story.md", True),
        ("drafts/b.MD", True),
        ("README.md", False),
        ("docs/b.md", False),
        ("stories/b.md", False),
        ("mkdocs.yml", False),
    ],
)
def test_who_names_a_file_that_may_be_a_story_hears_that_it_is_elsewhere(path, asked):
    assert is_asked(path, "stories", "docs") is asked
