"""Counts what became of each class of hostile story, and prints it at the end of a run."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.hostile.trials import CASES

SEEN = ("ran", "left", "foreign", "leaked", "broke", "blocked", "forbidden", "hidden sign")
COLUMNS = {
    "check on": ("tried", "refused", "passed", *SEEN, "crashed", "stops the build", "over budget"),
    "check off": ("tried", "published", *SEEN, "stops the build"),
    "preview": ("tried", *SEEN),
    "pathological": ("tried", "refused", "passed", "over budget", "over memory", "crashed", "hides the others", "long message"),
}  # fmt: skip


def pytest_terminal_summary(terminalreporter: Any) -> None:
    for data in handed_on(terminalreporter):
        columns = COLUMNS[data["variant"]]
        terminalreporter.section(f"hostile stories, {data['variant']}")
        terminalreporter.write_line("| class | " + " | ".join(columns) + " |")
        terminalreporter.write_line("|---" * (len(columns) + 1) + "|")
        rows = data["rows"]
        total = {name: sum(row.get(name, 0) for row in rows.values()) for name in columns}
        for group, row in [*rows.items(), ("all", total)]:
            cells = " | ".join(str(row.get(name, 0)) for name in columns)
            terminalreporter.write_line(f"| {group} | {cells} |")


def handed_on(terminalreporter: Any) -> Iterator[dict[str, Any]]:
    """What the tests recorded, with xdist on other workers."""
    for reports in terminalreporter.stats.values():
        for report in reports:
            for name, value in getattr(report, "user_properties", ()):
                if name == "hostile" and report.when == "call":
                    yield json.loads(value)


@pytest.fixture
def record(record_property):
    """Hands what became of each class on to the table at the end."""

    def hand_on(variant, result, cases=CASES):
        groups = {case.number: case.group.split(":")[0] for case in cases}
        rows = {}
        for kind, found in result.outcomes.items():
            for number in found:
                row = rows.setdefault(groups.get(number, "other pages"), {})
                row[kind] = row.get(kind, 0) + 1
        for group in groups.values():
            rows.setdefault(group, {}).setdefault("tried", 0)
            rows[group]["tried"] += 1
        record_property("hostile", json.dumps({"variant": variant, "rows": rows}))

    return hand_on
