"""The same stories for Hugo: its taxonomies, feeds and related pages, with templates of our own.

Bare, it has what Hugo does by itself. Whole, what can be had on top: the writer names in each
story's front matter the pairs of its tags, as Hugo has no pages where two taxonomies meet.
"""

import itertools
import shutil
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench import stories, vocabulary
from bench.peers.carried import broader, by_field, widened
from bench.stories import SEED, keys, put
from bench.story import Story
from bench.vocabulary import FIELDS, Vocabulary

KIT = Path(__file__).parent / "hugo_site"
AT_LEAST = 2  # stories that make a page of two tags
ALWAYS = (
    "no archives of feeds, no feed of changes, no feeds that say they moved or ended",
    "no backlinks, no quotes on the pages of principles, no ways from a tag to what it meets",
    "no tables of gaps, timeline, map, cards, structured data, open data and OPML",
    "no check of stories and vocabulary, no gate",
)
LEFT_OUT = ("no pairs, feeds as JSON, search index and copies as Markdown", *ALWAYS)
LEFT_OUT_WHOLE = ("a search index of one file", *ALWAYS)


def bare(folder: Path, count: int, seed: int = SEED) -> None:
    """The site in `folder`, as Hugo has it by itself."""
    write(folder, *made(count, seed), {})


def whole(folder: Path, count: int, seed: int = SEED) -> None:
    """The site with the pairs and all else that templates can do."""
    tags, told = made(count, seed)
    named = pairs(tags, told)
    write(folder, tags, told, named)
    shutil.copy(KIT / "whole.toml", folder)
    for slug, title in named.items():
        put(
            folder / "content" / "pairs" / slug / "_index.md", f"---\n{keys({'title': title})}---\n"
        )


def made(count: int, seed: int) -> tuple[Vocabulary, list[Story]]:
    tags, told = stories.made(count, seed)
    return tags, list(told)


def write(folder: Path, tags: Vocabulary, told: list[Story], named: Mapping[str, str]) -> None:
    """Settings, templates, a page for every tag and story; `named` are the pairs that have one."""
    shutil.copytree(KIT / "layouts", folder / "layouts", dirs_exist_ok=True)
    shutil.copy(KIT / "hugo.toml", folder)
    content, above = folder / "content", broader(tags)
    for facet, every in tags.tags.items():
        for tag in every:
            front = keys({"title": tag.label, "note": tag.note})
            put(content / FIELDS[facet][0] / tag.slug / "_index.md", f"---\n{front}---\n")
    for one in told:
        meeting = [slug for slug in met(one, above) if slug in named]
        text = page(one, above, meeting)
        put(content / one.head.folder / f"{one.head.stem}.md", text)


def page(one: Story, above: Mapping[str, str], meeting: list[str]) -> str:
    """The story's text; what is broader than a place stands in its front matter too."""
    front = keys(one.front | by_field(one, above) | ({"pairs": meeting} if meeting else {}))
    return f"---\ndate: {one.date}\n{front}---\n\n{one.body}"


def met(one: Story, above: Mapping[str, str]) -> Iterator[str]:
    """The pairs of the story's tags, each as one word."""
    carried = widened(one, above)
    for first, second, word in vocabulary.PAIRS:
        for two in itertools.product(carried[first], carried[second]):
            yield f" {word} ".join(two).replace(" ", "-")


def pairs(tags: Vocabulary, told: list[Story]) -> dict[str, str]:
    """The title of each pair that enough stories share."""
    above, labels = broader(tags), tags.labels()
    counts = Counter(slug for one in told for slug in met(one, above))
    titles = {}
    for first, second, word in vocabulary.PAIRS:
        for one, other in itertools.product(tags.tags[first], tags.tags[second]):
            slug = f"{one.slug} {word} {other.slug}".replace(" ", "-")
            if counts[slug] >= AT_LEAST:
                titles[slug] = f"{labels[first, one.slug]} {word} {labels[second, other.slug]}"
    return titles
