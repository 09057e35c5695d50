"""`python -m bench.writing peer folder count`: writes the sources of so many stories."""

import sys
from pathlib import Path

from bench.peers import every


def main(short: str, folder: str, count: str) -> None:
    every.named(short).write(Path(folder), int(count))


if __name__ == "__main__":
    main(*sys.argv[1:])
