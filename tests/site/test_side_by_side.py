"""A site made by several processes is the same to the byte as one made by one."""

import time
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, PluginError

from hooks.building import workers
from hooks.building.helper import WorkerError
from tests.site.hubs import visit

MANY = {path: text for n in range(130) for path, text in visit(f"v{n}", "2026-01-05").items()}


def files_of(site):
    return {name: (site.folder / name).read_bytes() for name in site.files()}


def ended(helper):
    raise WorkerError("a process of the build was ended from outside")


def test_three_processes_make_what_one_makes(build, monkeypatch):
    monkeypatch.setenv(workers.COUNT, "1")
    alone = files_of(build(MANY))
    monkeypatch.setenv(workers.COUNT, "3")
    monkeypatch.setattr(workers, "FEWEST", 1)

    assert files_of(build(MANY)) == alone
    assert len(alone) > 500


def test_a_process_that_is_ended_from_outside_leaves_the_last_site(build, monkeypatch):
    site = build(MANY)
    good = files_of(site)
    monkeypatch.setenv(workers.COUNT, "3")
    monkeypatch.setattr(workers, "FEWEST", 1)
    monkeypatch.setattr("hooks.building.helper.Helper.result", ended)

    with pytest.raises(Abort):
        build(MANY)

    assert files_of(site) == good


def test_a_build_that_fails_leaves_no_process_at_work(build, monkeypatch):
    def fail(*_, **__):
        raise PluginError("no page can be laid out")

    monkeypatch.setenv(workers.COUNT, "3")
    monkeypatch.setattr(workers, "FEWEST", 1)
    monkeypatch.setattr("hooks.mkdocs_adapter.cards.Cards.put", lambda *_: time.sleep(60))
    monkeypatch.setattr("hooks.mkdocs_adapter.cards.Cards.whole", lambda *_: None)
    monkeypatch.setattr("hooks.mkdocs_adapter.adapter.add_files", fail)
    before = active_children()

    with pytest.raises(Abort):
        build(MANY)

    assert active_children() == before


def active_children():
    tasks = Path("/proc/self/task").glob("*/children")
    return {child for task in tasks for child in task.read_text().split()}
