"""The shape of a story's body: the sections of its kind, or the turns of a conversation."""

import re
from collections.abc import Iterator, Sequence

from hooks.content.prose import lines_outside_code
from hooks.content.story import Person
from hooks.problems import Problem, nearest, quoted

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
TURN = re.compile(r"\*\*([^*\n]{1,100}?)\s*(?::\*\*|\*\*\s?:)")


def headings(body: str) -> Iterator[tuple[int, int, str]]:
    """Index of the line, level and words of each heading."""
    for index, line in lines_outside_code(body):
        if match := HEADING.match(line):
            yield index, len(match[1]), match[2]


def check_headings(path: str, body: str, first_line: int) -> Iterator[Problem]:
    """The page's title is its only heading of level 1, and no level is jumped (WCAG 1.3.1)."""
    above = 1
    for index, level, words in headings(body):
        line = first_line + index
        if level == 1:
            fix = f"write `## {words}`; the title comes from the front matter"
            yield Problem(path, line, 1, "a heading of level 1 stands in the text", fix)
        elif level > above + 1:
            fix = f"write `{'#' * (above + 1)} {words}`"
            yield Problem(path, line, 1, f"the heading jumps from level {above} to {level}", fix)
        above = max(level, 2)


def check_sections(
    path: str, body: str, first_line: int, wanted: Sequence[str]
) -> Iterator[Problem]:
    """The level 2 headings are those of the kind, in its order, none twice and none empty."""
    found = [(index, words) for index, level, words in headings(body) if level == 2]
    names = [words for _, words in found]
    order = f"the order is: {', '.join(wanted)}"
    for index, words in found:
        line = first_line + index
        if words not in wanted:
            near = nearest(words, wanted)
            fix = f"did you mean `## {near}`?" if near else order
            yield Problem(path, line, 1, f"{quoted(words)} is not one of the sections", fix)
        elif names.count(words) > 1 and names.index(words) == found.index((index, words)):
            yield Problem(path, line, 1, f"the section {quoted(words)} stands twice", "keep one")
    for words in wanted:
        if words not in names:
            fix = f"add `## {words}` and what there is to say; {order}"
            yield Problem(path, first_line, 1, f"there is no section {quoted(words)}", fix)
    known = list(dict.fromkeys(words for words in names if words in wanted))
    if known != [words for words in wanted if words in known]:
        line = first_line + found[0][0]
        yield Problem(path, line, 1, "the sections are in another order", order)
    yield from check_filled(path, body, first_line, found)


def check_filled(
    path: str, body: str, first_line: int, found: Sequence[tuple[int, str]]
) -> Iterator[Problem]:
    """A section says something before the next one begins."""
    lines = body.split("\n")
    ends = [index for index, _ in found[1:]] + [len(lines)]
    for (index, words), end in zip(found, ends, strict=True):
        if not "".join(lines[index + 1 : end]).strip():
            fix = "write what is known, or say that nothing is known"
            yield Problem(path, first_line + index, 1, f"the section {quoted(words)} is empty", fix)


def speakers(body: str) -> Iterator[tuple[int, str]]:
    """Index of the line and name, for each paragraph that begins a turn."""
    blank = True
    for index, line in lines_outside_code(body):
        if blank and (match := TURN.match(line)):
            yield index, match[1].strip()
        blank = not line.strip()


def check_turns(
    path: str, body: str, first_line: int, people: Sequence[Person]
) -> Iterator[Problem]:
    """There is at least one turn, and everyone who speaks is in `people`."""
    names = [person.name for person in people]
    turns = list(speakers(body))
    if not turns:
        fix = f"begin a paragraph with the speaker: `**{(names or ['Name'])[0]}:** What was said`"
        yield Problem(path, first_line, 1, "nobody speaks in this conversation", fix)
    for index, name in turns:
        if name not in names:
            near = nearest(name, names)
            fix = f"did you mean `{near}`?" if near else f"add `- name: {name}` under `people:`"
            yield Problem(path, first_line + index, 3, f"{quoted(name)} is not in `people`", fix)
