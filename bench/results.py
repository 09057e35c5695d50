"""What a run found out, as values and as JSON."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from bench import measure
from bench.measure import Cost, Site

COLD, EDITED, RETITLED = "cold", "edited", "retitled"


@dataclass(frozen=True, slots=True)
class Row:
    """What one of them took for one thing, time after time; `site` is what it made."""

    who: str
    count: int
    scene: str
    costs: tuple[Cost, ...]
    site: Site

    @property
    def middle(self) -> Cost:
        return measure.median(self.costs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """All rows; what else was found out stands in `more`, by a short name."""

    machine: dict[str, str]
    rows: tuple[Row, ...]
    more: dict[str, float] = field(default_factory=dict)

    def find(self, who: str, count: int, scene: str = COLD) -> Row | None:
        found = (r for r in self.rows if (r.who, r.count, r.scene) == (who, count, scene))
        return next(found, None)

    def of(self, scene: str) -> list[Row]:
        return [row for row in self.rows if row.scene == scene]

    def counts(self, scene: str = COLD) -> list[int]:
        return sorted({row.count for row in self.of(scene)})

    def names(self) -> list[str]:
        return list(dict.fromkeys(row.who for row in self.rows))


def ratio(one: Row | None, other: Row | None) -> float | None:
    """Seconds on the clock of one over those of the other."""
    return one.middle.wall / other.middle.wall if one and other else None


def write(path: Path, results: Results) -> None:
    path.write_text(json.dumps(asdict(results), indent=1) + "\n", encoding="utf-8")


def read(path: Path) -> Results:
    data = json.loads(path.read_text(encoding="utf-8"))
    rows = tuple(row(**each) for each in data["rows"])
    return Results(machine=data["machine"], rows=rows, more=data["more"])


def row(costs: Iterable[dict[str, Any]], site: dict[str, Any], **rest: Any) -> Row:
    return Row(costs=tuple(Cost(**each) for each in costs), site=Site(**site), **rest)
