"""Valid values for tests of the core: a small hub of gardens, to be changed by keyword."""

import datetime as dt

from hooks.content.story import Source, Story
from hooks.content.tagging.vocabulary_checks import folded
from hooks.content.vocabulary import Facet, Kind, Tag, TagKey, Vocabulary

FIRST_DAY = dt.date(2026, 1, 1)
SOURCE = "{title: The wall, publisher: Garden Press, date: 2020}"
VISIT = f"""\
---
title: Pears on a wall
summary: Old pears on a warm wall.
date: 2026-03-01
id: pear-wall
crops: [apples]
sources: [{SOURCE}]
---

## Arrival

The gate was open.

## Leaving

Rain came.
"""
CHAT = f"""\
---
title: Beans and how to talk of them
summary: Two gardeners talk.
date: 2026-02-01
id: bean-talk
crops: [beans]
people:
  - {{name: Ann Oak, role: Head gardener, organisation: Kent Gardens}}
  - {{name: Bo Elm, role: Neighbour}}
consent: {{state: not-needed, kind: published-source}}
sources: [{SOURCE}]
---

They met at the gate.

**Ann Oak:** She grows them on poles.

**Bo Elm**: He does not.
"""
TAGS = """\
kinds:
  - name: visit
    label: Visit
    plural: Visits
    address: visits
    note: What was seen in a garden.
    body: sections
    sections: [Arrival, Leaving]
facets:
  - name: crop
    field: crops
    label: Crop
    plural: Crops
    address: crops
    note: What grows.
    shared: also about
    required: true
    at_most: 3
    data:
      - {name: height, kind: number, required: true, help: in metres}
      - {name: family, kind: text}
    tags:
      - {label: Fruit, slug: fruit, note: Sweet., height: 4}
      - {label: Apples, slug: apples, note: On trees., height: 3.5, broader: fruit, former: [apple]}
"""


def key(name):
    """The tag `facet/slug`."""
    return TagKey(*name.split("/"))


def tag(facet, slug, **changes):
    return Tag(
        **{"facet": facet, "slug": slug, "label": slug.title(), "note": "…", "line": 9} | changes
    )


def facet(name, *tags, **changes):
    """A facet of tags, each a slug or a Tag, that relates stories and names its tags by slug."""
    made = tuple(tag(name, each) if isinstance(each, str) else each for each in tags)
    words = {word: each.slug for each in made for word in (each.slug, *each.synonyms, *each.former)}
    plural = "counties" if name == "county" else f"{name}s"
    fields = {"field": plural, "label": name.title(), "plural": plural.title(), "address": plural}
    rest = {"name": name, "note": "…", "shared": "also by", "tags": made, "names": words}
    rest["folded"] = {folded(word): each.slug for each in made for word in each.synonyms}
    return Facet(**fields | rest | changes)


def kind(name, **changes):
    plural = f"{name}s"
    words = {"name": name, "label": name.title(), "plural": plural.title(), "address": plural}
    return Kind(**words | {"note": "…", "body": "sections"} | changes)


def vocabulary(*facets, kinds=None):
    """Visits and chats about crops in counties; apples are fruit, by some names more."""
    apples = tag(
        "crop", "apples", label="Apples & pears", broader="fruit",
        synonyms=("pomes", "Obst-Bäume"), former=("apple-trees",),
    )  # fmt: skip
    crop = facet("crop", "fruit", apples, "beans", required=True, at_most=2)
    visit = kind("visit", sections=("Arrival", "Leaving"))
    chat = kind("chat", body="turns", required=("people",))
    return Vocabulary(
        kinds or (visit, chat),
        facets or (crop, facet("county", "kent", "fife")),
    )


def story(stem, *tags, day=0, **changes):
    """A valid visit, published `day` days after the first, with tags such as `crop/beans`."""
    date = FIRST_DAY + dt.timedelta(days=day)
    fields = {
        "path": f"stories/visits/{stem}.md", "kind": "visit", "stem": stem, "id": stem,
        "title": f"Visit {stem}", "summary": "A walk.", "date": date, "updated": date,
        "tags": tuple(key(name) for name in tags),
        "sources": (Source(title="The wall", publisher="Garden Press", date="2020"),),
        "body": "\n## Arrival\n\nIn.\n\n## Leaving\n\nOut.\n", "body_line": 9,
    }  # fmt: skip
    return Story(**fields | changes)
