"""A value in a line that YAML cannot read, and the line with the value in quotes.

In brackets, or on a line with neither key nor dash, a value ends where the next one begins;
elsewhere it ends with its line or remark.
"""

import re
from dataclasses import dataclass

IN_BRACKETS = re.compile(r"\s*+(?:-\s++)*+(?:[^\s\[{:][^:]*+:\s++)?[\[{]")
REMARK = re.compile(r"\s#")
SQUEEZED = re.compile(r"(\s*(?:- +)*[A-Za-z_]{2,40}):(?!//)([^\s:].*)")
QUOTED = re.compile(r"(\s*(?:- +)*(?:\"?[A-Za-z_]{1,40}\"?: +)?)((?:\"[^\"]*\"|'[^']*') *[^\s#].*)")
WHOLE = re.compile(r"\"[^\"]*[^\s\"]\"(?!\w)|'[^']*[^\s']'(?!\w)")
WORDS = re.compile(r"[A-Za-z][A-Za-z0-9 '’-]*|…")
CURLY = {"“": "”", "„": "“", "‘": "’"}


def quoted(text: str) -> str:
    """The text in double quotes, which mean just what it says."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def written(text: str) -> str:
    """The text as it is typed into a file: in quotes unless it needs none."""
    return text if WORDS.fullmatch(text) else quoted(text)


@dataclass(frozen=True, slots=True)
class Value:
    """A line of YAML in three parts, the value in the middle."""

    before: str
    text: str
    after: str

    @property
    def cured(self) -> str:
        """The line with the value in double quotes, meaning what was written."""
        return f"{self.before}{quoted(self.text)}{self.after}"

    @property
    def around(self) -> "Value":
        """The value without the quotation marks that were meant to stand around it."""
        text = self.text.rstrip()
        opened = re.match("'[^']*'[a-z]", text)
        if text[0] == text[-1] and len(text) > 1 and not WHOLE.match(text):
            return Value(self.before, text[1:-1], self.after)
        return Value(self.before, text[1:] if opened else text, self.after)


def spaced_colon(line: str) -> str | None:
    """The line with a space after the colon of its key, where that is what it lacks."""
    squeezed = SQUEEZED.fullmatch(line)
    return f"{squeezed[1]}: {squeezed[2]}" if squeezed else None


def quoted_part(line: str) -> Value | None:
    """The value of a line in which something follows the closing quotation mark."""
    match = QUOTED.fullmatch(line)
    return Value(match[1], match[2], "") if match else None


def curly_cured(text: str) -> str | None:
    """The value in straight quotes, where curly ones stand around it and nowhere in it."""
    closing = CURLY.get(text[:1])
    inner = text[1:-1]
    if not closing or text[-1:] != closing or text[0] in inner or (closing == "”" and "”" in inner):
        return None
    return Value("", inner, "").cured


def value_at(line: str, column: int) -> Value:
    """The value that begins at the column."""
    before, rest = line[: column - 1], line[column - 1 :]
    remark = REMARK.search(rest)
    text = rest[: remark.start()] if remark else rest
    if not before.strip() or IN_BRACKETS.match(before):
        text = re.split(r"[,\]}]", text, maxsplit=1)[0]
    text = text.rstrip()
    return Value(before, text, rest[len(text) :])


def value_around(line: str, column: int) -> Value | None:
    """The value that holds the column and has its key before it in the line."""
    begin = 0
    if IN_BRACKETS.match(line[: column - 1]):
        begin = 1 + max(line.rfind(sign, 0, column - 1) for sign in "[{,")
    key, colon, rest = line[begin : column - 1].partition(": ")
    if not colon:
        return None
    spaces = len(rest) - len(rest.lstrip())
    return value_at(line, begin + len(key) + len(colon) + spaces + 1)


def last_opening(lines: list[str], end: int) -> tuple[int, int] | None:
    """Index of the line and column of the last bracket that opens, in the lines to index `end`."""
    for index in range(min(end, len(lines) - 1), -1, -1):
        if column := max(map(lines[index].rfind, "[{")) + 1:
            return index, column
    return None


def begin(line: str) -> str:
    """The spaces that bring a line below this one to where its text begins, past a dash."""
    mark = re.match(r" *(?:- +)?", line)
    return " " * len(mark[0]) if mark else ""
