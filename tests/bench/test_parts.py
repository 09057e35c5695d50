"""Where the time of a build goes: every part is at work in it, and none counts for another."""

import os
import subprocess
import sys
import time

from bench import parts
from tests.conftest import ROOT


def test_every_part_is_at_work_in_a_build(hub):
    root = hub()
    told = {**os.environ, "PYTHONPATH": str(ROOT), "HUB_PROCESSES": "1"}
    command = [sys.executable, "-m", "bench.parts", parts.BUILD]
    said = subprocess.run(command, capture_output=True, text=True, env=told, cwd=root, check=True)
    rows = [line.strip("| ").split(" | ")[0] for line in said.stdout.splitlines()[2:]]

    assert {*rows} == {*(part for part, _, _ in parts.PARTS), parts.REST, "all of it"}
    assert rows[-1] == "all of it"


def test_a_build_that_fails_is_no_measurement(hub):
    root = hub({"docs/odd.exe": "x"})
    told = {**os.environ, "PYTHONPATH": str(ROOT), "HUB_PROCESSES": "1"}
    command = [sys.executable, "-m", "bench.parts", parts.BUILD]
    said = subprocess.run(command, capture_output=True, text=True, env=told, cwd=root)

    assert said.returncode == 1
    assert "| Part |" not in said.stdout


def test_a_part_does_not_count_what_another_does_for_it():
    clock = parts.Clock()
    inner = clock.timed("inner", lambda: busy(0.05))
    clock.timed("outer", lambda: (inner(), busy(0.01)))()
    clock.turn()

    assert clock.spent["inner"] >= 0.05
    assert 0.01 <= clock.spent["outer"] < clock.spent["inner"]


def busy(seconds: float) -> None:
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass
