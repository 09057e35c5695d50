"""No story that a stranger can write hurts a reader, though nothing were refused.

A file by itself, far from the trial of the check: so each takes a process of its own.
"""

import pytest

from hooks.gate import gate
from hooks.mkdocs_adapter.adapter import Adapter
from hooks.publishing.feeds import archive, files
from tests.hostile import site
from tests.hostile.runs import Result
from tests.hostile.trials import CASES, assert_harmless, published

pytestmark = pytest.mark.own


def test_without_the_check_no_story_hurts(tmp_path, monkeypatch, record):
    for module in (archive, files):
        monkeypatch.setattr(module, "LENGTH", 5000)  # all stories in every feed
    monkeypatch.setattr(Adapter, "refusing", False)
    # Stories that nobody checked may lack an id, and the gate lets no such feed out: so nothing
    # would be published. Without that demand all of it is, and feeds are XML and JSON like others.
    monkeypatch.setattr(gate, "is_feed", lambda data: False)
    root, result = site.lay_out(tmp_path / "hub"), Result()
    published(root, CASES, result)
    record("check off", result)

    assert_harmless(result)
