"""The turns of a conversation: who speaks, and lines that were meant to begin a turn.

Only a paragraph that begins with a name in bold and a colon is a turn. Any other line that looks
like one is told, for its words would stand under the name of whoever spoke before.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from hooks.content.body import openings
from hooks.content.speaker_lines import Listed
from hooks.problems import Problem, nearest
from hooks.rules import Fault, fault

TURN = re.compile(r"\*\*([^*\n]{1,100}?)\s{0,9}(?::\*\*|\*\*\s?:)")
BEGIN = r" {0,3}(?P<item>[-*+] {1,4})?"
ROLE = r"(?: ?\([^()*_:\n]{1,80}\))?"
PLAIN = re.compile(
    rf"{BEGIN}(?P<mark>)(?P<name>[^\W\d_][^*_:\n]{{0,80}}?){ROLE} ?(?P<sign>:)(?!\S)"
)
MARKED = re.compile(
    rf"{BEGIN}(?P<mark>[*_]{{1,3}})(?P<name>[^\W\d_][^*_:\n]{{0,80}}?)"
    rf"{ROLE}\s{{0,9}}(?P<sign>[:–—-]?)[*_]{{1,3}}{ROLE}\s{{0,9}}(?P<after>:|[–—-](?!\S)|$|)"
)
NAME = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}")
WORD = re.compile(r"[^\W_]")
ASKING = ("q", "interviewer")  # how transcripts call whoever asks


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
    for index, name in turns:
        if name not in names:
            yield listed.unknown(name).at(path, first_line + index, 3)
    for index, told in looks:
        yield told.at(path, first_line + index)


@dataclass(frozen=True, slots=True)
class Look:
    """How a line begins that may have been meant for a turn. `sign` is `:`, a dash, or empty."""

    name: str
    mark: str
    sign: str
    is_item: bool
    is_alone: bool

    @property
    def is_bold(self) -> bool:
        return len(self.mark) > 1

    @property
    def is_name(self) -> bool:
        """Whether it is a name by its form; a single word in italics may be a remark."""
        words = self.name.split() if NAME.fullmatch(self.name) else []
        return len(words) > (not self.is_bold) and all(word[0].isupper() for word in words)


def look(line: str) -> Look | None:
    """How the line begins, if it may have been meant for a turn."""
    if match := PLAIN.match(line):
        return Look(match["name"].strip(), "", ":", bool(match["item"]), False)
    if match := MARKED.match(line):
        after = line[match.end() :].strip() or match["after"]
        sign = match["sign"] or match["after"]
        return Look(match["name"].strip(), match["mark"], sign, bool(match["item"]), not after)
    return None


def unmarked(body: str, turns: dict[int, str], names: Sequence[str]) -> Iterator[tuple[int, Fault]]:
    """Index of each line that looks like a turn and is none, and what is wrong with it."""
    who = recogniser(names, set(turns.values()))
    talking, inside = not turns, False  # somebody has spoken; the line would stand in a turn
    for index, line, opens in openings(body):
        yield from ((index, fault("glued-turn", name=name)) for name in later(line, who))
        if index in turns:
            talking = inside = True
        elif line.startswith("#"):
            inside = False
        elif (seen := look(line)) and (inside or not seen.is_item):
            bold = bool(TURN.match(line))
            if name := meant(seen, talking or (bold and not opens), who):
                yield index, fault("glued-turn" if bold else "unmarked-turn", name=name)


def later(line: str, who: Callable[[str], str]) -> Iterator[str]:
    """Whose turns begin in the line after other words."""
    for match in TURN.finditer(line) if line.count("**") > 1 else ():
        if WORD.search(line, 0, match.start()) and (name := who(match[1].strip())):
            yield name


def meant(seen: Look, talking: bool, who: Callable[[str], str]) -> str:
    """Whose words the line was meant to begin; empty if it need not be a turn."""
    if not talking or not (seen.sign or (seen.is_alone and seen.is_bold)):
        return ""
    if known := who(seen.name):
        return known
    is_turn = seen.mark and seen.sign == ":" and not seen.is_item and seen.is_name
    return seen.name if is_turn else ""


def recogniser(names: Sequence[str], seen: Collection[str]) -> Callable[[str], str]:
    """What gives the full name of one who is named in any way; empty for other words.

    A name that is near another is given as it stands, as it may be somebody else's.
    """
    whole = {name.casefold(): name for name in (*seen, *names)}
    parts: dict[str, str] = {}
    for name in names:
        words = name.casefold().split()
        for part in {words[0], words[-1]} if words else ():
            parts[part] = name if part not in parts else part.title()
    told = {word: word.title() for word in ASKING}
    known = told | parts | whole

    @cache
    def who(words: str) -> str:
        if found := known.get(words.casefold()):
            return found
        if not (NAME.fullmatch(words) and all(word[0].isupper() for word in words.split())):
            return ""
        alike = [name for name in names if name.count(" ") == words.count(" ")]
        return words if nearest(words, alike) else ""

    return who
