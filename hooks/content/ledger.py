"""The ledger: every address that the hub ever published, one a line, and below them what programs
that read feeds know its items by, with the day that feeds gave. Older lines have no day.

A maintainer adds to it (`python -m hooks addresses`); nothing is ever taken out. Lines that begin
with `#` are for people. A hub that has published nothing yet has none.
"""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from hooks.content import authority
from hooks.content.files import files
from hooks.content.syntax import conflict
from hooks.content.syntax.events import SourceError
from hooks.content.syntax.source import decode
from hooks.content.text.forms import DATE, day
from hooks.problems import Problem
from hooks.rules import fault

NAME = "addresses.txt"
LINE = re.compile(r"/|(?!.*/\.\.?(?:/|$))(?:/[\w.~ -]{1,200}){1,20}/?")
AUTHORITY = re.compile(rf"authority: ({authority.FORM})")
ITEM = re.compile(
    rf"item: ([a-z0-9-]+(?:/[a-z0-9-]+)?)(?: of ({DATE.pattern}))? at ({LINE.pattern})"
)
TOP = """\
# Every address that this hub ever published: pages, and feeds.
# `make release-addresses` adds new ones. Take none out: the check sees to it that each still works.
"""
BELOW = """\
# What programs that read feeds know the items by: if one changes, they take it for a new one.
"""


@dataclass(frozen=True, slots=True)
class Told:
    """What feeds gave out: the authority of the ids, and address and day of each item by its id.

    An item tells a story by its id, or what happened to it by that and a day or a word.
    Not every item has a day here.
    """

    authority: str = ""
    items: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, dt.date] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ledger:
    """Each address, relative to the site's root, with its line; and what feeds gave out."""

    addresses: Mapping[str, int] = field(default_factory=dict)
    told: Told = field(default_factory=Told)


def load_ledger(root: Path, path: str, found: list[Problem]) -> Ledger:
    """What the ledger holds; a hub need not have one."""
    try:
        return read_ledger(path, files.read(root, path, files.LEDGER), found) if path else Ledger()
    except SourceError as error:
        found.append(error.problem)
        return Ledger()


def read_ledger(path: str, data: bytes, found: list[Problem]) -> Ledger:
    """What the lines say. Raises SourceError."""
    lines: dict[str, int] = {}
    items: dict[str, str] = {}
    days: dict[str, dt.date] = {}
    names: list[str] = []
    whole = decode(path, data)
    conflict.refuse(path, whole, found)
    for number, line in enumerate(whole.splitlines(), 1):
        text = line.strip()
        if LINE.fullmatch(text):
            lines.setdefault(text[1:], number)
        elif (item := ITEM.fullmatch(text)) and (not item[2] or day(item[2])):
            items.setdefault(item[1], item[3][1:])
            days.update({item[1]: one} if (one := day(item[2] or "")) else {})
        elif named := AUTHORITY.fullmatch(text):
            names.append(named[1])
        elif text and not text.startswith("#"):
            found.append(fault("not-an-address", text=text).at(path, number))
    return Ledger(lines, Told("".join(names[:1]), items, days))


def as_text(addresses: Iterable[str], told: Told | None = None) -> str:
    """The ledger as it is written: sorted, each address once."""
    text = TOP + "".join(f"/{address}\n" for address in sorted(set(addresses)))
    if told and (told.authority or told.items):
        text += BELOW + (f"authority: {told.authority}\n" if told.authority else "")
        text += "".join(map(partial(item, told), sorted(told.items)))
    return text


def item(told: Told, id_: str) -> str:
    """The line of one item."""
    of = f" of {told.days[id_]}" if id_ in told.days else ""
    return f"item: {id_}{of} at /{told.items[id_]}\n"
