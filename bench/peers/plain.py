"""The same stories as plain MkDocs with Material: its tags page, search and one pair of feeds.

Zensical builds the same folder, as it reads MkDocs's settings.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from bench import stories
from bench.stories import SEED, keys, put
from bench.story import Story

LEFT_OUT = (
    "no page and no feed for each tag (one page lists all tags)",
    "no related stories, no backlinks, no list of stories in pages",
    "no key facts and sources on a story's page",
    "no pairs, tables of gaps, timeline, map, cards, structured data, open data and OPML",
    "a search index of one file",
    "no check of stories and vocabulary, no gate",
)
TOO_LARGE = (
    "not tried above 1,000 stories: with 2,000 and their tags it took more than 20 GB of memory"
)
PRINCIPLE = re.compile(r"\]\(/principles/([^/()]+)/\)")
INDEX = """---
title: Local Lore
description: Stories that a program made up.
---

# What worked in a place like yours?

Start from a [tag](tags.md), or the search above.
"""
TAGS = """---
title: Tags
description: Every tag and its stories.
---

# Tags

<!-- material/tags -->
"""
SETTINGS = """site_name: Local Lore
site_url: https://local-lore.example/
nav: [index.md, tags.md]
not_in_nav: |
  stories/*
theme: {name: material, language: en, font: false}
extra: {generator: false}
plugins:
  search: {}
  tags: {}
  rss:
    use_git: false
    json_feed_enabled: false
    stylesheet: ""
    length: 20
    categories: [tags]
    match_path: stories/.*
    date_from_meta: {as_creation: date, as_update: date}
markdown_extensions: [tables, sane_lists, {toc: {permalink: false}}]
validation: {anchors: ignore}  # the plugin makes the headings of the tags after MkDocs looks
"""


def write(folder: Path, count: int, seed: int = SEED) -> Path:
    """The site in `folder`; gives its mkdocs.yml."""
    vocabulary, told = stories.made(count, seed)
    labels = vocabulary.labels()
    put(folder / "docs" / "index.md", INDEX)
    put(folder / "docs" / "tags.md", TAGS)
    for one in told:
        path = folder / "docs" / "stories" / one.head.folder / f"{one.head.stem}.md"
        put(path, page(one, labels))
    return put(folder / "mkdocs.yml", SETTINGS)


def page(one: Story, labels: Mapping[tuple[str, str], str]) -> str:
    """The story's text; a principle is a heading of the tags page."""
    front = {
        "title": one.front["title"],
        "description": one.front["summary"],
        "tags": [labels[facet, slug] for facet, slugs in one.tags.items() for slug in slugs],
    }
    body = PRINCIPLE.sub(r"](../../tags.md#tag:\1)", one.body)
    return f"---\ndate: {one.date}\n{keys(front)}---\n\n{body}"
