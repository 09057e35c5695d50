"""`python -m bench.search.building hub site`: makes the search of a folder's hub, and measures it.

It is a process of its own, as the peak of memory is a process's. It leaves in the folder
`cost.json`, and in `questions.json` what a reader might type.
"""

import gc
import json
import random
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from hashlib import blake2b
from pathlib import Path

from bench.search import hubs, plainly
from bench.search.forms import SEED
from hooks.publishing.search import entries
from hooks.publishing.search.build import File
from hooks.publishing.search.entry import Entry
from hooks.publishing.search.words import STOP, tokens

QUESTIONS, LETTERS = 100, 4  # how many, and the fewest letters of a word in one
EDIT = 12  # words that are added to one story
RESET, STATUS = Path("/proc/self/clear_refs"), Path("/proc/self/status")


@dataclass(frozen=True, slots=True)
class Built:
    """What making the search took and gave.

    `peak` is memory above what the hub itself held, in bytes, and 0 where the system does not tell;
    `kept` files have the same name and bytes when one story is edited.
    """

    pages: int
    cpu: float
    peak: int
    files: int
    largest: int
    size: int
    kept: int


def memory(name: str) -> int:
    """`VmRSS`, held now, or `VmHWM`, the most since it was last reset. Only Linux tells."""
    if not STATUS.exists():
        return 0
    lines = STATUS.read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith(name))


def counted(files: Iterable[File], site: Path) -> dict[str, tuple[int, bytes]]:
    """Writes the files; gives the size and a sum of each by its address."""
    found = {}
    for file in files:
        (site / file.address).write_bytes(file.data)
        found[file.address] = len(file.data), blake2b(file.data, digest_size=16).digest()
    return found


def edited(every: Iterable[Entry], at: int, words: str) -> Iterator[Entry]:
    """The same pages; one has some more words at the end of its text."""
    for number, entry in enumerate(every):
        if number == at:
            *before, last = entry.passages
            more = replace(last, text=f"{last.text} {words}")
            yield replace(entry, passages=(*before, more))
        else:
            yield entry


def build(folder: Path, site: Path) -> tuple[Built, list[str]]:
    """Makes the search, and makes it again with the middle story edited."""
    hub, html = hubs.load(folder)
    again = site.parent / "again"
    plainly.prepare(site)
    plainly.prepare(again)
    if RESET.exists():
        RESET.write_text("5")
    gc.disable()  # as a build does
    held, began = memory("VmRSS"), time.process_time()
    files = counted(hubs.index(hub).files(entries.of_hub(hub, html, {})), site)
    cpu, peak = time.process_time() - began, memory("VmHWM") - held
    gc.enable()
    every = list(entries.of_hub(hub, html, {}))
    told = every[-len(hub.stories) :]
    words = " ".join(told[0].passages[-1].text.split()[:EDIT])
    changed = edited(every, len(every) - len(told) // 2, words)
    anew = counted(hubs.index(hub).files(changed), again)
    sizes = [size for size, _ in files.values()]
    kept = sum(anew.get(address) == one for address, one in files.items())
    built = Built(len(every), cpu, peak, len(sizes), max(sizes), sum(sizes), kept)
    return built, questions(told)


def questions(told: Sequence[Entry], count: int = QUESTIONS) -> list[str]:
    """Two or three words of a story's title or, by turns, of its text, as a reader might type."""
    rng, found = random.Random(SEED), list[str]()
    while len(found) < count:
        one = rng.choice(told)
        said = rng.choice(one.passages).text if len(found) % 2 else one.title
        every = [word for word in dict.fromkeys(tokens(said)) if len(word) >= LETTERS]
        words = [word for word in every if word not in STOP["en"]]
        if len(words) >= 3:
            drawn = rng.sample(words, rng.choice((2, 3)))
            found.append(" ".join(sorted(drawn, key=words.index)))
    return found


def main(given: str, made: str) -> None:
    folder = Path(given)
    built, asked = build(folder, Path(made))
    (folder / "cost.json").write_text(json.dumps(asdict(built)))
    (folder / "questions.json").write_text(json.dumps(asked))


if __name__ == "__main__":
    main(*sys.argv[1:])
