"""Under `serve` a story that was saved shows at once, as the build that follows will have it."""

import logging
import os
import re
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.livereload import LiveReloadServer
from mkdocs.utils import DuplicateFilter

from hooks.building import workers
from hooks.mkdocs_adapter import reload
from hooks.mkdocs_adapter.press import Press
from tests.conftest import CONFIG, Built
from tests.site.hubs import PEAR, visit

STORY = "stories/visits/pear-wall.md"
PAGE = "visits/pear-wall/"
CHANGES = {
    "body": ("The gate was open.", "The *gate* was shut. See [the other](bad.md)."),
    "summary": ("Old pears on", "Young pears on"),
    "title": ("Pears <in>", "Plums <in>"),
    "key facts": ("value: four", "value: five"),
    "sources": ("date: 2020", "date: 2021"),
}
LEFT = {
    "tags": ("crops: [apples]", "crops: [beans]"),
    "day": ("date: 2026-03-01", "date: 2026-03-02"),
    "id": ("id: pear-wall", "id: pear-hall"),
    "change": ("\n---\n\n", "\nchanges: [{date: 2026-03-10, note: It was wet.}]\n---\n\n"),
    "problem": ("summary: Old", "sumary: Old"),
    "text with a problem": ("The gate was open.", "![x](y.png)"),
    "link that leads nowhere": ("../chats/bean-talk.md", "../chats/bean-walk.md"),
}


class Preview:
    """A hub that is served, without the threads: `run` is what the server's loop calls."""

    def __init__(self, root: Path) -> None:
        self.root, self.folder, self.built = root, root / "preview", 0
        self.during = lambda: None
        config = self.config()
        config.plugins.on_startup(command="serve", dirty=False)
        self.server = LiveReloadServer(self.build, "127.0.0.1", 0, str(self.folder))
        self.build(config)
        for name in "docs", "mkdocs.yml":
            self.server.watch(str(root / name))
        config.plugins.on_serve(self.server, config=config, builder=self.build)
        self.reload = self.server.builder.__self__

    def config(self):
        return load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.folder))

    def build(self, config=None):
        self.built += 1
        self.during()
        mkdocs_build(config or self.config(), serve_url="http://127.0.0.1/")

    def shows(self):
        changed = self.reload.changes()
        return bool(changed) and self.reload.show(changed)

    def read(self, address):
        return Built(self.folder).read(address)

    def save(self, name, old, new):
        """Writes the file anew; its time is another one, however coarse the clock."""
        path = self.root / name
        before = path.stat().st_mtime_ns
        path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        os.utime(path, ns=(before, before + 10**9))


@pytest.fixture
def preview(hub, monkeypatch):
    monkeypatch.setattr(reload, "CALM", 0)
    monkeypatch.setattr(reload, "PAUSE", 0)
    made = Preview(hub({"mkdocs.yml": CONFIG + "watch: [stories]\n", **visit("bad", "2026-01-01")}))
    yield made
    made.reload.adapter.pace = lambda: None
    made.server.server_close()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_a_page_shows_at_once_as_the_build_will_have_it(preview, change):
    before = without_card(preview.read(PAGE))
    preview.save(STORY, *change)

    assert preview.shows()
    shown = without_card(preview.read(PAGE))
    preview.build()

    assert shown != before
    assert shown == without_card(preview.read(PAGE))


def without_card(page: str) -> str:
    """The page without its social card, which is drawn by the build."""
    address = re.search(r'"og:image" content="([^"]*)"', page)[1]
    return re.sub(r'"og:image:alt" content="[^"]*"', "", page).replace(address, "")


def test_a_story_that_is_not_the_newest_shows_too(preview):
    preview.save("stories/visits/bad.md", "Visit", "Call")

    assert preview.shows()
    assert "Call bad" in preview.read("visits/bad/")


@pytest.mark.parametrize("change", LEFT.values(), ids=LEFT)
def test_what_moves_a_story_or_is_wrong_waits_for_the_build(preview, change):
    before = preview.read(PAGE)
    preview.save(STORY, *change)

    assert not preview.shows()
    assert preview.read(PAGE) == before


def test_two_changed_files_wait_for_the_build(preview):
    preview.save(STORY, "Old pears", "Young pears")
    preview.save("docs/index.md", "e", "ee")

    assert not preview.shows()


@pytest.mark.parametrize("name", ["docs/index.md", "stories/tags.yml", "mkdocs.yml"])
def test_another_file_waits_for_the_build(preview, name):
    preview.save(name, "e", "e ")

    assert not preview.shows()


def test_a_file_elsewhere_waits_for_the_build(preview, tmp_path_factory):
    other = tmp_path_factory.mktemp("code") / "hook.py"
    other.write_text("x = 1\n")
    preview.reload.watched.append(other)
    preview.reload.changes()
    preview.save(other, "1", "2")

    assert not preview.shows()


def test_a_new_file_waits_and_an_editors_own_does_not_count(preview):
    (preview.root / "stories/visits/.pear-wall.md.swp").write_text("x")
    (preview.root / "stories/visits/pear-wall.md~").write_text("x")
    preview.save(STORY, "Old pears", "Young pears")
    assert preview.shows()

    (preview.root / "stories/visits/new.md").write_text(PEAR)
    assert not preview.shows()


def test_browsers_get_the_page_before_the_build_and_all_else_after_it(preview):
    server, seen = preview.server, []
    preview.during = lambda: seen.append(("Young" in preview.read(PAGE), server._visible_epoch))
    server._wanted_epoch = 10
    preview.save(STORY, "Old pears", "Young pears")
    server.builder()

    assert seen == [(True, 10)]
    assert server._visible_epoch == server._wanted_epoch == 11
    assert "Young pears" in preview.read("crops/apples/")


def test_browsers_wait_where_nothing_can_be_shown_at_once(preview):
    server, seen = preview.server, []
    preview.during = lambda: seen.append(server._visible_epoch)
    server._wanted_epoch, server._visible_epoch = 10, 9
    preview.save(STORY, "crops: [apples]", "crops: [beans]")
    server.builder()

    assert seen == [9]


def test_what_is_saved_during_a_build_shows_before_the_build_begins_again(preview):
    server, seen = preview.server, []

    def once_more():
        seen.append("Younger pears" in preview.read(PAGE))
        if len(seen) == 1:
            preview.save(STORY, "Young pears", "Younger pears")

    preview.during = once_more
    preview.save(STORY, "Old pears", "Young pears")
    server.builder()

    assert seen == [False, True]
    assert "Younger pears" in preview.read("crops/apples/")


def test_where_nothing_was_saved_nothing_is_built_and_no_browser_reloads(preview):
    before, server = preview.built, preview.server
    server._wanted_epoch += 1  # as the server's loop does
    server.builder()

    assert preview.built == before
    assert server._wanted_epoch == server._visible_epoch


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "site_name: Test & Hub",
            "site_name: Test: Hub",
            "mkdocs.yml:1:16: a colon followed by a space stands inside this value; "
            'put the whole value in double quotes: `site_name: "Test: Hub"`',
        ),
        ("site_name: Test & Hub", "site_name: 5", "Aborted with a configuration error!"),
        ("name: material", "name: none", "Aborted with a configuration error!"),
    ],
)
def test_wrong_settings_are_told_on_one_line_and_the_old_site_stays(
    preview, caplog, old, new, told
):
    preview.save("mkdocs.yml", old, new)
    preview.reload.run()

    assert caplog.messages[-1] == f"Not built; the site stays as it was: {told}"
    assert preview.server._visible_epoch == preview.server._wanted_epoch
    assert "Old pears" in preview.read(PAGE)
    caplog.clear()
    preview.save("mkdocs.yml", new, old)
    preview.reload.run()
    assert not [said for said in caplog.messages if "Not built" in said]


def test_another_problem_is_told_and_no_other_page_is_made_anew(preview, monkeypatch):
    made, printed = [], Press.printed
    monkeypatch.setenv(workers.COUNT, "1")
    preview.save("stories/visits/bad.md", "date: 2026-01-01", "date: yesterday")
    preview.reload.run()
    monkeypatch.setattr(
        Press, "printed", lambda own, page: made.append(page.url) or printed(own, page)
    )
    preview.save("stories/visits/bad.md", "yesterday", "tomorrow")
    preview.reload.run()

    assert "`date` is `tomorrow`" in preview.read("visits/bad/").replace("&#39;", "'")
    assert made == ["visits/bad/"]


def test_the_reason_of_a_failed_build_is_told_each_time(preview, caplog):
    log = logging.getLogger("mkdocs.commands.build")
    log.addFilter(once := DuplicateFilter())  # as MkDocs' own command does
    try:
        preview.save("mkdocs.yml", "plugins:", "extra: {email: nobody}\nplugins:")
        preview.reload.run()
        preview.save("mkdocs.yml", "Test & Hub", "Test")
        preview.reload.run()
    finally:
        log.removeFilter(once)

    assert len([said for said in caplog.messages if "`extra.email` is `nobody`" in said]) == 2


def test_a_site_that_is_built_clean_each_time_is_left_to_the_server(preview):
    config = preview.config()
    config.plugins.on_startup(command="build", dirty=False)
    server = LiveReloadServer(preview.build, "127.0.0.1", 0, str(preview.folder))
    config.plugins.on_serve(server, config=config, builder=preview.build)
    server.server_close()

    assert server.builder == preview.build


def test_who_stops_the_preview_does_not_wait_for_a_build(preview):
    before = preview.built
    preview.server._shutdown = True
    preview.server.builder()

    assert preview.built == before
