"""What the bench measures, as tables."""

import gzip
import json
import shutil
from collections.abc import Sequence, Set
from dataclasses import asdict
from pathlib import Path

from playwright.sync_api import Browser

from bench import stories
from bench.search import browser, engine, known, peers, quality, weight
from bench.search.building import Built
from bench.search.documents import Collection
from bench.search.engine import WORK
from bench.search.peers import EVERY, Compared
from bench.search.plainly import SCRIPTS
from bench.search.quality import Answered
from bench.search.table import kb, ms, show
from bench.search.weight import Weight
from hooks.publishing.search import ranking
from hooks.publishing.search.reading import Files

WORST, SHOWN = 5, 3
SHOWING = ("box", "filters", "near", "page", "view")  # scripts of what a reader sees
FIRST, TYPED = 5, 10  # one question in so many is also asked as the first, or letter by letter


def collection(opened: Browser, asked: Collection) -> None:
    """Everything about one collection."""
    pages = f"{asked.name}: {len(asked.documents):,} pages, {len(asked.questions)} questions"
    told, yardstick = peers.compare(opened, asked), peers.yardstick(asked)
    show(pages, peers.HEAD, [*(one.row() for one in told), peers.dashes(yardstick)])
    ours = told[0]
    rows = [["Local Lore", *map(quality.mean, ours.answers.values())]]
    rows += [["BM25 on a server", *map(quality.mean, yardstick.values())]]
    rows += [["none found, Local Lore", *map(quality.nothing, ours.answers.values())]]
    show(f"{asked.name}, nDCG@10 by the form of the question", ["who", *EVERY], rows)
    if asked.name in (known.SENTENCE, known.TITLE):
        parted(asked, ours)
    else:
        worst(asked, ours.answers["full"])
    agreement(ours)


def parted(asked: Collection, ours: Compared) -> None:
    """Known items of the hub's own stories and of made-up ones, each for itself."""
    rows = []
    for name in ("own", "made"):
        at = [n for n, one in enumerate(asked.questions) if min(one.answers).startswith(name)]
        forms = [[answers[n] for n in at] for answers in ours.answers.values()]
        rows.append([f"{name}, {len(at)} questions", *map(quality.mean, forms)])
    show("Known items of the hub's own stories, and of made-up ones", ["who", *EVERY], rows)


def worst(asked: Collection, answers: Sequence[Answered]) -> None:
    """The questions answered worst, with what was found and what should have been."""
    titles = {one.address: one.title for one in asked.documents}
    print(f"\nThe {WORST} questions in full that are answered worst")
    for at in sorted(range(len(answers)), key=lambda at: answers[at].ndcg)[:WORST]:
        wanted = asked.questions[at].answers
        print(f"{at + 1}. {answers[at].question} ({answers[at].ndcg:.3f}, {len(wanted)} answer)")
        for page in answers[at].found[:SHOWN]:
            print(f"   found:  {marked(page, wanted)}{titles[page]}")
        for page in sorted(wanted - set(answers[at].found))[:SHOWN]:
            print(f"   missed: {titles[page]}")


def marked(page: str, wanted: Set[str]) -> str:
    return "(right) " if page in wanted else ""


def agreement(ours: Compared) -> None:
    """Whether the Python reference gives what the browser gave, for the questions in full."""
    site = ours.folder / "site"
    files = Files(lambda address: (site / address).read_bytes())
    answers = ours.answers["full"]
    same = sum(in_python(files, one.question) == list(one.found) for one in answers)
    print(f"\nPython and the browser give the same ten pages for {same} of {len(answers)} in full")


def in_python(files: Files, question: str) -> list[str]:
    pages = ranking.find(files, question).pages[: quality.PLACES]
    return [files.result(page)[0] for page in pages]


def hub(opened: Browser, count: int, most: int) -> tuple[Built, Weight]:
    """The search of a hub with so many stories: what it took, and what `most` questions weigh."""
    folder = WORK / f"hub-{count}"
    shutil.rmtree(folder, ignore_errors=True)
    stories.write(folder, count)
    engine.python(folder, "bench.search.building", ".", "site")
    built = Built(**json.loads((folder / "cost.json").read_bytes()))
    asked = json.loads((folder / "questions.json").read_bytes())[:most]
    site, parts = folder / "site", (most // FIRST, most // TYPED)
    browser.prepare(site, engine.OURS.name)
    return built, weight.measured(opened, site, asked, *parts)


def hubs(opened: Browser, counts: Sequence[int], most: int) -> None:
    """The tables of bytes, time and building."""
    found = {count: hub(opened, count, most) for count in counts}
    head = ["stories", "first kB", "most", "further kB", "p95", "typed kB", "p95 ms", "again ms"]
    rows = [[f"{count:,}", *weights(light)] for count, (_, light) in found.items()]
    show("What a short question fetches, and its time (p95), in Chromium", head, rows)
    kinds = list(dict.fromkeys(kind for _, light in found.values() for kind in light.parts))
    rows = [
        [f"{count:,}", *(part(light, kind) for kind in kinds)]
        for count, (_, light) in found.items()
    ]
    show("What the first result takes, mean kB by kind of file", ["stories", *kinds], rows)
    names = ["pages", "CPU s", "peak MB", "files", "largest kB", "all MB", "kept after an edit"]
    rows = [[f"{count:,}", *costs(built)] for count, (built, _) in found.items()]
    show("What making the search takes", ["stories", *names], rows)
    sizes = [f"{size / 1e3:.1f}" for size in module()]
    head = ["scripts, gzipped kB", "each by itself", "as one", "without page and box"]
    show("The scripts of the search", head, [["", *sizes]])


def weights(light: Weight) -> list[str]:
    sizes = [weight.middle(light.first), max(light.first)]
    sizes += [weight.middle(light.more), weight.high(light.more), weight.middle(light.typed)]
    return [*map(kb, sizes), ms(weight.high(light.fetching)), ms(weight.high(light.again))]


def part(light: Weight, kind: str) -> str:
    value = light.parts.get(kind, 0)
    return f"{value:.0f}" if kind == "files" else kb(value)


def costs(built: Built) -> list[str]:
    told = asdict(built)
    peak, whole = told["peak"] / 1e6, told["size"] / 1e6
    first = [f"{told['pages']:,}", f"{told['cpu']:.1f}", f"{peak:.0f}", f"{told['files']:,}"]
    kept = f"{told['kept']:,} of {told['files']:,}"
    return [*first, kb(told["largest"]), f"{whole:.1f}", kept]


def module() -> tuple[int, int, int]:
    """Bytes of the scripts, as well as gzip can: each by itself, as one, and what only ranks."""
    scripts = {path.stem: path.read_bytes() for path in sorted(Path(SCRIPTS).glob("*.js"))}
    apart = sum(len(gzip.compress(script, 9)) for script in scripts.values())
    ranking = b"".join(script for name, script in scripts.items() if name not in SHOWING)
    return apart, len(gzip.compress(b"".join(scripts.values()), 9)), len(gzip.compress(ranking, 9))
