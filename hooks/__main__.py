"""`python -m hooks COMMAND`: what can be done with a hub without MkDocs.

Exit code 0: nothing is wrong; 1: there are problems; 2: wrong use.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from hooks.commands import addresses, check

COMMANDS: Mapping[str, Any] = {"check": check, "addresses": addresses}


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives the exit code."""
    parser = argparse.ArgumentParser(prog="python -m hooks", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for command in COMMANDS.values():
        command.add(commands)
    options = parser.parse_args(arguments)
    return int(COMMANDS[options.command].run(options))


if __name__ == "__main__":
    sys.exit(main())
