"""`feeds`: looks the feeds of a built site over, also beside those that were published last."""

import argparse
import sys
from pathlib import Path
from typing import Any

from hooks import clock
from hooks.gate import changes, previous, published
from hooks.gate.feeds import Feeds
from hooks.gate.gate import feeds_of

HELP = "look the feeds of a built site over, and what subscribers would lose or get twice"

PREVIOUS = """the site published last: its folder, or a file with the addresses of its feeds, one a
line, which are fetched"""


def add(commands: Any) -> None:
    feeds = commands.add_parser("feeds", help=HELP, description=__doc__)
    feeds.add_argument("site", nargs="?", type=Path, default=Path("site"), help="the built site")
    feeds.add_argument("--previous", type=Path, metavar="FOLDER or FILE", help=PREVIOUS)
    feeds.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Prints what is wrong, and gives the exit code: 1 if anything is, 2 without a site."""
    is_list = options.previous is not None and options.previous.is_file()
    for folder in filter(None, (options.site, None if is_list else options.previous)):
        if not (folder / "index.html").is_file():
            print(f"There is no built site in {str(folder)!a}.", file=sys.stderr)
            return 2
    site = Feeds(clock.today())
    notes: list[str] = []
    faults = [f"{name}: {fault}" for name, fault in feeds_of(options.site, site)]
    if options.previous:
        try:
            last = published_last(options.previous, site)
        except (OSError, ValueError) as error:
            print(f"The feeds published last cannot be read: {error}", file=sys.stderr)
            return 2
        faults += previous.losses(last, site)
        notes += changes.unheard(last, site)
    print("\n".join([*faults, *notes, summary(site, bool(options.previous), len(faults))]))
    return int(bool(faults))


def published_last(place: Path, site: Feeds) -> Feeds:
    """The feeds of the site published last. Raises OSError or ValueError for a list."""
    last = Feeds(clock.today())
    if place.is_file():
        name, one = next(iter(site.documents.items()), ("", None))
        root = one.own.removesuffix(name) if one else ""
        published.gather(published.addresses(place), root, last)
    else:
        for _ in feeds_of(place, last):
            pass  # what was wrong with the last site is no fault of this one
    return last


def summary(site: Feeds, compared: bool, faults: int) -> str:
    items = {told.id for document in site.documents.values() for told in document.items}
    beside = " beside those published last" if compared else ""
    what = f"{faults:,} to mend." if faults else "Nothing is wrong."
    return f"{len(site.documents):,} files of feeds with {len(items):,} items read{beside}. {what}"
