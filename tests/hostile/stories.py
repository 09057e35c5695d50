"""A sound story in every part, around a place for what a stranger writes there."""

import json
from dataclasses import dataclass, field
from typing import Any

CASES_FOLDER = "stories/case-studies"
TALKS_FOLDER = "stories/interviews"
HEADINGS = ("Problem", "What was done", "What changed", "What was hard")

Front = dict[str, Any]


@dataclass(frozen=True)
class Case:
    """One hostile story: its class, the place of its main file and every file it brings."""

    number: int
    name: str
    group: str
    path: str
    files: dict[str, bytes] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)


def front(number: str = "NUMBER") -> Front:
    """Sound front matter with every field, in the words of the hub's vocabulary."""
    return {
        "title": f"Case q{number}q",
        "summary": "A walk by the river.",
        "date": "2026-01-01",
        "updated": "2026-01-02",
        "id": f"hostile-{number}",
        "approaches": ["keep-it-local"],
        "principles": ["community"],
        "places": ["kirklees"],
        "themes": ["partnership"],
        "organisations": ["locality"],
        "evidence": "own-account",
        "people": [{"name": "Ann Oak", "role": "Gardener", "organisation": "Gardens"}],
        "consent": [{"state": "not-needed", "kind": "published-source"}],
        "period": "2020",
        "sources": [{"title": "Book", "publisher": "Press", "date": "2020"}],
        "key_facts": [{"label": "Walls", "value": "four"}],
    }


def lines(values: Front) -> str:
    """The values as YAML; JSON is a part of it, and leaves no sign with a meaning."""
    pairs = values.items()
    return "\n".join(f"{json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in pairs)


def sections(text: str) -> str:
    """A case study's body with the payload in its first section."""
    first, *rest = HEADINGS
    return f"## {first}\n\n{text}\n\n" + "\n\n".join(f"## {name}\n\nWords." for name in rest)


def study(text: str) -> str:
    """A whole case study around a payload in its body."""
    return f"---\n{lines(front())}\n---\n\n{sections(text)}\n"


def talk(text: str, values: Front | None = None) -> str:
    """A whole conversation that ends with the payload."""
    return f"---\n{lines(values or front())}\n---\n\n**Ann Oak:** Hello.\n\n{text}\n"
