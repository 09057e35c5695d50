"""Two small hubs that share nothing but their form: gardens, and one of boats in other words."""

import datetime as dt

TAGS = """\
kinds:
  - name: visit
    label: Visit
    plural: Visits
    address: visits
    note: What was seen in a garden.
    body: sections
    sections: [Arrival, Leaving]
  - name: chat
    label: Chat
    plural: Chats
    address: chats
    note: Gardeners talking.
    body: turns
    required: [people]
facets:
  - name: crop
    field: crops
    label: Crop
    plural: Crops
    address: crops
    note: What grows.
    shared: also about
    required: true
    tags:
      - {label: Fruit, slug: fruit, note: Sweet things., guidance: crops/fruit.md}
      - {label: Apples & pears, slug: apples, note: From trees., broader: fruit, synonyms: [pomes], former: [apple-trees]}
      - {label: Beans, slug: beans, note: From poles.}
  - name: county
    field: counties
    label: County
    plural: Counties
    address: counties
    note: Where it grows.
    shared: also in
    card: true
    tags:
      - {label: Kent, slug: kent, note: South-east.}
      - {label: Fife, slug: fife, note: North of the Forth.}
"""
PEAR = """\
---
title: Pears <in> a "walled" garden & orchard
summary: Old pears on a warm wall, and a < sign.
date: 2026-03-01
updated: 2026-03-09
id: pear-wall
crops: [apples]
counties: [kent]
key_facts: [{label: Walls, value: four}]
sources: [{title: The Wall, publisher: Garden Press, date: 2020, url: "https://example.org/wall"}]
---

## Arrival

The gate was open. We had read [the bean talk](../chats/bean-talk.md) first. Then rain came.

## Leaving

See [fruit](/crops/fruit/) again.
"""
BEANS = """\
---
title: Beans and how to talk of them
summary: Two gardeners talk.
date: 2026-02-01
id: bean-talk
crops: [beans]
counties: [kent, fife]
people:
  - {name: Ann Oak, role: Head gardener, organisation: Kent Gardens}
  - {name: Bo Elm, role: Neighbour}
consent: {state: not-needed, kind: published-source}
sources: [{title: Talk, publisher: Garden Press, date: not shown}]
---

They met at the gate.

**Ann Oak:** She grows them on poles.

And on strings.

**Bo Elm**: He does not.

**Ann Oak:** She laughed.
"""
NEXT_YEAR = dt.datetime.now(dt.UTC).year + 1
GARDENS = {
    "stories/tags.yml": TAGS,
    "stories/visits/pear-wall.md": PEAR,
    "stories/chats/bean-talk.md": BEANS,
    "docs/index.md": "---\ntitle: Home\ntemplate: hub/home.html\n---\n\n# Gardens\n",
    "docs/search.md": "---\ntitle: Search\ntemplate: hub/search.html\n---\n\nType a word.\n",
    "docs/crops/fruit.md": "---\ntitle: Fruit\n---\n\n## Growing it\n\nRead [the wall](../visits/pear-wall.md).\n",
}


def visit(name: str, day: str, **front: str) -> dict[str, str]:
    """A plain valid visit, in a file of its own."""
    keys = {"title": f"Visit {name}", "crops": "[beans]", **front}
    lines = "".join(f"{key}: {value}\n" for key, value in keys.items())
    source = "sources: [{title: Book, publisher: Press, date: 2020}]\n"
    text = f"---\nsummary: A walk.\ndate: {day}\nid: {name}\n{lines}{source}---\n\n## Arrival\n\nIn.\n\n## Leaving\n\nOut.\n"
    return {f"stories/visits/{name}.md": text}


BOATS = {
    "stories/tags.yml": """\
kinds:
  - {name: log, label: Log, plural: Logs, address: logs, note: A day afloat., body: sections, sections: [Out, Home]}
facets:
  - {name: river, field: rivers, label: River, plural: Rivers, address: rivers, note: Where., shared: on the same water as, required: true, tags: [{label: Ouse, slug: ouse, note: Slow., depth: 2.5}], data: [{name: depth, kind: number, required: true}]}
""",
    "stories/logs/low-bridge.md": """\
---
title: Under the low bridge
summary: We ducked.
date: 2025-07-01
id: low-bridge
rivers: ouse
sources: [{title: Log book, publisher: The crew, date: July 2025}]
---

## Out

Slowly.

## Home

Wet.
""",
    "docs/index.md": "---\ntitle: Boats\ntemplate: hub/home.html\n---\n\n# Boats\n",
    "docs/search.md": "---\ntitle: Search\ntemplate: hub/search.html\n---\n\nType.\n",
}
