"""A run: the stories of strangers through the check, the build and the browser."""

import re
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from hooks.problems import Problem
from tests.hostile import site
from tests.hostile.stories import Case
from tests.hostile.traps import Hunt, Seen, Trap

FORM = re.compile(r"stories/.+:[0-9]+:[0-9]+: .+; .+")
MARK = re.compile(r"q[0-9]{3,4}q")  # in every title that is not itself hostile
NUMBER = re.compile(r"(?:hostile|good)-([0-9]{3,4})\b")
BUDGET = 1.5  # seconds of processor time to check one story
ROUNDS = 8  # of a build that has to leave a story out
TOGETHER = 8  # numbers in one query
TYPED = 12  # titles that are also part of the search page's address
# Two pages would have one address: the build ends, whatever else is done.
TAKEN = ("/index.md", "/2.md", "/12.md", "/feed.xml.md")


@dataclass
class Result:
    """What became of the stories: for each kind of outcome, what is said of each number."""

    outcomes: dict[str, dict[int, list[str]]] = field(default_factory=lambda: defaultdict(dict))

    def note(self, kind: str, number: int, what: str) -> None:
        self.outcomes[kind].setdefault(number, []).append(what)

    def of(self, kind: str) -> dict[int, list[str]]:
        return self.outcomes.get(kind, {})


def check_alone(root: Path, cases: Iterable[Case], result: Result) -> None:
    """Each story by itself through the check: refused in the right form, passed, or a crash."""
    assert site.problems_of(root) == ()
    for case in cases:
        if not site.put(root, case):
            result.note("unwritable", case.number, case.path)
            continue
        began = time.process_time()
        try:
            told(case, site.problems_of(root), result)
        except Exception as error:
            result.note("crashed", case.number, repr(error))
        if (spent := time.process_time() - began) > BUDGET:
            result.note("over budget", case.number, f"{spent:.2f} s")
        site.take(root, case)


def told(case: Case, problems: Iterable[Problem], result: Result) -> None:
    """What the check says of a case, each problem in the right form."""
    for problem in problems:
        said = str(problem)
        result.note("refused", case.number, said)
        if not (FORM.fullmatch(said) and said.isprintable() and len(said) < 1500):
            result.note("malformed", case.number, repr(said)[:300])
    if not problems:
        result.note("passed", case.number, case.name)


def publish(root: Path, cases: Sequence[Case], result: Result) -> Path:
    """Builds the site; a story that ends the build is noted, left out, and all is built again."""
    left = {case.number: case for case in cases if not case.path.endswith(TAKEN)}
    for case in left.values():
        site.put(root, case)
    for _ in range(ROUNDS):
        try:
            return site.build(root)
        except (Exception, SystemExit) as error:
            said = "\n".join(chain(error))
        lines = [(int(n), line) for line in said.split("\n") for n in NUMBER.findall(line)]
        if not lines:
            raise AssertionError(f"the build ends and names no story: {said}")
        for number, line in lines:
            result.note("stops the build", number, line[:200])
        for number in {number for number, _ in lines} & set(left):
            site.take(root, left.pop(number))
    raise AssertionError(f"the build still ends: {said}")


def chain(error: BaseException | None) -> Iterator[str]:
    while error is not None:
        yield str(error)
        error = error.__cause__ or error.__context__


def numbers(seen: Seen) -> list[int]:
    """The story a page belongs to: by its address, else by what it reports; else nought."""
    return (
        [int(n) for n in NUMBER.findall(seen.url)]
        or [int(n) for n in seen.ran if n.isdigit()]
        or [0]
    )


def note(seen: Seen, result: Result) -> None:
    """What a page did and holds."""
    for number in numbers(seen):
        for what in seen.hurt:
            result.note(what.split(":")[0], number, f"{seen.url} {what}")
        for what in seen.page.get("forbidden", []):
            if number or what != "http link":  # which a maintainer may write
                result.note("forbidden", number, f"{seen.url} {what}")
        if seen.page.get("hidden"):
            result.note("hidden sign", number, f"{seen.url} {seen.page['hidden']}")


def wanted(folder: Path) -> list[str]:
    """The pages worth a visit: every story's, the list of all, and those where strangers' show."""
    pages = [page for page in site.addresses(folder) if page.startswith(site.KINDS)]
    return [*pages, *site.LISTS]


async def look(hunter: Hunt, pages: Iterable[str], result: Result) -> list[Seen]:
    """Visits the pages."""
    seen = await hunter.visit([hunter.origin + quote(page) for page in pages])
    for one in seen:
        note(one, result)
    return seen


async def search(
    hunter: Hunt, titles: Sequence[str], marks: Sequence[str], result: Result
) -> set[str]:
    """Types every title and every mark; gives the marks that showed among what was found."""
    window, found = Trap(hunter.browser, hunter.origin), set[str]()
    for title in titles[:TYPED]:
        note(await window.visit(f"{hunter.origin}search/?q={quote(title)}", wait=300), result)
    note(await window.visit(f"{hunter.origin}search/", wait=100), result)
    groups = [" ".join(marks[n : n + TOGETHER]) for n in range(0, len(marks), TOGETHER)]
    assert window.page is not None
    for query in [*titles, *groups]:
        found |= set(MARK.findall(await window.page.evaluate("query => __search(query)", query)))
    note(window.seen, result)
    await window.close()
    return found
