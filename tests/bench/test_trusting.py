"""The build without guards, which tells what they cost, is one without the gate."""

import os
import subprocess
import sys

from tests.conftest import ROOT


def build(root, module):
    command = [sys.executable, "-m", module, "build", "-q", "-f", str(root / "mkdocs.yml")]
    told = {**os.environ, "PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(command, capture_output=True, env=told, cwd=root).returncode


def test_only_the_build_without_guards_lets_a_file_through_that_none_may_publish(hub):
    root = hub({"docs/odd.exe": "x"})

    assert build(root, "mkdocs") == 1
    assert build(root, "bench.trusting") == 0
    assert (root / "site/odd.exe").is_file()
