"""No story that a stranger can write hurts a reader: not with the check, and not without it."""

import asyncio
import json
import os

import pytest

from hooks.mkdocs_adapter import Adapter
from hooks.publishing import feeds
from tests.hostile import benign, corpus, looks, runs, site
from tests.hostile.runs import Result
from tests.hostile.serve import Unindexed, served
from tests.hostile.traps import hunt


def sample(cases):
    """A third of every group, so that it takes minutes; `make hostile` takes them all."""
    if os.environ.get("HOSTILE") == "all":
        return cases
    groups = {}
    for case in cases:
        groups.setdefault(case.group, []).append(case)
    return [case for group in groups.values() for case in group[::3]]


CASES = sample(corpus.cases())
SUFFIX = " – Local Lore"  # of a page's title
HURT = (
    "ran", "left", "foreign", "downloads", "broke", "blocked", "leaked", "crashed", "over budget",
    "stops the build", "malformed", "forbidden", "hidden sign", "unlike", "not found",
)  # fmt: skip


@pytest.fixture
def record(record_property):
    """Hands what became of each class on to the table at the end."""

    def hand_on(variant, result, cases=CASES):
        groups = {case.number: case.group.split(":")[0] for case in cases}
        rows = {}
        for kind, found in result.outcomes.items():
            for number in found:
                row = rows.setdefault(groups.get(number, "other pages"), {})
                row[kind] = row.get(kind, 0) + 1
        for group in groups.values():
            rows.setdefault(group, {}).setdefault("tried", 0)
            rows[group]["tried"] += 1
        record_property("hostile", json.dumps({"variant": variant, "rows": rows}))

    return hand_on


def published(root, cases, result):
    """Builds the site with the cases, visits and reads all of it."""
    folder = runs.publish(root, [*benign.STORIES, *cases], result)
    stopped = result.of("stops the build")
    for case in cases:
        if case.number not in stopped and (folder / case.path[8:-3] / "index.html").exists():
            result.note("published", case.number, case.name)
    for kind, look in (("leaked", looks.leaks(folder, root)), ("unlike", looks.unlike(folder))):
        for what in look:
            number = next(map(int, runs.NUMBER.findall(what)), 0)
            result.note(kind, number, what)
    for what in (*looks.broken(folder), *looks.live(folder)):
        result.note("broke", next(map(int, runs.NUMBER.findall(what)), 0), what)
    asyncio.run(visited(folder, cases, result))


async def visited(folder, cases, result):
    """Visits every page where a stranger's words may stand; then searches for all of them."""
    with served(folder, Unindexed) as origin:
        async with hunt(origin) as hunter:
            seen = await runs.look(hunter, runs.wanted(folder), result)
            asked = [*hunter.asked]
    titles = {one.page["title"].removesuffix(SUFFIX) for one in seen if one.page}
    own = sorted(title for title in titles if not runs.MARK.search(title))
    with served(folder) as origin:
        async with hunt(origin) as hunter:
            found = await runs.search(hunter, own, [f"q{case.number}q" for case in cases], result)
            asked += hunter.asked
    for number in result.of("published"):
        if f"q{number}q" not in found and f"Case q{number}q" in titles:
            result.note("not found", number, "the search does not show it")
    for one in asked:
        if "evil" in one or "127.0.0.1" in one:
            result.note("foreign", 0, one)


def assert_harmless(result):
    found = {kind: result.of(kind) for kind in HURT if result.of(kind)}
    assert found == {}, json.dumps(found, indent=1)[:20_000]


def test_with_the_check_no_story_hurts(tmp_path, monkeypatch, record):
    monkeypatch.setattr(feeds, "LENGTH", 5000)
    root, result = site.lay_out(tmp_path / "hub"), Result()
    runs.check_alone(site.lay_out_bare(tmp_path / "bare"), CASES, result)
    passed = [case for case in CASES if case.number in result.of("passed")]
    published(root, passed, result)
    record("check on", result)

    assert_harmless(result)


def test_without_the_check_no_story_hurts(tmp_path, monkeypatch, record):
    monkeypatch.setattr(feeds, "LENGTH", 5000)
    monkeypatch.setattr(Adapter, "refusing", False)
    root, result = site.lay_out(tmp_path / "hub"), Result()
    published(root, CASES, result)
    record("check off", result)

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

    with served(folder, Unindexed) as origin:
        asyncio.run(visit(origin))
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
