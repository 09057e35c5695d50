"""A trial: the hostile stories published, every page visited, every title searched for."""

import json
import os

from tests.hostile import benign, corpus, looks, runs
from tests.hostile.serve import served
from tests.hostile.traps import hunt, run


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


def published(root, cases, result):
    """Builds the site with the cases, visits and reads all of it."""
    folder = runs.publish(root, [*benign.STORIES, *cases], result)
    stopped = result.of("stops the build")
    for case in cases:
        page = folder / case.path.removeprefix("stories/").removesuffix(".md") / "index.html"
        if case.number not in stopped and page.exists():
            result.note("published", case.number, case.name)
    for kind, look in (("leaked", looks.leaks(folder, root)), ("unlike", looks.unlike(folder))):
        for what in look:
            number = next(map(int, runs.NUMBER.findall(what)), 0)
            result.note(kind, number, what)
    for what in (*looks.broken(folder), *looks.searched(folder)):
        result.note("broke", next(map(int, runs.NUMBER.findall(what)), 0), what)
    run(visited(folder, cases, result))


async def visited(folder, cases, result):
    """Visits every page where a stranger's words may stand; then searches for all of them."""
    with served(folder) as origin:
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
