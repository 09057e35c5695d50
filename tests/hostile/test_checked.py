"""No story that the check lets pass hurts a reader, and none that it refuses a reviewer."""

import pytest

from hooks.publishing.feeds import archive, files
from tests.hostile import looks, runs, site
from tests.hostile.runs import Result
from tests.hostile.serve import served
from tests.hostile.traps import hunt, run
from tests.hostile.trials import CASES, assert_harmless, published

pytestmark = pytest.mark.own


def test_with_the_check_no_story_hurts(tmp_path, monkeypatch, record):
    for module in (archive, files):
        monkeypatch.setattr(module, "LENGTH", 5000)  # all stories in every feed
    root, result = site.lay_out(tmp_path / "hub"), Result()
    runs.check_alone(site.lay_out_bare(tmp_path / "bare"), CASES, result)
    passed = [case for case in CASES if case.number in result.of("passed")]
    published(root, passed, result)
    record("check on", result)

    assert_harmless(result)


def test_the_preview_shows_what_is_wrong_and_hurts_no_reviewer(tmp_path, record):
    """The pages that tell of problems quote what strangers wrote. A few of each class."""
    root, result = site.lay_out(tmp_path / "hub"), Result()
    few = [case for cases in by_group().values() for case in cases[::4]]
    few = [case for case in few if not case.path.endswith(runs.TAKEN)]
    for case in few:
        site.put(root, case)
    folder = site.build(root, command="serve")
    pages = [page for page in site.addresses(folder) if runs.NUMBER.search(page)]

    async def visit(origin):
        async with hunt(origin) as hunter:
            await runs.look(hunter, pages, result)

    with served(folder) as origin:
        run(visit(origin))
    for what in looks.leaks(folder, root):
        result.note("leaked", 0, what)
    record("preview", result, few)

    assert len(pages) > 100
    assert_harmless(result)


def by_group():
    groups = {}
    for case in CASES:
        groups.setdefault(case.group, []).append(case)
    return groups
