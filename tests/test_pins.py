"""Every requirement is pinned exactly, and each of ours says why it is there."""

import importlib.metadata
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = ["requirements.txt", "requirements-test.txt"]


def parts(name):
    """The requirements that are ours, and those they bring along."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("-r requirements.txt\n", "")
    _, ours, rest = [part.splitlines() for part in re.split(r"\n\n+", text.strip())]
    return ours, rest


@pytest.mark.parametrize("name", FILES)
def test_every_requirement_is_pinned(name):
    ours, rest = parts(name)

    assert [line for line in ours + rest if not re.match(r"[\w.-]+==[\w.]+(\s|$)", line)] == []


@pytest.mark.parametrize("name", FILES)
def test_each_of_ours_says_why_it_is_there(name):
    ours, _ = parts(name)

    assert [line for line in ours if not re.search(r"\s# \w.{10,}", line)] == []


def test_all_that_is_installed_is_pinned():
    pinned = {
        re.sub(r"[-_.]+", "-", line.split("==")[0]).lower()
        for name in FILES
        for part in parts(name)
        for line in part
    }
    there = {
        re.sub(r"[-_.]+", "-", d.metadata["Name"]).lower()
        for d in importlib.metadata.distributions()
    }

    assert there - pinned <= {"pip", "setuptools", "wheel"}
