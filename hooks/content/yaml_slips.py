"""What a person did when YAML cannot be read: the parser's complaint in plain words.

Pure text in, a Slip out; knows the parser's messages and not its classes.
"""

import re
from dataclasses import dataclass

from hooks.content.yaml_value import Value, value_around, value_at

NO_COLON = "a key has no colon", "write `key: value`, with a colon and a space after the key"
CLOSING = {"[": "`]` after the last item of the list", "{": "`}` after the last value"}


@dataclass(frozen=True, slots=True)
class Slip:
    """One mistake. `index` counts lines from nought; `cured` is the line as it was meant."""

    index: int
    column: int
    message: str
    fix: str
    cured: str | None = None


def explain(lines: list[str], error: Exception) -> Slip:
    """The slip behind a YAML error that has a `problem` and marks."""
    context = place(lines, getattr(error, "context_mark", None))
    found = place(lines, getattr(error, "problem_mark", None)) or context or (0, 1)
    said = str(getattr(error, "problem", None) or error).split("\n")[0]
    while_doing = str(getattr(error, "context", None) or "")
    if (slip := tab(lines)) is not None:
        return slip
    if "mapping values are not allowed" in said:
        return colon(lines, *found)
    if "unknown escape" in said:
        return backslash(lines, *found)
    if "quoted scalar" in while_doing and context is not None:
        message = "this quotation mark is never closed"
        return Slip(*context, message, "add the same mark at the end of the value")
    if "parsing a flow" in while_doing and context is not None:
        return bracket(lines, context, found, said)
    if "could not find expected ':'" in said:
        return Slip(context[0] if context else max(found[0] - 1, 0), 1, *NO_COLON)
    return other(lines, *found, said)


def place(lines: list[str], mark: object) -> tuple[int, int] | None:
    """Index of the line and column of a parser's mark; it may point past the end."""
    line, column = getattr(mark, "line", None), getattr(mark, "column", 0)
    return None if line is None else (min(line, len(lines) - 1), column + 1)


def tab(lines: list[str]) -> Slip | None:
    """A tab before the text of a line."""
    for index, line in enumerate(lines):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent:
            column = indent.index("\t") + 1
            cured = indent.replace("\t", "  ") + line.lstrip()
            return Slip(index, column, "a tab stands here", "use spaces in place of the tab", cured)
    return None


def colon(lines: list[str], index: int, column: int) -> Slip:
    """A colon where YAML expects none: in a value, or because a line before it went wrong."""
    if value := value_around(lines[index], column):
        return colon_inside(index, column, value)
    above = index
    while above > 0 and (above == index or not lines[above].split("#")[0].strip()):
        above -= 1
    if not re.search(r":(?:\s|$)", lines[above]):
        return Slip(above, 1, *NO_COLON)
    fix = "begin the line at the same column as the other keys"
    return Slip(index, 1, "this line is indented as if it belonged to the one before", fix)


def colon_inside(index: int, column: int, value: Value) -> Slip:
    message = "a colon followed by a space stands inside this value"
    return quoted_value(index, column, message, "put the whole value in double quotes", value)


def quoted_value(index: int, column: int, message: str, what: str, value: Value) -> Slip:
    """A slip that quotation marks around the value cure."""
    return Slip(index, column, message, f"{what}: `{value.cured.strip()}`", value.cured)


def backslash(lines: list[str], index: int, column: int) -> Slip:
    r"""A `\` in double quotes that begins no escape that YAML knows: none of them was meant."""
    line = lines[index]
    cured = re.sub(r'\\(["\\]?)', lambda m: m[0] if m[1] else r"\\", line)
    message = "a backslash has a meaning in double quotes"
    return Slip(index, column, message, f"write it twice: `{cured.strip()}`", cured)


def bracket(lines: list[str], context: tuple[int, int], found: tuple[int, int], said: str) -> Slip:
    """A list or mapping in brackets that goes wrong: inside a value, or for want of its end."""
    index, column = found
    at_colon = index == context[0] and lines[index].startswith(":", column - 1)
    if at_colon and (value := value_around(lines[index], column)):
        return colon_inside(index, column, value)
    opening = lines[context[0]][context[1] - 1 : context[1]]
    rest = "".join(lines[context[0] :])[context[1] - 1 :]
    closing = "]" if opening == "[" else "}"
    if opening in CLOSING and rest.count(opening) > rest.count(closing):
        return Slip(*context, "this bracket is never closed", f"add {CLOSING[opening]}")
    return other(lines, index, column, said)


def other(lines: list[str], index: int, column: int, said: str) -> Slip:
    """The rarer slips, by the parser's own words."""
    if "not allowed" in said and "character" in said:
        return Slip(
            index, column, "a character here cannot be shown", "delete it and type it again"
        )
    if "cannot start any token" in said:
        message = "a value cannot begin with this character"
        value = value_at(lines[index], column)
        return quoted_value(index, column, message, "put it in double quotes", value)
    message = f"the front matter cannot be read here ({said})"
    fix = "check the spaces at the start of the line, and put the value in double quotes"
    return Slip(index, column, message, fix)
