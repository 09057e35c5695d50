"""`addresses`: adds the addresses of today to the ledger of all that were ever published."""

import argparse
import sys
from pathlib import Path
from typing import Any

from hooks import release
from hooks.problems import report
from hooks.reports import counted

HELP = "add the addresses of all pages and feeds to stories/addresses.txt"


def add(commands: Any) -> None:
    addresses = commands.add_parser("addresses", help=HELP, description=__doc__)
    addresses.add_argument("root", nargs="?", type=Path, default=Path(), help="the hub's folder")
    addresses.add_argument(
        "--missing", type=Path, metavar="FILE",
        help="leave the ledger as it is; write into the file what to tell GitHub, if it lacks any",
    )  # fmt: skip
    addresses.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints each new address, and gives the exit code: 1 if a problem stands in the way."""
    try:
        released = release.addresses(options.root, keep=bool(options.missing))
        if options.missing:
            return missing(released, options.missing)
    except OSError as error:
        print(
            f"The ledger cannot be read or written ({error.strerror}): {error.filename}",
            file=sys.stderr,
        )
        return 1
    if released.problems:
        print(report(released.problems))
        print("Nothing was added: mend this first.")
        return 1
    for address in released.added:
        print(f"/{address}")
    print(summary(released))
    return 0


def missing(released: release.Released, file: Path) -> int:
    """Writes a warning for GitHub, which names no word of a story; the exit code is 0.

    Of a hub with a problem nothing is told: it is not published. Raises OSError.
    """
    parts = [counted(len(released.added), "address", "addresses")] if released.added else []
    parts += [counted(released.items, "item of feeds", "items of feeds")] if released.items else []
    lacks = " and ".join(parts)
    told = f"The ledger lacks {lacks}: run `make release-addresses`, and commit {released.path}."
    line = f"::warning file={released.path}::{told}\n" if lacks else ""
    file.write_text(line, encoding="utf-8")
    print(told if lacks else "The ledger holds all that is published.")
    return 0


def summary(released: release.Released) -> str:
    new, items, all_of_them = len(released.added), released.items, released.total
    if released.begun:
        return f"{released.path} begun with {all_of_them:,} addresses. Commit it."
    if items and not new:
        return f"{released.path}: what feeds told is added, {items:,} in all. Commit it."
    if not new:
        return f"{released.path} holds every address already: {all_of_them:,}. Nothing to add."
    return f"{released.path}: {new:,} added, {all_of_them:,} in all. Commit it."
