"""Folders of files to be read, and what the check says of them."""

import datetime as dt

import pytest

from hooks import checking
from tests.sound import STORY, hub


@pytest.fixture
def folder(tmp_path):
    """Lays out files below a folder, each a text or bytes, and gives the folder."""

    def lay_out(files):
        for name, content in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return tmp_path

    return lay_out


@pytest.fixture
def told(folder):
    """What the check says of a story's file: line, rule and what to type."""

    def run(text):
        checked = checking.check(folder(hub({STORY: text})), today=dt.date(2026, 11, 30))
        return [(each.line, each.rule, each.fix) for each in checked.problems]

    return run
