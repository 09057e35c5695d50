"""`addresses`: adds the addresses of today to the ledger of all that were ever published."""

import argparse
import sys
from pathlib import Path
from typing import Any

from hooks import release
from hooks.problems import report

HELP = "add the addresses of all pages and feeds to stories/addresses.txt"


def add(commands: Any) -> None:
    addresses = commands.add_parser("addresses", help=HELP, description=__doc__)
    addresses.add_argument("root", nargs="?", type=Path, default=Path(), help="the hub's folder")
    addresses.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints each new address, and gives the exit code: 1 if a problem stands in the way."""
    try:
        released = release.addresses(options.root)
    except OSError as error:
        print(f"The ledger cannot be written ({error.strerror}): {error.filename}", file=sys.stderr)
        return 1
    if released.problems:
        print(report(released.problems))
        print("Nothing was added: mend this first.")
        return 1
    for address in released.added:
        print(f"/{address}")
    print(summary(released))
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
