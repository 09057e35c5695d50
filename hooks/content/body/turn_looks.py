"""How a line begins that was meant to begin a turn, and is none by its form."""

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from hooks.content.body.turn_names import NAME

BEGIN = r" {0,3}(?P<item>[-*+] {1,4})?"
ROLE = r"(?: ?\([^()*_:\n]{1,80}\))?"
PLAIN = re.compile(
    rf"{BEGIN}(?P<mark>)(?P<name>[^\W\d_][^*_:\n]{{0,80}}?){ROLE} ?(?P<sign>:)(?!\S)"
)
MARKED = re.compile(
    rf"{BEGIN}(?P<mark>[*_]{{1,3}}) ?(?P<name>[^\W\d_][^*_:\n]{{0,80}}?)"
    rf"{ROLE}\s{{0,9}}(?P<sign>[:–—-]?)[*_]{{1,3}}{ROLE}\s{{0,9}}(?P<after>:|[–—-](?!\S)|$|)"
)
TIME = re.compile(r"[0-9]{1,2}(?::[0-9]{2}){1,2}")  # as transcripts have it
AROUND = rf"[\s*_\\]|</?[a-zA-Z][^<>\n]{{0,80}}>|[\[(]?{TIME.pattern}[\])]?"
DRESSED = re.compile(
    rf"(?:\s{{0,8}}(?P<item>[-*+] {{1,4}}))?(?P<before>(?:>|{AROUND}){{0,24}}+)"
    rf"(?P<name>[^\W\d_][^*_:;<>\\\[\]()\n]{{0,80}}?)(?:\([^()\n]{{1,80}}\)|{AROUND}){{0,9}}+"
    rf"(?:(?P<sign>:|[;.,](?=\s?[*_<\\]))(?:{AROUND}){{0,9}}+"
    rf"|(?P<dash>[–—-])\s{{1,4}}|$|(?<=[*_>] )(?=\S))"
)
BOLD = re.compile(r"\*\*|__|<")
QUOTES = "\"'“‘"


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


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a line stands: somebody has spoken, in whose turn it would be shown; it opens a
    paragraph, or goes on in the next line."""

    talking: bool
    inside: bool
    opens: bool
    goes_on: bool


def look(line: str) -> Look | None:
    """How the line begins, if it may have been meant for a turn."""
    if match := PLAIN.match(line):
        return Look(match["name"].strip(), "", ":", bool(match["item"]), False)
    if match := MARKED.match(line):
        after = line[match.end() :].strip() or match["after"]
        sign = match["sign"] or match["after"]
        return Look(match["name"].strip(), match["mark"], sign, bool(match["item"]), not after)
    return None


def dressed(line: str, stand: Stand, who: Callable[[str], str], people: Collection[str]) -> str:
    """Who was meant to speak, where a known name opens the line whatever stands around it.

    Where no colon follows, or before the first turn, it must be the whole name of one of the
    people, and what follows must look like the beginning of a sentence.
    """
    match = DRESSED.match(line)
    if not match or (match["item"] and not stand.inside):
        return ""
    name, words = match["name"].strip(), line[match.end() :].lstrip(QUOTES)
    begins, is_timed = words[:1].isupper(), not words and bool(TIME.search(line))
    whole = next((each for each in people if each.casefold() == name.casefold()), "")
    if not stand.talking:
        return whole if is_timed or (match["sign"] and begins) else ""
    if match["sign"] or is_timed:
        return who(name)
    is_alone = not words and stand.goes_on
    is_apart = begins and bool(match["dash"] or BOLD.search(match["before"]))
    return whole if stand.opens and (is_alone or is_apart) else ""
