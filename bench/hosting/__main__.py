"""`python -m bench.hosting`: serves a built site by nginx and by Caddy, and tells what is wrong."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.hosting import asking, trial
from bench.hosting.kinds import files
from bench.hosting.servers import SERVERS, serving
from bench.work import HUB


def main(given: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.hosting", description=__doc__)
    parser.add_argument("--site", type=Path, default=HUB / "site", help="a site that was built")
    parser.add_argument("--tools", type=Path, default=HUB / ".venv" / "hosting")
    parser.add_argument("--show", action="store_true", help="what each kind of file is sent with")
    options = parser.parse_args(given)
    count = 0
    for server in SERVERS:
        with serving(server, options.site, options.tools) as address:
            found = list(trial.faults(address, options.site))
            if options.show:
                show(address, options.site)
        print(f"{server.name}: {len(found)} faults", *found, sep="\n  ")
        count += len(found)
    return 1 if count else 0


def show(address: str, site: Path) -> None:
    """A line for each kind of file."""
    for kind, path in files(site):
        answer = asking.get(address, path)
        told = [answer.headers.get(name, "–") for name in ("content-type", "cache-control")]
        packed = answer.headers.get("content-encoding", "as it is")
        print(f"{kind.name:<24} {answer.sent:>8} {packed:<9} {'  '.join(told)}")


if __name__ == "__main__":
    sys.exit(main())
