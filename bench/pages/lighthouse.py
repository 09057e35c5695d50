"""`python -m bench.pages.lighthouse`: Lighthouse on a page of each kind, as on a phone.

The site is served gzipped and with the headers of `_headers`, as a host sends it.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bench.pages.tools import SITE, VERSIONS, installed, needed
from bench.search import server, table
from tests.browser import chromium
from tests.browser.kinds import KINDS

CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking"
HEAD = ("page", *CATEGORIES, "largest paint", "blocked")
WAIT, TRIES = 120, 3  # seconds for one page, and how often

Report = Mapping[str, Any]


def report(address: str) -> Report:
    """What Lighthouse says of one page. Now and then it fails, and asks to be run again."""
    tool = installed("lighthouse") / "cli" / "index.js"
    how = ("--quiet", "--output=json", "--output-path=stdout", f"--chrome-flags={FLAGS}")
    given = [needed("node"), str(tool), address, *how]
    environment = os.environ | {"CHROME_PATH": needed(*chromium.NAMES)}
    for _ in range(TRIES):
        done = subprocess.run(given, env=environment, timeout=WAIT, stdout=subprocess.PIPE)
        if not done.returncode:
            return json.loads(done.stdout)
    return sys.exit(f"Lighthouse could not look at {address}")


def lost(said: Report) -> Iterator[str]:
    """The audits for which points were taken, least first."""
    for name in CATEGORIES:
        for part in said["categories"][name]["auditRefs"]:
            score = said["audits"][part["id"]]["score"]
            if part["weight"] and score is not None and score < 1:
                yield f"{part['id']} {score * 100:.0f}"


def row(kind: str, said: Report) -> list[str]:
    scores = [f"{said['categories'][name]['score'] * 100:.0f}" for name in CATEGORIES]
    times = (said["audits"]["largest-contentful-paint"], said["audits"]["total-blocking-time"])
    return [kind, *scores, *(each["displayValue"].replace("\xa0", " ") for each in times)]


def main(given: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.pages.lighthouse", description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="as in tests/browser/kinds.py")
    kinds = parser.parse_args(given).kinds or list(KINDS)
    if not (SITE / "index.html").exists():
        sys.exit("there is no site: build it with make site")
    with server.serving(SITE) as served:
        said = {kind: report(served.address + KINDS[kind]) for kind in kinds}
    table.show(f"Lighthouse {VERSIONS['lighthouse']}", HEAD, [row(*each) for each in said.items()])
    for kind, each in said.items():
        if found := ", ".join(lost(each)):
            print(f"{kind}: {found}")


if __name__ == "__main__":
    main()
