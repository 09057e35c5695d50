"""What a build depends on beside the stories: no link leads it astray."""

import datetime as dt
import tracemalloc

import pytest

from hooks.building import fingerprint


@pytest.fixture
def hub(tmp_path):
    for folder in ("hub/stories/a", "hub/docs", "elsewhere"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "hub/stories/tags.yml").write_text("kinds: []")
    (tmp_path / "elsewhere/page.md").write_text("Page.")
    return tmp_path / "hub"


def of(hub):
    return fingerprint.of(hub, "", [hub / "docs"], dt.date(2026, 11, 23))


def test_all_counts_but_the_stories(hub):
    first = of(hub)
    (hub / "stories/a/story.md").write_text("A story.")
    assert of(hub) == first

    (hub / "stories/tags.yml").write_text("facets: []")
    assert of(hub) != first


@pytest.mark.parametrize(
    "name", [".story.md.swp", "story.md~", "#story.md#", ".DS_Store", "tags.pyc", ".git/tags.yml"]
)
@pytest.mark.parametrize("folder", ["stories/a", "docs"])
def test_what_programs_keep_for_themselves_does_not_count(hub, folder, name):
    first = of(hub)
    (hub / folder / name).parent.mkdir(exist_ok=True)
    (hub / folder / name).write_text("Half a word.")

    assert of(hub) == first


def test_a_file_that_is_named_counts_whatever_it_is_called(hub):
    def of_font(text):
        (hub / ".font").write_text(text)
        return fingerprint.of(hub, "", [hub / ".font"], dt.date(2026, 11, 23))

    assert of_font("one") != of_font("other")


def test_a_link_among_the_stories_is_not_followed(hub):
    first = of(hub)
    (hub / "stories/a/link").symlink_to(hub.parent / "elsewhere")
    (hub / "stories/a/tags.yml").symlink_to(hub.parent / "elsewhere/page.md")

    assert of(hub) == first


def test_a_link_among_the_pages_is_followed_once(hub):
    first = of(hub)
    for name in ("one", "two", "three"):
        (hub / "docs" / name).symlink_to(hub / "docs")
    assert of(hub) == first

    (hub / "docs/more").symlink_to(hub.parent / "elsewhere")
    linked = of(hub)
    assert linked != first
    (hub.parent / "elsewhere/page.md").write_text("Another.")
    assert of(hub) != linked


def test_a_file_of_any_size_is_never_held_whole(hub):
    first = of(hub)
    with (hub / "stories/huge.png").open("wb") as file:
        file.truncate(200_000_000)
    tracemalloc.start()
    second = of(hub)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert second != first
    assert peak < 10_000_000
