"""Prints at the end of a run what became of each class of hostile story."""

import json
from collections.abc import Iterator
from typing import Any

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
