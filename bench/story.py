"""One made-up story after another: what it says and what it links to, on no disk yet."""

import datetime as dt
import itertools
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bench.vocabulary import SECTIONS, Vocabulary
from bench.words import Words, slug, some_of, zipf

LAST_DAY = dt.date(2026, 11, 23)
DAYS = 8 * 365
WORDS, SPREAD, FEWEST, MOST = 600, 150, 300, 1000
PARAGRAPH, LINKED = 70, 13  # words of a paragraph, and of a sentence with a link
SHARES = (0.0, 0.2, 0.55, 0.8, 1.0)  # where a section begins and ends in the text
TAGS = {"approach": 2, "principle": 4, "place": 2, "theme": 4, "organisation": 5, "evidence": 1}


@dataclass(frozen=True, slots=True)
class Head:
    """What other stories need to know of a story in order to link to it."""

    folder: str
    stem: str
    title: str


@dataclass(frozen=True, slots=True)
class Story:
    """A story. `tags` gives the slugs for each facet; `front` is the rest of its front matter."""

    head: Head
    date: dt.date
    tags: dict[str, list[str]]
    front: dict[str, Any]
    body: str


def heads(words: Words, count: int) -> list[Head]:
    """Names for all stories; every tenth is an interview."""
    found = []
    for number in range(count):
        title = f"{words.name(2)} {' '.join(words.some(words.rng.randint(3, 6)))}"
        folder = "interviews" if number % 10 == 9 else "case-studies"
        found.append(Head(folder, f"{slug(title)[:60].rstrip('-')}-n{number}", title))
    return found


def told(words: Words, vocabulary: Vocabulary, count: int) -> Iterator[Story]:
    """The stories; the same for the same language and count."""
    rng, every = words.rng, heads(words, count)
    skews = {facet: zipf(len(slugs)) for facet, slugs in vocabulary.carried.items()}
    for head in every:
        date = LAST_DAY - dt.timedelta(days=rng.randrange(DAYS))
        tags = {
            facet: some_of(rng, vocabulary.carried[facet], skews[facet], most)
            for facet, most in TAGS.items()
        }
        front = front_matter(words, head)
        chosen = linked(rng, head, every)
        marks = [*chosen, f"/principles/{tags['principle'][0]}/", front["sources"][0]["url"]]
        names = [person["name"] for person in front.get("people", ())]
        yield Story(head, date, tags, front, body(words, marks, names))


def front_matter(words: Words, head: Head) -> dict[str, Any]:
    """What the front matter holds beside dates and tags."""
    some = words.rng.randint
    front: dict[str, Any] = {
        "title": head.title,
        "summary": f"{words.sentence(14)} {words.sentence(12)}",
        "id": head.stem,
        "period": f"{some(2010, 2018)} to {some(2019, 2026)}",
    }
    if head.folder == "interviews":
        people = [f"{words.name(1)} {words.name(1)}" for _ in range(some(2, 3))]
        front["people"] = [{"name": name, "role": words.name(2)} for name in people]
        front["consent"] = {"state": "not-needed", "kind": "published-source"}
    front["key_facts"] = [
        {"label": words.name(2), "value": " ".join(words.some(8))} for _ in range(some(2, 5))
    ]
    front["sources"] = [source(words) for _ in range(some(2, 4))]
    return front


def source(words: Words) -> dict[str, str]:
    host, page = words.some(2)
    return {
        "title": words.sentence(8).rstrip("."),
        "publisher": words.name(2),
        "url": f"https://{host}.example.org/{page}/",
        "date": f"{words.rng.randint(2010, 2026)}",
    }


def linked(rng: random.Random, own: Head, every: Sequence[Head]) -> list[str]:
    """The ways to two to four other stories; early ones are linked to more often."""
    wanted = min(rng.randint(2, 4), len(every) - 1)
    found: dict[str, None] = {}
    while len(found) < wanted:
        other = every[int(len(every) * rng.random() ** 2)]
        if other is not own:
            found[f"../{other.folder}/{other.stem}.md"] = None
    return list(found)


def body(words: Words, targets: Sequence[str], names: Sequence[str]) -> str:
    """About WORDS words with the links here and there, in sections or in turns."""
    length = min(MOST, max(FEWEST, round(words.rng.gauss(WORDS, SPREAD))))
    count = max(4, round((length - LINKED * len(targets)) / PARAGRAPH))
    paragraphs = [paragraph(words) for _ in range(count)]
    for target in targets:
        where = words.rng.randrange(len(paragraphs))
        before, after = words.some(5), words.some(4)
        link = f"[{' '.join(words.some(4))}]({target})"
        paragraphs[where] += f" {' '.join(before).capitalize()} {link} {' '.join(after)}."
    return turns(words, paragraphs, names) if names else sections(words, paragraphs)


def paragraph(words: Words) -> str:
    sentences: list[str] = []
    while sum(len(sentence.split()) for sentence in sentences) < PARAGRAPH - 8:
        sentences.append(words.sentence())
    return " ".join(sentences)


def sections(words: Words, paragraphs: list[str]) -> str:
    """The four sections; one story in four has a table in the third."""
    cuts = [round(share * len(paragraphs)) for share in SHARES]
    parts = [f"## {name}\n\n" for name in SECTIONS]
    for number, (start, end) in enumerate(itertools.pairwise(cuts)):
        parts[number] += "\n\n".join(paragraphs[start:end])
    if words.rng.random() < 0.25:
        rows = [f"| {words.name(2)} | {words.rng.randint(1, 900)} |" for _ in range(4)]
        parts[2] += "\n\n" + "\n".join(["| What | Count |", "| --- | --- |", *rows])
    return "\n\n".join(parts) + "\n"


def turns(words: Words, paragraphs: list[str], names: Sequence[str]) -> str:
    """An opening paragraph, then turns."""
    first, *rest = paragraphs
    spoken = [f"**{names[number % len(names)]}:** {text}" for number, text in enumerate(rest)]
    return "\n\n".join([first, *spoken]) + "\n"
