"""No story that a stranger can write hurts a reader, though nothing were refused.

A file by itself, far from the trial of the check: so each takes a process of its own.
"""

from hooks.mkdocs_adapter import Adapter
from hooks.publishing import feeds
from tests.hostile import site
from tests.hostile.runs import Result
from tests.hostile.trials import CASES, assert_harmless, published


def test_without_the_check_no_story_hurts(tmp_path, monkeypatch, record):
    monkeypatch.setattr(feeds, "LENGTH", 5000)
    monkeypatch.setattr(Adapter, "refusing", False)
    root, result = site.lay_out(tmp_path / "hub"), Result()
    published(root, CASES, result)
    record("check off", result)

    assert_harmless(result)
