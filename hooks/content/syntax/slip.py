"""One slip that keeps YAML from being read: where it is, what is wrong, and the lines mended."""

from dataclasses import dataclass

from hooks.problems import Problem
from hooks.rules import Fault


@dataclass(frozen=True, slots=True)
class Slip:
    """One mistake. `index` counts lines from nought; `cured` is the line as it was meant.

    It stands in the place of `count` lines, from `first` on where that is not `index`.
    """

    index: int
    column: int
    fault: Fault
    cured: str | None = None
    first: int | None = None
    count: int = 1

    def at(self, path: str, first_line: int) -> Problem:
        """The problem, in a file whose lines are counted from `first_line` here."""
        return self.fault.at(path, self.index + first_line, self.column)

    def mend(self, lines: list[str]) -> None:
        """Writes the cure, so that every other line keeps its number."""
        first = self.index if self.first is None else self.first
        if self.cured is not None:
            lines[first : first + self.count] = [self.cured, *[""] * (self.count - 1)]
