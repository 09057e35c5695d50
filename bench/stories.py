"""N valid stories from a fixed seed, written into a folder as a small site of the hub's."""

import json
import random
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench import story, vocabulary
from bench.story import Story
from bench.vocabulary import FIELDS, Vocabulary
from bench.words import Words

SEED = 20261123
HUB = Path(__file__).resolve().parent.parent
PAGES = {
    "index.md": """---
title: Local Lore
description: Stories that a program made up.
template: hub/home.html
---

# What worked in a place like yours?

- **Start from a principle:** [principles](principles/index.md) and the stories that show them.
- **Start from a place:** [places](places/index.md) where this has been tried.
- **Start from a question:** [themes](themes/index.md), or the search below.
""",
    "search.md": """---
title: Search
description: Search the stories and tags.
template: hub/search.html
---

Type a word or two; results open as you type.
""",
}
NAV = ["index.md", *(f"{name}/index.md" for name in ("stories", "principles", "approaches"))]
NAV += ["places/index.md", "themes/index.md"]


def made(count: int, seed: int = SEED) -> tuple[Vocabulary, Iterator[Story]]:
    """The vocabulary and the stories, the same for the same count and seed."""
    words = Words(random.Random(seed))
    tags = vocabulary.made(words)
    return tags, story.told(words, tags, count)


def write(folder: Path, count: int, seed: int = SEED) -> Path:
    """The site in `folder`; gives its mkdocs.yml."""
    tags, told = made(count, seed)
    for name, text in PAGES.items():
        put(folder / "docs" / name, text)
    put(folder / "stories" / "tags.yml", vocabulary.as_yaml(tags))
    for one in told:
        path = folder / "stories" / one.head.folder / f"{one.head.stem}.md"
        put(path, f"---\n{front_matter(one)}---\n\n{one.body}")
    return put(folder / "mkdocs.yml", settings())


def put(path: Path, text: str) -> Path:
    """Writes a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def front_matter(one: Story) -> str:
    """Every key on a line of its own."""
    tags = {FIELDS[facet][0]: slugs for facet, slugs in one.tags.items()}
    return f"date: {one.date}\n{keys(one.front | tags)}"


def keys(values: Mapping[str, object]) -> str:
    """Keys and values as YAML, which JSON is."""
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in values.items())


def settings() -> str:
    """The hub's own mkdocs.yml, with its paths made absolute and a menu of what is here."""
    ours: dict[str, object] = {
        "INHERIT": str(HUB / "mkdocs.yml"),
        "nav": NAV,
        "hooks": [str(HUB / "hooks" / "entry.py")],
        "watch": ["stories"],
        "theme": {"custom_dir": str(HUB / "hooks" / "publishing" / "theme")},
        "extra": {
            "footer": [{"label": "Open data", "address": "data/"}],
            "hub": {
                "map": {"outline": str(HUB / "map" / "britain.geojson")},
                "card_font": str(HUB / "card" / "Gelasio-SemiBold.ttf"),
            },
        },
    }
    return keys(ours)
