"""`feeds`: looks the feeds of a built site over, also beside those that were published last."""

import argparse
import sys
from pathlib import Path
from typing import Any

from hooks import clock, gate_previous
from hooks.gate import feeds_of
from hooks.gate_feeds import Feeds

HELP = "look the feeds of a built site over, and what subscribers would lose or get twice"


def add(commands: Any) -> None:
    feeds = commands.add_parser("feeds", help=HELP, description=__doc__)
    feeds.add_argument("site", nargs="?", type=Path, default=Path("site"), help="the built site")
    feeds.add_argument("--previous", type=Path, metavar="FOLDER", help="the site published last")
    feeds.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints what is wrong, and gives the exit code: 1 if anything is, 2 without a site."""
    for folder in filter(None, (options.site, options.previous)):
        if not (folder / "index.html").is_file():
            print(f"There is no built site in {str(folder)!a}.", file=sys.stderr)
            return 2
    site = Feeds(clock.today())
    faults = [f"{name}: {fault}" for name, fault in feeds_of(options.site, site)]
    if options.previous:
        last = Feeds(clock.today())
        for _ in feeds_of(options.previous, last):
            pass  # what was wrong with the last site is no fault of this one
        faults += gate_previous.losses(last, site)
    print("\n".join([*faults, summary(site, bool(options.previous), len(faults))]))
    return int(bool(faults))


def summary(site: Feeds, compared: bool, faults: int) -> str:
    items = {told.id for document in site.documents.values() for told in document.items}
    beside = " beside those published last" if compared else ""
    what = f"{faults:,} to mend." if faults else "Nothing is wrong."
    return f"{len(site.documents):,} files of feeds with {len(items):,} items read{beside}. {what}"
