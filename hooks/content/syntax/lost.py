"""Keys of an entry whose spaces were lost on the way, so that they stand as the story's own do.

Pure text in, slips out. YAML reads such lines without complaint, and gives the entry nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from hooks.content.schema.key_names import ENTRIES, OWN
from hooks.content.syntax.slip import Slip
from hooks.rules import fault

KEY = re.compile(r"(\s*+)(- ++)?([a-z_]{1,40}):(?:\s++(.*))?")
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight")


@dataclass(slots=True)
class Entry:
    """The entry that lines may belong to: the key above it, and what it `has` so far.

    `column` is where its keys begin. `lost` tells whether the line above was one without spaces.
    """

    above: str
    column: int = 2
    has: set[str] = field(default_factory=set)
    lost: bool = False

    def lacks(self, key: str, seen: set[str]) -> bool:
        """Whether the key, at the start of its line, belongs here; `seen` are the story's own."""
        may_be = key in ENTRIES[self.above] and key not in self.has
        return may_be and (self.lost or key in seen or key not in OWN)


def lost_indents(lines: Sequence[str]) -> Iterator[Slip]:
    """The lines that belong to an entry above them and begin where the story's keys do."""
    entry: Entry | None = None
    seen: set[str] = set()
    for index, line in enumerate(lines):
        match = KEY.fullmatch(line)
        if not line.strip() or line.startswith("#"):
            continue
        is_own = match and not (match[1] or match[2])
        if match and is_own and match[3] in ENTRIES and not match[4]:
            entry = Entry(match[3])
        elif match and entry and not is_own:
            entry = Entry(entry.above) if match[2] else entry
            entry.column, entry.lost = match.start(3), False
            entry.has.add(match[3])
        elif match and entry and entry.lacks(match[3], seen):
            entry.has.add(match[3])
            entry.lost = True
            yield lost(index, line, match[3], entry)
        elif not line.startswith(" "):
            entry = None
            seen |= {match[3]} if match else set()


def lost(index: int, line: str, key: str, entry: Entry) -> Slip:
    column = entry.column
    count = NUMBERS[column] if column < len(NUMBERS) else column
    told = fault("lost-indent", count=count, key=key, above=entry.above)
    return Slip(index, 1, told, " " * column + line)
