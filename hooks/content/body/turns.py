"""The turns of a conversation: who speaks, and lines that were meant to begin a turn.

Only a paragraph that begins with a name in bold and a colon is a turn. Any other line that looks
like one is told, for its words would stand under the name of whoever spoke before.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from hooks.content.body.body import headings, openings
from hooks.content.body.speaker_lines import Listed
from hooks.content.body.turn_looks import Look, Stand, dressed, look
from hooks.content.body.turn_names import recogniser
from hooks.problems import Problem
from hooks.rules import Fault, fault

TURN = re.compile(r"\*\*(?!\s)([^*\n]{1,100}?)\s{0,9}(?::\*\*|\*\*\s?:)")
WORD = re.compile(r"[^\W_]")


def speakers(body: str) -> Iterator[tuple[int, str]]:
    """Index of the line and name, for each paragraph that begins a turn."""
    for index, line, opens in openings(body):
        if opens and (match := TURN.match(line)):
            yield index, match[1].strip()


def check_turns(path: str, body: str, first_line: int, listed: Listed) -> Iterator[Problem]:
    """There is a turn, everyone who speaks is in `people`, and every turn is marked as one."""
    names = [person.name for person in listed.people]
    turns = list(speakers(body))
    looks = list(unmarked(body, dict(turns), names))
    if not turns and not looks:
        yield fault("no-speaker", name=(names or ["Name"])[0]).at(path, first_line)
    for index, told in listed.unknown(turns):
        yield told.at(path, first_line + index, 3)
    for index, name in silent(body, turns):
        yield fault("empty-turn", name=name).at(path, first_line + index)
    for index, told in looks:
        yield told.at(path, first_line + index)


def silent(body: str, turns: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Index and name of each turn in which nothing is said before the next one, or a heading."""
    lines = body.split("\n")
    begins = sorted({*(index for index, _ in turns), *(index for index, *_ in headings(body))})
    ends = dict(pairwise([*begins, len(lines)]))
    for index, name in turns:
        words = [TURN.sub("", lines[index], count=1), *lines[index + 1 : ends[index]]]
        if not any(map(str.strip, words)):
            yield index, name


def unmarked(body: str, turns: dict[int, str], names: Sequence[str]) -> Iterator[tuple[int, Fault]]:
    """Index of each line that looks like a turn and is none, and what is wrong with it."""
    who = recogniser(names, set(turns.values()), body)
    talking, inside = not turns, False  # somebody has spoken; the line would stand in a turn
    for (index, line, opens), (_, following, _) in pairwise([*openings(body), (0, "", True)]):
        glued = list(later(line, who))
        yield from ((index, fault("glued-turn", name=name)) for name in glued)
        if index in turns:
            talking = inside = True
        elif line.startswith("#"):
            inside = False
        else:
            bold = bool(TURN.match(line))
            name = meant(look(line), inside, talking or (bold and not opens), who)
            if not name and not glued:
                stand = Stand(talking, inside, opens, bool(following.strip()))
                name = dressed(line, stand, who, names)
            if name:
                yield index, fault("glued-turn" if bold else "unmarked-turn", name=name)


def later(line: str, who: Callable[[str], str]) -> Iterator[str]:
    """Whose turns begin in the line after other words."""
    for match in TURN.finditer(line) if line.count("**") > 1 else ():
        if WORD.search(line, 0, match.start()) and (name := who(match[1].strip())):
            yield name


def meant(seen: Look | None, inside: bool, talking: bool, who: Callable[[str], str]) -> str:
    """Whose words the line was meant to begin; empty if it need not be a turn."""
    if not seen or not talking or (seen.is_item and not inside):
        return ""
    if not (seen.sign or (seen.is_alone and seen.is_bold)):
        return ""
    if known := who(seen.name):
        return known
    is_turn = seen.mark and seen.sign == ":" and not seen.is_item and seen.is_name
    return seen.name if is_turn else ""
