"""What a person did when YAML cannot be read: the parser's complaint in plain words.

Pure text in, a Slip out; knows the parser's messages and not its classes.
"""

import re

from hooks.content.syntax import braces, indent, keys, quotes, signs
from hooks.content.syntax.slip import Slip
from hooks.content.syntax.value import (
    Value,
    curly_cured,
    last_opening,
    quoted_part,
    value_around,
    value_at,
)
from hooks.rules import Fault, fault

CLOSING = {"[": "`]` after the last item of the list", "{": "`}` after the last value"}
MISPLACED = ("did not find expected", "expected <block end>", "expected ',' or")


def explain(lines: list[str], error: Exception) -> Slip:
    """The slip behind a YAML error that has a `problem` and marks."""
    context = place(lines, getattr(error, "context_mark", None))
    found = place(lines, getattr(error, "problem_mark", None)) or context or (0, 1)
    said = str(getattr(error, "problem", None) or error).split("\n")[0]
    while_doing = str(getattr(error, "context", None) or "")
    if slip := indent.tab(lines) or indent.first_key(lines):
        return slip
    if slip := quotes.left_open(lines):
        return slip
    if "mapping values are not allowed" in said:
        return colon(lines, *found)
    if "unknown escape" in said:
        return backslash(lines, *found)
    if "quoted scalar" in while_doing and context is not None:
        return Slip(*context, fault("open-quote"))
    if "parsing a flow node" in while_doing:  # the parser marks the node, not the bracket
        context = last_opening(lines, found[0])
    if "parsing a flow" in while_doing and context is not None:
        return bracket(lines, context, found, said)
    if "could not find expected ':'" in said:
        return keys.no_colon(lines, context[0] if context else max(found[0] - 1, 0))
    return other(lines, *found, said)


def place(lines: list[str], mark: object) -> tuple[int, int] | None:
    """Index of the line and column of a parser's mark; it may point past the end."""
    line, column = getattr(mark, "line", None), getattr(mark, "column", 0)
    return None if line is None else (min(line, len(lines) - 1), column + 1)


def colon(lines: list[str], index: int, column: int) -> Slip:
    """A colon where YAML expects none: in a value, or because a line before it went wrong."""
    if slip := braces.braced(lines, index, column):
        return slip
    if value := value_around(lines[index], column):
        return colon_inside(index, column, value)
    if slip := indent.long_value(lines, index, column):
        return slip
    above = index
    while above > 0 and (above == index or not lines[above].split("#")[0].strip()):
        above -= 1
    if not re.search(r":(?:\s|$)", lines[above]):
        return keys.no_colon(lines, above)
    in_entry = re.match(r"\s", lines[index]) and re.match(r"- |\s", lines[above])
    return Slip(index, 1, fault("uneven-indent" if in_entry else "indented-line"))


def colon_inside(index: int, column: int, value: Value) -> Slip:
    if marks := curly_cured(value.text):
        line = value.before + marks + value.after
        return Slip(index, column, fault("curly-quotes", cured=line.strip()), line)
    return quoted_value(index, column, "colon-in-value", value)


def quoted_value(index: int, column: int, name: str, value: Value) -> Slip:
    """A slip that quotation marks around the value cure."""
    return Slip(index, column, fault(name, cured=value.cured.strip()), value.cured)


def backslash(lines: list[str], index: int, column: int) -> Slip:
    r"""A `\` in double quotes that begins no escape that YAML knows: none of them was meant."""
    line = lines[index]
    cured = re.sub(r'\\(["\\]?)', lambda m: m[0] if m[1] else r"\\", line)
    return Slip(index, column, fault("backslash", cured=cured.strip()), cured)


def bracket(lines: list[str], context: tuple[int, int], found: tuple[int, int], said: str) -> Slip:
    """A list or mapping in brackets that goes wrong: inside a value, or for want of its end."""
    index, column = found
    at_colon = index == context[0] and lines[index].startswith(":", column - 1)
    if at_colon and (slip := signs.comma(lines[index], index, column)):
        return slip
    if at_colon and (value := value_around(lines[index], column)):
        return colon_inside(index, column, value)
    opening = lines[context[0]][context[1] - 1 : context[1]]
    rest = "".join(lines[context[0] :])[context[1] - 1 :]
    closing = "]" if opening == "[" else "}"
    if opening in CLOSING and rest.count(opening) > rest.count(closing):
        return Slip(*context, fault("open-bracket", closing=CLOSING[opening]))
    return other(lines, index, column, said)


def looks_quoted(text: str) -> Fault | None:
    """What is wrong with a value that has no quotes and looks as if it had."""
    if cured := curly_cured(text):
        return fault("curly-quotes", cured=cured)
    if text.endswith('"') and text.count('"') % 2:
        return fault("quote-at-end-only", cured=Value("", text[:-1], "").cured)
    return None


def other(lines: list[str], index: int, column: int, said: str) -> Slip:
    """The rarer slips, by the parser's own words."""
    line = lines[index]
    if any(words in said for words in MISPLACED) and (part := quoted_part(line)):
        return quotes.after(part, index, column)
    if slip := keys.dash(lines, index) or signs.misread(lines, index, column):
        return slip
    if "cannot start any token" in said:
        cured = value_at(line, column).cured
        return Slip(index, column, signs.first_sign(line[column - 1], cured), cured)
    if any(words in said for words in MISPLACED) and not line[: column - 1].strip():
        return Slip(index, column, fault("uneven-indent"))
    return Slip(index, column, fault("unreadable-front-matter", said=said))
