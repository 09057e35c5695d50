"""A made-up vocabulary with the hub's own kinds and facets; it does not depend on N."""

import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bench.words import Words, slug

REGIONS, PLACES = 12, 150
HOW_MANY = {"approach": 2, "principle": 16, "theme": 30, "organisation": 300, "evidence": 3}
BODIES = ("Trust", "Council", "Partnership", "Network", "Forum", "University", "Foundation")
SECTIONS = ("Problem", "What was done", "What changed", "What was hard")
KINDS = (
    {"name": "case-study", "label": "Case study", "plural": "Case studies",
     "address": "case-studies", "note": "What a place set out to do, and what changed.",
     "body": "sections", "sections": SECTIONS},
    {"name": "interview", "label": "Interview", "plural": "Interviews", "address": "interviews",
     "note": "A conversation, turn by turn.", "body": "turns", "required": ["people"]},
)  # fmt: skip
FIELDS: Mapping[str, tuple[str, str, str, int]] = {
    "approach": ("approaches", "Approach", "also follows", 2),
    "principle": ("principles", "Principle", "also shows", 5),
    "place": ("places", "Place", "also in", 5),
    "theme": ("themes", "Theme", "also about", 5),
    "organisation": ("organisations", "Organisation", "also with", 8),
    "evidence": ("evidence", "Evidence", "", 1),
}
PAIRS = (  # those of the hub, and its tables of gaps
    ("principle", "place", "in"),
    ("theme", "place", "in"),
    ("principle", "theme", "and"),
    ("principle", "evidence", "with the label"),
)
GAPS = (("principle", "place", "in"), ("principle", "evidence", "with the label"))
DATA = {
    "principle": [("approach", "text")],
    "place": [("latitude", "number"), ("longitude", "number"), ("nation", "text")],
    "evidence": [("rule", "text")],
}


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag; `more` holds what its facet declares, and a broader tag."""

    slug: str
    label: str
    note: str
    more: Mapping[str, str | float]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The tags of each facet. `carried` are the slugs that a story may name, commonest first."""

    tags: Mapping[str, tuple[Tag, ...]]
    carried: Mapping[str, list[str]]

    def labels(self) -> dict[tuple[str, str], str]:
        """The label for each facet and slug."""
        return {(facet, tag.slug): tag.label for facet, tags in self.tags.items() for tag in tags}


def made(words: Words) -> Vocabulary:
    """All six facets, in the order of the hub's."""
    tags = {facet: tuple(facet_tags(words, facet)) for facet in FIELDS}
    carried = {facet: [tag.slug for tag in tags[facet]] for facet in tags}
    carried["place"] = carried["place"][REGIONS:]
    return Vocabulary(tags, carried)


def facet_tags(words: Words, facet: str) -> Iterator[Tag]:
    if facet == "place":
        yield from places(words)
        return
    taken: set[str] = set()
    while len(taken) < HOW_MANY[facet]:
        label = name_for(words, facet)
        if label not in taken:
            taken.add(label)
            more = {key: words.sentence() for key, _ in DATA.get(facet, ())}
            yield Tag(slug(label), label, words.sentence(), more)


def name_for(words: Words, facet: str) -> str:
    if facet == "organisation":
        return f"{words.name(1)} {words.rng.choice(BODIES)}"
    return words.name({"principle": 4, "approach": 3}.get(facet, 2))


def places(words: Words) -> Iterator[Tag]:
    """Regions first, then the places in them."""
    regions = []
    for number in range(REGIONS + PLACES):
        label = words.place()
        more = {
            "latitude": coordinate(words.rng, 50, 56),
            "longitude": coordinate(words.rng, -5, 1),
        }
        extra: dict[str, str | float] = {**more, "nation": "Nowhere"}
        if number < REGIONS:
            regions.append(slug(label))
        else:
            extra["broader"] = regions[number % REGIONS]
        yield Tag(slug(label), label, words.sentence(), extra)


def coordinate(rng: random.Random, least: int, most: int) -> float:
    return round(rng.uniform(least, most), 2)


def as_yaml(vocabulary: Vocabulary) -> str:
    """The text of `tags.yml`, one tag a line; JSON is YAML."""
    lines = ["kinds:", *(f"  - {json.dumps(kind)}" for kind in KINDS), *meetings(), "facets:"]
    for facet, (field, label, shared, most) in FIELDS.items():
        lines += [f"  - name: {facet}", f"    field: {field}", f"    label: {label}"]
        lines += [f"    plural: {field.capitalize()}", f"    address: {field}"]
        lines += [f"    note: The {facet} that a story is about.", f"    at_most: {most}"]
        lines += [f"    shared: {shared}"] if shared else []
        lines += ["    required: true"] if facet != "organisation" else []
        lines += ["    data:"] if facet in DATA else []
        lines += [
            f"      - {{name: {name}, kind: {kind}, required: true}}"
            for name, kind in DATA.get(facet, ())
        ]
        lines.append("    tags:")
        lines += [f"      - {json.dumps(flat(tag))}" for tag in vocabulary.tags[facet]]
    return "\n".join(lines) + "\n"


def meetings() -> Iterator[str]:
    """Which facets have pages together, and which tables show gaps."""
    yield "pairs:"
    yield from (f"  - {{facets: [{one}, {other}], word: {word}}}" for one, other, word in PAIRS)
    yield "gaps:"
    yield from (f"  - {{rows: {one}, columns: {other}, word: {word}}}" for one, other, word in GAPS)


def flat(tag: Tag) -> dict[str, str | float]:
    return {"label": tag.label, "slug": tag.slug, "note": tag.note, **tag.more}
