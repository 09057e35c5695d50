"""The ledger: every address that the hub ever published, one a line.

A maintainer adds to it (`python -m hooks addresses`); nothing is ever taken out. Lines that begin
with `#` are for people. A hub that has published nothing yet has none.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from hooks.content import files
from hooks.content.source import decode
from hooks.content.yaml_events import SourceError
from hooks.problems import Problem
from hooks.rules import fault

NAME = "addresses.txt"
LINE = re.compile(r"/|(?!.*/\.\.?(?:/|$))(?:/[\w.~ -]{1,200}){1,20}/?")
TOP = """\
# Every address that this hub ever published: pages, and feeds.
# `make release-addresses` adds new ones. Take none out: the check sees to it that each still works.
"""


def load_ledger(root: Path, path: str, found: list[Problem]) -> Mapping[str, int]:
    """What the ledger holds; a hub need not have one."""
    try:
        return read_ledger(path, files.read(root, path, files.LEDGER), found) if path else {}
    except SourceError as error:
        found.append(error.problem)
        return {}


def read_ledger(path: str, data: bytes, found: list[Problem]) -> Mapping[str, int]:
    """Each address, relative to the site's root, with its line. Raises SourceError."""
    lines: dict[str, int] = {}
    for number, line in enumerate(decode(path, data).splitlines(), 1):
        text = line.strip()
        if LINE.fullmatch(text):
            lines.setdefault(text[1:], number)
        elif text and not text.startswith("#"):
            found.append(fault("not-an-address", text=text).at(path, number))
    return lines


def as_text(addresses: Iterable[str]) -> str:
    """The ledger as it is written: sorted, each address once."""
    return TOP + "".join(f"/{address}\n" for address in sorted(set(addresses)))
