"""Our search beside Material's, Pagefind and BM25: the same pages and questions, one table."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from bench import measure
from bench.measure import Cost
from bench.search import browser, quality, server, weight
from bench.search.bm25 import Bm25
from bench.search.documents import Collection
from bench.search.engine import ENGINES, OURS, WORK, Engine
from bench.search.quality import Answered
from bench.search.table import kb, ms
from bench.search.weight import Weight

COMPARED = ("full", "short", "typo")
EVERY = (*COMPARED, "prefix", "short-typo", "short-prefix")
FIRST, ASKED = 5, 40  # questions that are weighed: each as a first one, and one after another
HEAD = (
    "who", *COMPARED, "none full", "none short", "first kB", "further kB", "p95 ms", "again ms",
    "index CPU s", "peak MB", "on disk MB",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Compared:
    """An engine's answers by the form of the questions, its weight, and what its index cost."""

    engine: Engine
    answers: dict[str, list[Answered]]
    weight: Weight
    cost: Cost
    size: int
    folder: Path

    def row(self) -> list[Any]:
        """A line of the table."""
        scores = [quality.mean(self.answers[form]) for form in COMPARED]
        none = [quality.nothing(self.answers[form]) for form in ("full", "short")]
        bytes_ = [kb(weight.middle(each)) for each in (self.weight.first, self.weight.more)]
        times = [ms(weight.high(each)) for each in (self.weight.fetching, self.weight.again)]
        cost = [f"{self.cost.cpu:.1f}", f"{self.cost.peak / 1e6:.0f}", f"{self.size / 1e6:.1f}"]
        return [self.engine.label, *scores, *none, *bytes_, *times, *cost]


def compare(opened: Browser, collection: Collection) -> list[Compared]:
    """Every engine; ours in all forms of the questions."""
    return [compared(opened, collection, engine) for engine in ENGINES]


def compared(opened: Browser, collection: Collection, engine: Engine) -> Compared:
    """Makes the engine's site, asks everything, and weighs some short questions."""
    folder = WORK / f"{collection.name.lower().replace(' ', '-')}-{engine.name}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    cost = engine.make(collection.documents, folder)
    site = folder / "site"
    size = measure.survey(site / engine.files).size
    browser.prepare(site, engine.name)
    forms = EVERY if engine is OURS else COMPARED
    with server.serving(site) as served, browser.page(opened, served.address) as shown:
        ask = partial(browser.addresses, shown)
        answers = {form: quality.answered(collection, form, ask) for form in forms}
    some = [each.question for each in answers["short"][:ASKED]]
    light = weight.measured(opened, site, some, FIRST)
    return Compared(engine, answers, light, cost, size, folder)


def yardstick(collection: Collection) -> dict[str, list[Answered]]:
    """What BM25 on a server would answer, in all forms."""
    bm25 = Bm25(collection.documents)
    return {form: quality.answered(collection, form, bm25.ask) for form in EVERY}


def dashes(answers: dict[str, list[Answered]]) -> Sequence[Any]:
    """BM25's line: it has no files."""
    scores = [quality.mean(answers[form]) for form in COMPARED]
    none = [quality.nothing(answers[form]) for form in ("full", "short")]
    return ["BM25 on a server", *scores, *none, *[None] * (len(HEAD) - 6)]
