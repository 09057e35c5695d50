"""Work that takes too long or too much is stopped, and nothing stays changed after it."""

import re
import resource
import signal
import threading
import time
from pathlib import Path

import pytest

from hooks import budget
from hooks.budget import OverBudgetError, memory, within


@pytest.fixture(autouse=True)
def untouched():
    """No test leaves a timer, a handler or a bound behind."""
    before, limits = signal.getsignal(signal.SIGPROF), resource.getrlimit(resource.RLIMIT_AS)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)
    signal.signal(signal.SIGPROF, before)
    resource.setrlimit(resource.RLIMIT_AS, limits)


def work(seconds):
    """Uses so much processor time, in small steps."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        sum(range(1000))


def served():
    """Lets the system work, and hardly does any work itself."""
    room, end = bytearray(1_000_000), time.process_time() + 9
    with Path("/dev/zero").open("rb", buffering=0) as zeros:
        while time.process_time() < end:
            zeros.readinto(room)


def stubborn():
    """Takes every exception that a parser might, for as long as nothing stops it."""
    while True:
        try:
            work(9)
        except Exception:
            continue


def greedy():
    """Swallows the first interruption, as an `except:` without a name does."""
    try:
        work(9)
    except BaseException:
        work(9)


def pattern():
    """Backtracks for longer than anyone lives."""
    re.match(r"(a|aa)+$", "a" * 80 + "b")


def recursion():
    return recursion()


@pytest.mark.parametrize("job", [stubborn, greedy, pattern, served, lambda: work(9)])
def test_work_is_interrupted_when_its_seconds_are_over(job):
    began = time.process_time()
    with pytest.raises(OverBudgetError), within(0.1):
        job()

    assert 0.05 < time.process_time() - began < 0.6


def test_work_that_ends_in_time_is_left_in_peace():
    with within(5):
        work(0.02)
        done = True
    work(0.1)

    assert done


@pytest.mark.parametrize("kind", [RecursionError, MemoryError, ValueError, KeyboardInterrupt])
def test_another_exception_comes_out_as_it_is(kind):
    with pytest.raises(kind), within(5):
        raise kind


def test_a_recursion_is_one_of_the_ways_to_break():
    with pytest.raises(budget.BROKEN), within(5):
        recursion()


@pytest.mark.parametrize("seconds", [0.01, 5])
def test_no_timer_and_no_handler_is_left(seconds):
    before = signal.getsignal(signal.SIGPROF)
    try:
        with within(seconds):
            work(0.1)
    except OverBudgetError:
        pass

    assert signal.getsignal(signal.SIGPROF) is before
    assert signal.getitimer(signal.ITIMER_PROF) == (0, 0)


@pytest.mark.parametrize("seconds", [0.1, 5])
def test_the_timer_and_the_handler_of_another_go_on(seconds):
    def mine(number, frame):
        """Never called: its time does not come."""

    signal.signal(signal.SIGPROF, mine)
    began = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, 50, 7)
    try:
        with within(seconds):
            work(0.2)
    except OverBudgetError:
        pass
    left, interval = signal.getitimer(signal.ITIMER_PROF)
    spent = time.process_time() - began

    assert signal.getsignal(signal.SIGPROF) is mine
    assert left < 50
    assert left == pytest.approx(50 - spent, abs=0.03)
    assert interval == pytest.approx(7, abs=0.01)


def test_it_works_again_and_again():
    def interrupted():
        with pytest.raises(OverBudgetError), within(0.01):
            work(9)
        return True

    assert [interrupted() for _ in range(10)] == [True] * 10


def test_an_inner_budget_is_no_longer_than_the_outer_one():
    began = time.process_time()
    with pytest.raises(OverBudgetError), within(0.1), within(50):
        work(9)

    assert time.process_time() - began < 0.6


def test_an_outer_budget_goes_on_after_an_inner_one():
    began = time.process_time()

    def two():
        with within(50):
            work(0.05)
        work(9)

    with pytest.raises(OverBudgetError), within(0.2):
        two()

    assert time.process_time() - began < 0.7


def close_to_the_end():
    """Ends at about the time at which the alarm goes off."""
    try:
        with within(0.004):
            work(0.004)
    except OverBudgetError:
        return 1
    return 0


def test_an_alarm_at_the_last_moment_leaves_nothing_behind():
    before = signal.getsignal(signal.SIGPROF)
    interruptions = sum(close_to_the_end() for _ in range(60))
    work(0.2)

    assert 0 <= interruptions <= 60
    assert signal.getsignal(signal.SIGPROF) is before


def test_an_alarm_that_is_off_says_nothing():
    alarm = budget.Alarm()
    alarm.on = False
    alarm(signal.SIGPROF, None)

    alarm.on = True
    with pytest.raises(OverBudgetError):
        alarm(signal.SIGPROF, None)


def test_in_a_thread_it_does_no_harm():
    said, before = [], signal.getsignal(signal.SIGPROF)

    def job():
        with within(0.01), memory(10**9):
            work(0.1)
        said.append("done")

    thread = threading.Thread(target=job)
    thread.start()
    thread.join()

    assert said == ["done"]
    assert signal.getsignal(signal.SIGPROF) is before


def test_without_such_a_timer_work_goes_on(monkeypatch):
    monkeypatch.delattr(signal, "setitimer")
    try:
        with within(0.01):
            work(0.1)
            done = True
    finally:
        monkeypatch.undo()

    assert done


def test_memory_that_passes_the_bound_is_refused():
    before = resource.getrlimit(resource.RLIMIT_AS)
    with pytest.raises(MemoryError), memory(50_000_000):
        bytearray(200_000_000)

    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_memory_within_the_bound_is_given():
    before = resource.getrlimit(resource.RLIMIT_AS)
    with memory(400_000_000):
        size = len(bytearray(50_000_000))

    assert size == 50_000_000
    assert len(bytearray(500_000_000)) == 500_000_000
    assert resource.getrlimit(resource.RLIMIT_AS) == before


def test_a_lower_bound_of_somebody_else_stays():
    soft, hard = 40_000_000_000, resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
    with memory(90_000_000_000):
        inside = resource.getrlimit(resource.RLIMIT_AS)

    assert inside == (soft, hard)
    assert resource.getrlimit(resource.RLIMIT_AS) == (soft, hard)


@pytest.mark.parametrize(("name", "value"), [("resource", None), ("STATM", "/none")])
def test_where_memory_cannot_be_bounded_it_is_not(monkeypatch, name, value):
    monkeypatch.setattr(budget, name, value)
    with memory(1_000_000):
        size = len(bytearray(50_000_000))

    assert size == 50_000_000
