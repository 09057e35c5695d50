"""What is measured is the command, and what is deleted is the run's own."""

import os
import sys

import pytest

from bench import guards, machine, measure, memory, scenes, serving, stories
from bench.measure import Cost, Site
from bench.peers.peer import HUB, Peer
from bench.work import Work


def test_a_command_that_fails_is_told_with_what_it_said(tmp_path):
    with pytest.raises(RuntimeError, match="no such story"):
        measure.run(
            [sys.executable, "-c", "raise SystemExit('no such story')"], tmp_path, os.environ
        )


def test_a_command_that_ends_well_has_a_cost(tmp_path):
    cost = measure.run([sys.executable, "-c", "pass"], tmp_path, os.environ)

    assert min(cost.cpu, cost.wall, cost.peak) > 0


def test_the_middle_is_that_of_each_figure_by_itself():
    costs = [Cost(1, 30, 200), Cost(2, 10, 300), Cost(3, 20, 100)]

    assert measure.median(costs) == Cost(2, 20, 200)


def test_a_site_is_counted_with_all_its_files(tmp_path):
    (tmp_path / "places").mkdir()
    (tmp_path / "places" / "index.html").write_text("12345")
    (tmp_path / "404.html").write_text("123")
    (tmp_path / "feed.xml").write_text("1234567")

    assert measure.survey(tmp_path) == Site(15, 3, 2, 5, "/places/")


def test_memory_is_counted_of_a_process_and_those_it_started():
    own = memory.held(os.getpid())

    assert next(memory.family(os.getpid())) == os.getpid()
    assert own > 1_000_000 if (memory.PROC / "self" / "smaps_rollup").exists() else own == 0


def test_the_memory_of_a_process_that_is_gone_is_nothing():
    assert memory.held(2**30) == 0
    assert list(memory.family(2**30)) == [2**30]


def test_a_run_works_in_a_folder_of_its_own(tmp_path):
    (tmp_path / "theirs").write_text("kept")
    work = Work.at(tmp_path)
    (work.root / "made").mkdir()
    work.leave()

    assert [path.name for path in tmp_path.iterdir()] == ["theirs"]


def test_what_is_not_in_memory_is_moved_aside_and_not_deleted(tmp_path, monkeypatch):
    monkeypatch.setattr(machine, "in_memory", lambda path: False)
    work = Work(tmp_path / "work")
    (work.root / "site").mkdir()
    work.clear(work.root / "site")
    (work.root / "site").mkdir()
    work.clear(work.root / "site")

    assert sorted(path.name for path in (work.root / "aside").iterdir()) == ["0", "1"]


def test_what_is_in_memory_is_deleted_at_once(tmp_path, monkeypatch):
    monkeypatch.setattr(machine, "in_memory", lambda path: True)
    work = Work(tmp_path / "work")
    (work.root / "site").mkdir()
    work.clear(work.root / "site")

    assert list(work.root.iterdir()) == []


def test_a_folder_that_is_kept_stays(tmp_path):
    work = Work(tmp_path / "work", keep=True)
    (work.root / "own-20").mkdir()
    work.done(work.root / "own-20")
    work.leave()

    assert (work.root / "own-20").exists()


def test_the_story_in_the_middle_gets_one_sentence_more_and_another_title(tmp_path):
    stories.write(tmp_path, 20)
    path = scenes.middle(tmp_path / "stories")
    before = path.read_text()
    scenes.add_sentence(path, "One more.")
    after = path.read_text()

    assert scenes.number(path) == 10
    assert after == f"{before.rstrip()} One more.\n"
    assert scenes.TITLE.sub('title: "Turn 1 of ', after, count=1) != after


def peer(name, code):
    """Whoever it is, it runs the code and has two stories."""

    def write(folder, count):
        stories.put(folder / "stories" / "case-studies" / f"a-n{count}.md", 'title: "A"\n')

    command = [sys.executable, "-c", code]
    return Peer(name=name, short=name, write=write, command=lambda _: command, stories="stories")


@pytest.fixture
def work(tmp_path, monkeypatch):
    """A folder in which a peer writes its sources by itself."""

    def prepare(one, count):
        one.write(made.root / one.name, count)
        return made.root / one.name

    made = Work(tmp_path / "work")
    monkeypatch.setattr(made, "prepare", prepare)
    return made


def test_everyone_builds_by_turns_and_who_fails_is_left_out(work, capsys):
    good, bad = peer("good", "open('site', 'w')"), peer("bad", "raise SystemExit('broken')")
    rows = scenes.by_turns(work, [good, bad], 2, scenes.ALL, 3)

    assert [(row.who, row.scene, len(row.costs)) for row in rows] == [
        ("good", scene, 3) for scene in ("cold", "edited", "retitled")
    ]
    assert "bad failed: " in capsys.readouterr().out


@pytest.mark.parametrize(("code", "strays"), [("now", 1), ("'same'", 0)])
def test_a_file_that_an_edit_leaves_behind_is_counted(work, monkeypatch, code, strays):
    build = "import os, time; now = str(time.time()); os.makedirs('site', exist_ok=True)"
    own = peer("own", f"{build}; open('site/page', 'w').write({code})")
    monkeypatch.setattr(guards, "OWN", own)

    assert guards.strays(work, 2) == strays


def test_a_hub_that_fails_ends_the_run(work):
    with pytest.raises(RuntimeError, match="broken"):
        scenes.by_turns(work, [peer(HUB, "raise SystemExit('broken')")], 2, scenes.ALONE, 1)


def test_the_machine_says_what_it_is(tmp_path):
    requirements = tmp_path / "requirements.txt"
    requirements.write_text("# a peer\nhugo==1.2.3 \\\n    --hash=sha256:0\n")
    packages = tmp_path / "package.json"
    packages.write_text('{"dependencies": {"@11ty/eleventy": "3.2.1"}}')
    told = machine.described(tmp_path, requirements, packages)

    assert all(told.values())
    assert told["packages"].endswith(", hugo 1.2.3, @11ty/eleventy 3.2.1")


def test_a_page_that_never_comes_is_not_waited_for_without_end():
    with pytest.raises(TimeoutError, match="did not show"):
        serving.wait(f"http://127.0.0.1:{serving.free()}/", "words", 0)
