"""What a person did when YAML cannot be read: the parser's complaint in plain words.

Pure text in, a Slip out; knows the parser's messages and not its classes.
"""

from dataclasses import dataclass


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
    last = len(lines) - 1  # the parser may point past the end
    context = getattr(error, "context_mark", None)
    mark = getattr(error, "problem_mark", None) or context
    index = min(mark.line, last) if mark else 0
    column = mark.column + 1 if mark else 1
    said = str(getattr(error, "problem", None) or error).split("\n")[0]
    if (slip := tab(lines)) is not None:
        return slip
    if "mapping values are not allowed" in said:
        return colon(lines, index, column)
    if "quoted scalar" in str(error) and context is not None:
        message = "this quotation mark is never closed"
        fix = "add the same mark at the end of the value"
        return Slip(min(context.line, last), context.column + 1, message, fix)
    if "flow" in str(getattr(error, "context", "")) and context is not None:
        message, fix = "this bracket is never closed", "add `]` after the last item of the list"
        return Slip(min(context.line, last), context.column + 1, message, fix)
    return other(lines, index, column, said)


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
    line = lines[index]
    key, _, value = line.partition(": ")
    if len(key) + 1 < column:
        cured = f'{key}: "{value.strip().replace(chr(34), chr(39))}"'
        message = "a colon followed by a space stands inside this value"
        fix = f"put the whole value in double quotes: `{cured.strip()}`"
        return Slip(index, column, message, fix, cured)
    before = next((n for n in range(index - 1, -1, -1) if lines[n].strip()), index)
    if ":" not in lines[before]:
        fix = "write `key: value`, with a colon and a space after the key"
        return Slip(before, 1, "a key has no colon", fix)
    fix = "begin the line at the same column as the other keys"
    return Slip(index, 1, "this line is indented as if it belonged to the one before", fix)


def other(lines: list[str], index: int, column: int, said: str) -> Slip:
    """The rarer slips, by the parser's own words."""
    if "not allowed" in said and "character" in said:
        return Slip(
            index, column, "a character here cannot be shown", "delete it and type it again"
        )
    if "could not find expected ':'" in said:
        fix = "write `key: value`, with a colon and a space after the key"
        return Slip(max(index - 1, 0), 1, "a key has no colon", fix)
    if "cannot start any token" in said:
        key, _, value = lines[index].partition(": ")
        cured = f'{key}: "{value.strip()}"'
        message = "a value cannot begin with this character"
        return Slip(index, column, message, f"put it in double quotes: `{cured.strip()}`", cured)
    message = f"the front matter cannot be read here ({said})"
    fix = "check the spaces at the start of the line, and put the value in double quotes"
    return Slip(index, column, message, fix)
