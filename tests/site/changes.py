"""A small hub that somebody works on: one change after another, chosen by a seed."""

import random
import re
from collections.abc import Callable
from pathlib import Path

from tests.site.hubs import GARDENS, visit

PAIRED = "pairs: [{facets: [crop, county], word: in, at_least: 2}]\n"
LINKS = [
    "We had read [the bean talk](../chats/bean-talk.md) before. ",
    "It is about [fruit](/crops/fruit/), as was said. ",
    "See [the wall](pear-wall.md) too. ",
    "We went to [the yard](/visits/plum-yard/) later. ",
]
LASTING = ("pear-wall", "plum-yard")  # ids of stories that others link to
BASE = {
    **GARDENS,
    "stories/tags.yml": GARDENS["stories/tags.yml"] + PAIRED,
    "stories/chats/bean-talk.md": GARDENS["stories/chats/bean-talk.md"].replace(
        "They met at the gate.", "They met at [the yard](/visits/plum-yard/)."
    ),
    **visit("plum-yard", "2026-02-03", crops="[fruit]", counties="[kent]"),
    **visit("bean-row", "2026-02-03", crops="[beans]", counties="[fife, kent]"),
    **visit("old-barn", "2025-11-30", crops="[apples]", counties="[kent]"),
}


class Work:
    """Changes the hub in a folder, so that it still is one without a problem."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root, self.chance, self.count = root, random.Random(seed), 0
        self.deck: list[Callable[[Work], None]] = []

    def step(self) -> str:
        """Makes one change; says which. Every change comes once before any comes again."""
        self.count += 1
        self.deck = self.deck or self.chance.sample(CHANGES, len(CHANGES))
        change = self.deck.pop()
        change(self)
        return f"{self.count}: {change.__name__}"

    def stories(self) -> list[Path]:
        return sorted((self.root / "stories").glob("visits/**/*.md"))

    def others(self) -> list[Path]:
        """The stories that nobody links to."""
        ids = [f"\nid: {name}\n" for name in LASTING]
        return [p for p in self.stories() if not any(each in p.read_text() for each in ids)]

    def one(self) -> Path:
        return self.chance.choice(self.stories())

    def edit(self, pattern: str, text: str, path: Path | None = None) -> None:
        path = path or self.one()
        found = path.read_text(encoding="utf-8")
        path.write_text(re.sub(pattern, lambda _: text, found, count=1, flags=re.M))


def said(work: Work) -> None:
    work.edit("## Leaving\n", f"Word {work.count} of it.\n\n## Leaving\n")


def linked(work: Work) -> None:
    work.edit("## Leaving\n\n", "## Leaving\n\n" + work.chance.choice(LINKS))


def unlinked(work: Work) -> None:
    path = work.one()
    found = path.read_text(encoding="utf-8")
    for link in LINKS:
        found = found.replace(link, "")
    path.write_text(found)


def titled(work: Work) -> None:
    work.edit("^title: .*$", f"title: Walk number {work.count}")


def dated(work: Work) -> None:
    work.edit("^(updated|date): .*$", f"date: 2026-01-{work.chance.randint(1, 28):02}")


def retagged(work: Work) -> None:
    crops = work.chance.sample(["fruit", "apples", "beans"], work.chance.randint(1, 2))
    work.edit("^crops: .*$", f"crops: [{', '.join(crops)}]")


def added(work: Work) -> None:
    name = f"new-{work.count}"
    county = work.chance.choice(["[kent]", "[fife]", "[fife, kent]"])
    for path, text in visit(name, "2026-01-20", counties=county).items():
        (work.root / path).write_text(text)


def moved(work: Work) -> None:
    path = work.chance.choice(work.others())
    folder = work.root / "stories/visits" / work.chance.choice(["", "2025", "far/away"])
    folder.mkdir(parents=True, exist_ok=True)
    text = path.read_text(encoding="utf-8").replace(LINKS[0], "").replace(LINKS[2], "")
    path.unlink()
    (folder / path.name).write_text(text)


def renamed(work: Work) -> None:
    path = work.chance.choice(work.others())
    path.rename(path.with_name(f"walk-{work.count}.md"))


def deleted(work: Work) -> None:
    if len(others := work.others()) > 2:
        work.chance.choice(others).unlink()


def readdressed(work: Work) -> None:
    """The yard gets another address, and its old ones lead there."""
    [path] = [path for path in work.stories() if "\nid: plum-yard\n" in path.read_text()]
    found = path.read_text()
    before = re.findall(r"^aliases: \[(.*)\]$", found, re.M)
    names = ", ".join([*before, path.stem])
    found = re.sub(r"^aliases: .*\n", "", found, flags=re.M)
    path.unlink()
    text = found.replace("id: plum-yard\n", f"id: plum-yard\naliases: [{names}]\n")
    path.with_name(f"yard-{work.count}.md").write_text(text)


def told_anew(work: Work) -> None:
    work.edit(
        "note: From poles.*?}", f"note: From poles {work.count}.}}", work.root / "stories/tags.yml"
    )


def written(work: Work) -> None:
    page = work.root / "docs/crops/fruit.md"
    page.write_text(page.read_text() + f"\nPlant {work.count} of them.\n")


def put_back(work: Work) -> None:
    """Undoes whatever was done to one story: what was made before is right again."""
    for path in ("stories/visits/pear-wall.md", "stories/chats/bean-talk.md"):
        (work.root / path).write_text(BASE[path])


CHANGES: list[Callable[[Work], None]] = [
    said, said, linked, unlinked, titled, dated, retagged, added, moved, renamed, deleted, readdressed,
    told_anew, written, put_back,
]  # fmt: skip
