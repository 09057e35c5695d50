"""Work shared among processes: all of it done, in order, and nothing lost of what goes wrong."""

import logging
import os
import pickle
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from hooks.building import helper, workers
from hooks.building.helper import WorkerError

ROOT = Path(__file__).parents[2]
PARENT = os.getpid()


@pytest.fixture(autouse=True)
def _three(monkeypatch):
    monkeypatch.setenv(workers.COUNT, "3")
    monkeypatch.setattr(workers, "FEWEST", 1)


def slow(number):
    time.sleep(0.01)
    return number, os.getpid()


@pytest.fixture(autouse=True)
def forked(monkeypatch):
    """The processes that were begun in this test."""
    found, fork = [], os.fork

    def recorded():
        pid = fork()
        found.append(pid)
        return pid

    monkeypatch.setattr("hooks.building.helper.os.fork", recorded)
    return found


def living(forked):
    """Those of them that are still there, or that nobody waited for."""
    return [pid for pid in forked if Path(f"/proc/{pid}").exists()]


def test_all_is_done_once_in_order_by_three_processes(forked):
    found = workers.share([partial(slow, number) for number in range(60)])

    assert [number for number, _ in found] == list(range(60))
    assert len({pid for _, pid in found}) == 3
    assert os.getpid() in {pid for _, pid in found}
    assert len(forked) == 2
    assert living(forked) == []


@pytest.mark.parametrize("count", ["1", "0", "x", ""])
def test_one_process_does_it_all_where_it_must(monkeypatch, count):
    monkeypatch.setenv(workers.COUNT, count)
    monkeypatch.setattr("os.sched_getaffinity", lambda pid: {0})

    assert {pid for _, pid in workers.share([partial(slow, n) for n in range(20)])} == {os.getpid()}


def test_little_is_done_here_and_so_is_all_where_there_is_no_fork(monkeypatch):
    monkeypatch.setattr(workers, "FEWEST", 21)
    assert {pid for _, pid in workers.share([partial(slow, n) for n in range(20)])} == {os.getpid()}

    monkeypatch.setattr(workers, "FEWEST", 1)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert {pid for _, pid in workers.share([partial(slow, n) for n in range(20)])} == {os.getpid()}


def test_items_are_spread_and_come_back_in_order():
    assert workers.spread(str, range(333)) == [str(number) for number in range(333)]
    assert workers.spread(str, ()) == []


class OddError(Exception):
    """One that pickle can write and not read."""

    def __init__(self, one, other):
        super().__init__(f"{one}{other}")


def elsewhere(error):
    """Raises in a helper, and waits in the parent for long enough that a helper takes it."""
    if os.getpid() == PARENT:
        time.sleep(0.2)
    else:
        raise error


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (OSError(28, "No space left on device", "a"), OSError, "No space left"),
        (OddError("it ", "broke"), WorkerError, "it broke"),
        (KeyboardInterrupt(), KeyboardInterrupt, "^$"),
    ],
)
def test_what_a_helper_raises_is_raised_and_no_process_stays(forked, error, kind, words):
    with pytest.raises(kind, match=words):
        workers.share([partial(elsewhere, error) for _ in range(9)])

    assert len(forked) == 2
    assert living(forked) == []


def test_an_error_here_ends_the_helpers(forked):
    def work():
        if os.getpid() == PARENT:
            raise ValueError("here")
        time.sleep(60)

    began = time.monotonic()
    with pytest.raises(ValueError, match="here"):
        workers.share([work] * 9)

    assert time.monotonic() - began < 30
    assert len(forked) == 2
    assert living(forked) == []


def test_others_are_at_work_while_this_process_does_something_else(forked, tmp_path):
    def work(number):
        (tmp_path / str(number)).touch()
        return os.getpid()

    begun = workers.Begun([partial(work, number) for number in range(9)])
    until = time.monotonic() + 30
    while len(list(tmp_path.iterdir())) < 9 and time.monotonic() < until:
        time.sleep(0.01)

    assert PARENT not in begun.finish()
    assert len(forked) == 2
    assert living(forked) == []


def test_what_was_begun_can_be_left(forked):
    begun = workers.Begun([partial(time.sleep, 60)] * 9)

    assert len(living(forked)) == 2
    begun.end()
    begun.end()
    assert living(forked) == []


def test_a_helper_that_is_killed_is_told_of():
    def work():
        if os.getpid() != PARENT:
            os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(0.05)

    with pytest.raises(WorkerError, match="is memory short"):
        workers.share([work] * 9)


def test_what_a_helper_logs_is_logged_here(caplog):
    def work():
        if os.getpid() != PARENT:
            logging.getLogger("mkdocs.hooks.hub").warning("%s is amiss", "it")
        time.sleep(0.02)

    workers.share([work] * 9)

    assert "it is amiss" in caplog.messages
    assert {record.process for record in caplog.records} != {os.getpid()}


def test_helpers_stop_where_the_parent_is_killed(tmp_path):
    code = f"""
import os, sys, time
from functools import partial
sys.path.insert(0, {str(ROOT)!r})
from hooks.building import workers
def work(number):
    open({str(tmp_path)!r} + f"/{{os.getpid()}}-{{number}}", "w").close()
    time.sleep(0.1)
workers.share([partial(work, number) for number in range(1000)])
"""
    parent = subprocess.Popen([sys.executable, "-c", code])
    while len({path.name.split("-")[0] for path in tmp_path.iterdir()}) < 3:
        assert parent.poll() is None
        time.sleep(0.02)
    parent.kill()
    parent.wait()
    time.sleep(0.3)
    after = len(list(tmp_path.iterdir()))
    time.sleep(0.4)

    assert len(list(tmp_path.iterdir())) == after


def test_the_parent_gets_words_for_what_cannot_be_told():
    *told, last = helper.written({0: "a", 1: lambda: None, 2: "c"}, None, [])

    assert [pickle.loads(each) for each in told] == [{0: "a"}]
    with pytest.raises(WorkerError, match="pickle"):
        raise pickle.loads(last)[0]
